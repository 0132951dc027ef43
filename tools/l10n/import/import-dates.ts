/** Finds dates in text and converts them to ISO dates, so that they can be compared between languages. */
import type { ReadArticle } from '../../../src/translation/text/article-text.ts';

const MONTH_INDEXES = Array.from({ length: 12 }, (_, index) => index);

const monthName = (language: string, monthIndex: number) =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2021, monthIndex, 15))
    .toLowerCase();

interface DateFormat {
  readonly pattern: RegExp;
  readonly monthNumbers: ReadonlyMap<string, number>;
}

const FORMAT_CACHE = new Map<string, DateFormat>();

/** A pattern with the groups `year` (optional, see `datesIn`), `month`, and `day`, and the numbers of month names. */
function dateFormatOf(language: string): DateFormat {
  const known = FORMAT_CACHE.get(language);
  if (known) return known;
  const monthNumbers = new Map(MONTH_INDEXES.map((index) => [monthName(language, index), index + 1] as const));
  const names = [...monthNumbers.keys()].join('|');
  const pattern =
    language === 'zh'
      ? /(?:(?<year>\d{4})\s*年\s*)?(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号號]?/gu
      : language === 'en'
        ? new RegExp(`(?<month>${names})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<year>\\d{4}))?`, 'giu')
        : new RegExp(`(?<day>\\d{1,2})(?:er|e|:[ae])?\\s(?<month>${names})(?:\\s(?<year>\\d{4}))?`, 'giu');
  const format = { pattern, monthNumbers };
  FORMAT_CACHE.set(language, format);
  return format;
}

/**
 * A date without a year gets the year of a date before or after it, or else `????`.
 * @example datesIn('du 1er janvier au 30 juin 2021', 'fr') // => ['2021-01-01', '2021-06-30']
 */
export function datesIn(text: string, language: string): readonly string[] {
  const { pattern, monthNumbers } = dateFormatOf(language);
  const found = Array.from(text.matchAll(pattern), ({ groups = {} }) => ({
    year: groups['year'],
    month: monthNumbers.get((groups['month'] ?? '').toLowerCase()) ?? Number(groups['month']),
    day: Number(groups['day']),
  }));
  return found.map(({ year, month, day }, index) => {
    // A range has one year: usually the first date's in Chinese, as in "2019 年 3 月 4 日至 5 月 6 日", elsewhere the last's.
    const before = found.slice(0, index).findLast((one) => one.year !== undefined)?.year;
    const after = found.slice(index).find((one) => one.year !== undefined)?.year;
    const fullYear = year ?? (language === 'zh' ? (before ?? after) : (after ?? before)) ?? '????';
    return `${fullYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });
}

/** Maps the IDs of an article's sections to the dates in them. */
export function datesBySection({ file, segments }: ReadArticle): ReadonlyMap<string, ReadonlySet<string>> {
  const bySection = new Map<string, Set<string>>();
  for (const { location, text } of segments) {
    const id = location.split('/')[0] ?? '';
    const dates = bySection.get(id) ?? new Set<string>();
    for (const date of datesIn(text, file.tag.slice(0, 2))) dates.add(date);
    bySection.set(id, dates);
  }
  return bySection;
}
