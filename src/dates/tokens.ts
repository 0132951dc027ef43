/** Splits the text of a date into numbers, names of months, and weekdays. Anything else makes it unreadable. */
import { HAN_NUMERALS, hanDigits } from './han.ts';
import { type NamedDay, isFiller, namedDay } from './names.ts';

export type NumberUnit = 'year' | 'month' | 'day';

export interface NumberToken {
  readonly kind: 'number';
  /** ASCII digits. */
  readonly digits: string;
  /** The role of the number, if the text marks it: 月 in 3月, "er" in 1er, 年 in 民國110年. */
  readonly unit: NumberUnit | undefined;
  /** The years to add if it's a year of an era: 1911 for 民國110年. */
  readonly era: number | undefined;
  /** Whether an apostrophe replaces the century: '21. */
  readonly isShort: boolean;
  /** The separator before the number. */
  readonly gap: string;
}

export interface NameToken {
  readonly kind: 'name';
  readonly text: string;
  readonly means: NamedDay;
}

export type Token = NumberToken | NameToken;

// prettier-ignore
const UNITS: Readonly<Record<string, NumberUnit>> = {
  年: 'year', 月: 'month', 日: 'day', 号: 'day', 號: 'day',
  년: 'year', 월: 'month', 일: 'day',
};
const ERAS: Readonly<Record<string, number>> = { 民國: 1911, 民国: 1911, 令和: 2018, 平成: 1988, 公元: 0, 西元: 0 };
const ORDINALS = 'st|nd|rd|th|ers?|[eè]re|re|[eè]me|e|a|ste|de|o';
const HAN_WEEKDAYS = '一二三四五六日天';

const HAN_NUMBER = `[${HAN_NUMERALS}]+`;
/** A Chinese weekday (星期一), an era (民國), its first year (元年), a number (3月, 1er), a word, or separators. */
const TOKEN = new RegExp(
  [
    String.raw`(?<weekday>\(?(?:星期|周|週|礼拜|禮拜)(?<day>[${HAN_WEEKDAYS}])\)?|\((?<short>[${HAN_WEEKDAYS}])\))`,
    String.raw`(?<era>(?:中[華华])?民[國国]|令和|平成|[公西]元)\s?`,
    String.raw`(?<first>元)\s?年`,
    String.raw`(?<mark>')?(?<digits>\d+|${HAN_NUMBER})(?:\s?(?<unit>[年月日号號년월일])|(?<!\d{3})(?::|\s)?(?<ordinal>${ORDINALS})(?!\p{L}))?`,
    String.raw`(?<word>\p{L}+(?:'(?=\p{L})\p{L}+)?)\.?`,
    String.raw`(?<gap>[\s,;./()[\]|_-]+)`,
  ].join('|'),
  'iuy',
);

function numberToken(
  groups: Readonly<Record<string, string | undefined>>,
  era: number | undefined,
  gap: string,
): Token | undefined {
  const { digits = '', unit, ordinal, mark } = groups;
  const ascii = /^\d/.test(digits) ? digits : hanDigits(digits);
  if (ascii === undefined) return undefined;
  const meaning = unit === undefined ? (ordinal === undefined ? undefined : 'day') : UNITS[unit];
  return { kind: 'number', digits: ascii, unit: meaning, era, isShort: mark !== undefined && ascii.length === 2, gap };
}

const weekdayToken = (char: string): Token => ({
  kind: 'name',
  text: char,
  means: { months: new Set(), weekdays: new Set([Math.min(HAN_WEEKDAYS.indexOf(char), 6)]) },
});

/**
 * The tokens of a date's text without fillers such as articles. Undefined if any part can't belong to a date.
 * @param text the result of `cleanText`, without its time of day
 */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let era: number | undefined;
  let gap = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const { groups } = TOKEN.exec(text) ?? {};
    if (!groups) return undefined;
    if (groups['gap'] !== undefined) gap = groups['gap'];
    else if (groups['era'] !== undefined) era = ERAS[groups['era'].replace(/^中./u, '')];
    else if (groups['weekday'] !== undefined) tokens.push(weekdayToken(groups['day'] ?? groups['short'] ?? ''));
    else if (groups['word'] !== undefined) {
      const means = namedDay(groups['word']);
      if (means.months.size + means.weekdays.size > 0) tokens.push({ kind: 'name', text: groups['word'], means });
      else if (!isFiller(groups['word'])) return undefined;
    } else {
      const number = numberToken(groups['first'] === undefined ? groups : { digits: '1', unit: '年' }, era, gap);
      if (!number) return undefined;
      tokens.push(number);
      era = undefined;
      gap = '';
    }
  }
  return tokens;
}

export const isNumber = (token: Token): token is NumberToken => token.kind === 'number';
export const isName = (token: Token): token is NameToken => token.kind === 'name';
