/** Finds dates typed as text. Articles should use components, which format policy dates; strings, placeholders. */
import { EDITIONS, type EditionId } from '../../../../src/rules/index.ts';
import { type Rule, findAll } from './rule.ts';

const MONTH_INDEXES = Array.from({ length: 12 }, (_, index) => index);
/** The index of February, because the indexes of months start at 0. */
const FEBRUARY = 1;

/** The names of a month in a language, long and short, without the period of an abbreviation. */
function monthNames(language: string, month: number): readonly string[] {
  const names = (['long', 'short'] as const).map((form) =>
    new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' })
      .format(Date.UTC(2021, month, 15))
      .replace(/\.$/, ''),
  );
  return [...new Set(names)];
}

const NUMERIC_DATE =
  '(?<![\\d-])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2}))(?![\\d-])';
const HAN_NUMBER = '[\\d０-９〇零一二三四五六七八九十廿卅]{1,3}';
const HAN_DATE = `${HAN_NUMBER}\\s*月\\s*${HAN_NUMBER}\\s*[日号號]`;

function patternOf(language: string): RegExp {
  if (language === 'zh') return new RegExp(`${NUMERIC_DATE}|(?:[\\d０-９]{4}\\s*年\\s*)?${HAN_DATE}`, 'gu');
  // An article may explain February 29. It isn't a date of the policy, so it may be typed.
  const months = MONTH_INDEXES.flatMap((month) =>
    monthNames(language, month).map((name) => (month === FEBRUARY ? `(?<!29\\s)${name}` : name)),
  );
  const month = `(?:${months.join('|')})\\.?(?!\\p{L})`;
  const dayFirst = `(?<!\\d)\\d{1,2}(?:er|re|e|:[ae]|\\.|st|nd|rd|th)?\\s(?:of\\s)?${month}(?:\\s\\d{4})?`;
  const monthFirst = `(?<!\\p{L})${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4})?`;
  return new RegExp([NUMERIC_DATE, dayFirst, ...(language === 'en' ? [monthFirst] : []), HAN_DATE].join('|'), 'giu');
}

const DATE_PATTERNS = new Map<string, RegExp>();

/** @example datePattern('en') // matches "2021-06-07", "June 7", and "7 June 2021", not "June 2021" */
export function datePattern(language: string): RegExp {
  const pattern = DATE_PATTERNS.get(language) ?? patternOf(language);
  DATE_PATTERNS.set(language, pattern);
  return pattern;
}

/** February 29 in Chinese or with the month first. With the day first, `datePattern` doesn't match it. */
const LEAP_DAY = /^(?:(?:february|feb)\.? 29|2\s*月\s*29\s*日|二月二十九日)$/i;

/** The IDs of the first three named days of the editions, as examples in a hint. */
function namedDays(editions: readonly EditionId[]): string {
  const ids = editions.flatMap((edition) => Object.keys(EDITIONS[edition].namedDays));
  return [...ids.slice(0, 3), '…'].join(', ');
}

export const dates: Rule = {
  name: 'dates',
  checkSegment: ({ text, kind }, { language, editions }) =>
    kind === 'label' || !/[\d０-９月]/.test(text)
      ? []
      : findAll(text, datePattern(language), (found) =>
          LEAP_DAY.test(found)
            ? undefined
            : {
                message: `"${found}" is a date typed as text`,
                hint:
                  kind === 'string'
                    ? 'give the message a placeholder, and pass it a formatted date'
                    : `use <RuleDate of="…" /> (${namedDays(editions)}), or write only the month and year`,
              },
        ),
};
