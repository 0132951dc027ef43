/**
 * What people type as a date, read leniently: month names in their language or in English, full-width
 * digits, 年月日, ordinals, a whole date in one field. Strict ISO for addresses is calendar-date.ts's affair.
 */
import { type DateField, createDateFormat } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/locales.ts';

/** Day, month and year as text, as the three fields hold them. */
export type DateText = Readonly<Record<DateField, string>>;

export interface DateWords {
  /** Folded month names, each with its number. */
  readonly months: ReadonlyMap<string, number>;
  /** Words that may stand in a written date and say nothing: weekdays, articles. */
  readonly fillers: ReadonlySet<string>;
  /** Whether a numeric date that ends in the year begins with the day. */
  readonly dayFirst: boolean;
  /** The name of a month (1 to 12) for messages. */
  readonly monthName: (month: number) => string;
}

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const ARTICLES = ['the', 'of', 'le', 'du', 'de', 'den', 'på', 'op'];

/** Compatibility forms (full-width digits), case and accents folded: what is typed and what is listed meet here. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, "'").trim();
}

function everyWeekday(tag: string): string[] {
  const intl = (weekday: 'long' | 'short') => new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' });
  const dayMs = 86_400_000;
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) => [intl('long').format(day * dayMs), intl('short').format(day * dayMs)]);
}

const clean = (word: string) => foldText(word).replace(/\.$/, '');

/** The words of a locale's dates; English is always understood too. */
export function dateWordsOf(tag: string): DateWords {
  const format = createDateFormat(tag);
  const months = new Map<string, number>();
  for (const source of ['en-US', tag]) {
    for (const width of ['long', 'short'] as const) {
      createDateFormat(source)
        .months(width)
        .forEach((name, index) => months.set(clean(name), index + 1));
    }
  }
  CHINESE_MONTHS.forEach((numeral, index) => months.set(`${numeral}月`, index + 1));
  const fillers = new Set([...ARTICLES, ...everyWeekday('en-US'), ...everyWeekday(tag)].map(clean));
  return { months, fillers, dayFirst: localeOf(tag).dayFirst, monthName: format.month };
}

/**
 * The month a word names: by number, by name, or by the beginning of one name only.
 * @example readMonth('févr.', dateWordsOf('fr-FR')) // => 2
 */
export function readMonth(text: string, words: DateWords): number | undefined {
  const word = clean(text);
  if (/^\d{1,2}月?$/.test(word)) return Number.parseInt(word, 10);
  const exact = words.months.get(word);
  if (exact !== undefined) return exact;
  if (word.length < 3) return undefined;
  const matches = new Set([...words.months].filter(([name]) => name.startsWith(word)).map(([, month]) => month));
  return matches.size === 1 ? [...matches][0] : undefined;
}

/** The day number of a word: 1, 01, 1st, 1er, 1日. Undefined if it is none. */
export function readDay(text: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|e|:a|:e|日|号|號)?$/.exec(clean(text));
  return match ? Number(match[1]) : undefined;
}

/** The year of a word of four digits. Undefined if it is none. */
export function readYear(text: string): number | undefined {
  const match = /^(\d{4})年?$/.exec(clean(text));
  return match ? Number(match[1]) : undefined;
}

/** A whole date taken apart, and the same date with day and month the other way round where both could be meant. */
export interface WholeDate {
  readonly text: DateText;
  readonly other?: DateText;
}

function numericDate(parts: readonly string[], words: DateWords): WholeDate | undefined {
  const [first = '', second = '', third = ''] = parts;
  if (/^\d{4}$/.test(first)) return { text: { year: first, month: second, day: third } };
  if (!/^\d{4,}$/.test(third)) return undefined;
  const dayFirst: DateText = { day: first, month: second, year: third };
  const monthFirst: DateText = { day: second, month: first, year: third };
  if (Number(first) > 12) return { text: dayFirst };
  if (Number(second) > 12) return { text: monthFirst };
  const [text, other] = words.dayFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return first === second ? { text } : { text, other };
}

function writtenDate(tokens: readonly string[], words: DateWords): WholeDate | undefined {
  const rest = tokens.filter((token) => !words.fillers.has(clean(token)));
  const isName = (token: string) => !/\d/.test(token) && readMonth(token, words) !== undefined;
  const month = rest.find(isName);
  const year = rest.find((token) => /^\d{4,}年?$/.test(clean(token)));
  const day = rest.find((token) => token !== year && readDay(token) !== undefined);
  const used = [day, month, year].filter((token) => token !== undefined).length;
  if (!month || (!day && !year) || used !== rest.length) return undefined;
  return { text: { day: day ?? '', month, year: year ?? '' } };
}

/**
 * A whole date typed or pasted into one field, taken apart but not yet judged: `31/02/2021` comes back in
 * three pieces, so that the mistake can be shown where it is. A year may be missing from a written date.
 * @example readWholeDate('22 juin 2021', dateWordsOf('fr-FR')) // => { text: { day: '22', month: 'juin', year: '2021' } }
 */
export function readWholeDate(text: string, words: DateWords): WholeDate | undefined {
  const plain = text.normalize('NFKC').trim();
  const chinese = /^(\d{4,})\s*年\s*(\d{1,2}|[一二三四五六七八九十]+)\s*月\s*(\d{1,2})\s*[日号號]?\D*$/.exec(plain);
  if (chinese) {
    const [, year = '', month = '', day = ''] = chinese;
    return { text: { year, month: /\d/.test(month) ? month : `${month}月`, day } };
  }
  const numeric = /^(\d+)\s*[-/.‐–]\s*(\d+)(?:\s*[-/.‐–]\s*|\s+)(\d+)\.?(?:T[\d:.Z+-]*)?$/.exec(plain);
  if (numeric) return numericDate(numeric.slice(1, 4), words);
  const tokens = plain.split(/[\s,;]+/).filter(Boolean);
  return tokens.length > 1 ? writtenDate(tokens, words) : undefined;
}
