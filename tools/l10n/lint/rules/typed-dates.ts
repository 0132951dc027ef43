/** Dates typed as text. Components print them from the rules, in the format of the language. */
import { EDITION_IDS, EDITIONS, type EditionId, calendarDate, toUtcDate } from '../../../../src/rules/index.ts';
import type { TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type Violation, findAll } from '../../../../src/translation/text/violation.ts';

const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => index);
const FEBRUARY = 1;

/** The names of a month in a language, long and short, without the period of an abbreviation. */
function monthNames(language: string, month: number): readonly string[] {
  const day = toUtcDate(calendarDate(`2021-${String(month + 1).padStart(2, '0')}-15`));
  const names = (['long', 'short'] as const).map((form) =>
    new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' }).format(day).replace(/\.$/, ''),
  );
  return [...new Set(names)];
}

const NUMERIC = '(?<![\\d-])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2}))(?![\\d-])';
const HAN_NUMBER = '[\\d０-９〇零一二三四五六七八九十廿卅]{1,3}';
const HAN = `${HAN_NUMBER}\\s*月\\s*${HAN_NUMBER}\\s*[日号號]`;

function patternOf(language: string): RegExp {
  if (language === 'zh') return new RegExp(`${NUMERIC}|(?:[\\d０-９]{4}\\s*年\\s*)?${HAN}`, 'gu');
  // February 29 is mentioned as a leap day, not as a date of the policy.
  const months = MONTH_NUMBERS.flatMap((month) =>
    monthNames(language, month).map((name) => (month === FEBRUARY ? `(?<!29\\s)${name}` : name)),
  );
  const month = `(?:${months.join('|')})\\.?(?!\\p{L})`;
  const dayFirst = `(?<!\\d)\\d{1,2}(?:er|re|e|:[ae]|\\.|st|nd|rd|th)?\\s(?:of\\s)?${month}(?:\\s\\d{4})?`;
  const monthFirst = `(?<!\\p{L})${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4})?`;
  return new RegExp([NUMERIC, dayFirst, ...(language === 'en' ? [monthFirst] : []), HAN].join('|'), 'giu');
}

const PATTERNS = new Map<string, RegExp>();

function pattern(language: string): RegExp {
  const known = PATTERNS.get(language) ?? patternOf(language);
  PATTERNS.set(language, known);
  return known;
}

/** February 29, month first or in Chinese. */
const LEAP_DAY = /^(?:(?:february|feb)\.? 29|2\s*月\s*29\s*日|二月二十九日)$/i;

const daysOf = (edition: EditionId | undefined) =>
  (edition === undefined ? EDITION_IDS : [edition]).flatMap((id) => Object.keys(EDITIONS[id].namedDays));

/**
 * Dates typed in a segment.
 * @param edition the edition that the article describes; undefined for a string
 */
export function typedDates(
  { text, kind }: TextSegment,
  language: string,
  edition: EditionId | undefined,
): readonly Violation[] {
  if (kind === 'label' || !/[\d０-９月]/.test(text)) return [];
  const hint =
    kind === 'string'
      ? 'give the message a placeholder, and pass it a formatted date'
      : `use <RuleDate of="…" /> (${daysOf(edition).slice(0, 3).join(', ')}, …), or write only the month and year`;
  return findAll(text, pattern(language), (found) =>
    LEAP_DAY.test(found) ? undefined : { message: `"${found}" is a date typed as text`, hint },
  );
}
