/** Writes a date in a pattern of patterns.ts. */
import { type CalendarDate, daysBetween } from '../../src/rules/index.ts';
import { calendarDate } from '../../src/rules/index.ts';
import { NAMES } from './names.ts';

/** A time of day: hours and minutes. */
export type Time = readonly [number, number];

const A_MONDAY = calendarDate('2001-01-01');
const DIGITS = Array.from('〇一二三四五六七八九');
const TENS = ['', '十', '二十', '三十'];

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** @example hanNumeral(21) // => '二十一' */
const hanNumeral = (value: number) =>
  `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : (DIGITS[value % 10] ?? '')}`;

function ordinal(tag: string, day: number): string {
  if (tag === 'fr-FR') return day === 1 ? '1er' : String(day);
  if (tag === 'nl-NL') return `${day}${day === 1 || day === 8 || day > 19 ? 'ste' : 'de'}`;
  const suffix = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${suffix}`;
}

const swedishOrdinal = (day: number) => `${day}:${[1, 2, 21, 22, 31].includes(day) ? 'a' : 'e'}`;

/**
 * The date in the pattern. In addition to Windows's letters: `d@` an ordinal, `d:` a Swedish one, `#` Taiwan's year,
 * `*` a weekday in one character, `~` and `○` Chinese numerals, and the prefix `en:` for English names.
 */
export function spell(date: CalendarDate, pattern: string, tag: string, [hour, minute]: Time): string {
  const isEnglish = pattern.startsWith('en:');
  const names = NAMES[isEnglish ? 'en-US' : tag];
  if (!names) throw new Error(tag);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
  const withCircleZero = (text: string) => text.replaceAll('〇', '○');
  const years = Array.from(String(year), (digit) => DIGITS[Number(digit)] ?? '').join('');
  const numerals = [years, hanNumeral(month), hanNumeral(day)];
  const values: Readonly<Record<string, () => string>> = {
    yyyy: () => String(year),
    MMMM: () => names.long[month - 1] ?? '',
    MMM: () => names.short[month - 1] ?? '',
    MM: () => twoDigits(month),
    M: () => String(month),
    dddd: () => names.weekdays[weekday] ?? '',
    ddd: () => names.shortWeekdays[weekday] ?? '',
    dd: () => twoDigits(day),
    d: () => String(day),
    'd@': () => ordinal(tag, day),
    'd:': () => swedishOrdinal(day),
    HH: () => twoDigits(hour),
    H: () => String(hour),
    hh: () => twoDigits(hour % 12 || 12),
    h: () => String(hour % 12 || 12),
    mm: () => twoDigits(minute),
    ss: () => '00',
    tt: () => (hour < 12 ? names.am : names.pm),
    '#': () => String(year - 1911),
    '*': () => names.weekdays[weekday]?.slice(-1) ?? '',
    '~': () => numerals.shift() ?? '',
    '○': () => withCircleZero(numerals.shift() ?? ''),
  };
  return pattern
    .replace(/^en:/, '')
    .replace(
      /'([^']*)'|yyyy|M{1,4}|d[@:]|d{1,4}|HH?|hh?|mm|ss|tt|[#*~○]/g,
      (token, text: string | undefined) => text ?? values[token]?.() ?? token,
    );
}
