/** Which of a date's tokens are the day, the month, and the year. */
import type { DateText, DayMonthOrder } from './reading.ts';
import { type NameToken, type NumberToken, type NumberUnit, type Token, isName, isNumber } from './tokens.ts';

export interface Roles {
  readonly parts: DateText;
  /** Weekdays that stand beside, each as the days it can mean (0 is Monday). */
  readonly weekdays: readonly ReadonlySet<number>[];
  readonly order?: 'dmy' | 'mdy';
  /** Day and month could be exchanged. */
  readonly isAmbiguous?: boolean;
}

export type RolesReading = Roles | 'short-year' | undefined;

const isYear = ({ digits, unit, era }: NumberToken) =>
  era !== undefined || unit === 'year' || (unit === undefined && digits.length >= 4);
const yearText = ({ digits, era }: NumberToken) => (era ? String(Number(digits) + era) : digits);
const isShortYear = ({ digits, era, isShort }: NumberToken) => isShort || (era === undefined && digits.length < 4);

const SEPARATED = /^\s?[-/.]?\s?$/;

/** Three numbers, or two with a part missing: the year is the one of four digits. */
function numericRoles(
  numbers: readonly NumberToken[],
  order: DayMonthOrder,
): Omit<Roles, 'weekdays'> | 'short-year' | undefined {
  const [first, second, third, ...more] = numbers;
  if (more.length > 0 || !first || !second || numbers.slice(1).some(({ gap }) => !SEPARATED.test(gap)))
    return undefined;
  const texts = numbers.map(({ digits }) => digits);
  const [one = '', two = '', three = ''] = texts;
  if (!third) {
    if (isYear(first) && two.length < 3) return { parts: { day: '', month: two, year: yearText(first) } };
    return isYear(second) && one.length < 3 ? { parts: { day: '', month: one, year: yearText(second) } } : undefined;
  }
  if (isYear(first) && !isShortYear(first) && two.length < 3 && three.length < 3) {
    return { parts: { day: three, month: two, year: yearText(first) } };
  }
  if (isYear(second) || one.length > 3) return undefined;
  if (!isYear(third) || isShortYear(third))
    return Math.max(...texts.map(({ length }) => length)) < 4 ? 'short-year' : undefined;
  if (one.length > 2 || two.length > 2) return undefined;
  const only = Number(one) > 12 ? 'dmy' : Number(two) > 12 ? 'mdy' : undefined;
  const taken = only ?? (order === 'dmy' ? 'dmy' : 'mdy');
  const [day, month] = taken === 'dmy' ? [one, two] : [two, one];
  return {
    parts: { day, month, year: yearText(third) },
    order: taken,
    isAmbiguous: !only && Number(one) !== Number(two),
  };
}

/** Numbers with 年月日, an ordinal, or a month's name beside them. */
function namedRoles(numbers: readonly NumberToken[], name: NameToken | undefined): DateText | 'short-year' | undefined {
  const rest = [...numbers];
  const take = (fits: (token: NumberToken) => boolean) => {
    const at = rest.findIndex(fits);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const has = (unit: NumberUnit) => (token: NumberToken) => token.unit === unit;
  const year = take((token) => isYear(token));
  const month = name ? undefined : take(has('month'));
  const day =
    take(has('day')) ?? take(({ unit, digits, isShort }) => unit === undefined && digits.length < 3 && !isShort);
  if (year && isShortYear(year)) return 'short-year';
  const [last] = rest;
  if (last && rest.length === 1 && !year && last.unit === undefined && last.digits.length < 4) return 'short-year';
  if (rest.length > 0) return undefined;
  return { day: day?.digits ?? '', month: name?.text ?? month?.digits ?? '', year: year ? yearText(year) : '' };
}

/** The one word that's the month; the others must be weekdays. */
function splitNames(names: readonly NameToken[], wantsMonth: boolean) {
  const sure = names.filter(({ means }) => means.months.size > 0 && means.weekdays.size === 0);
  const maybe = names.filter(({ means }) => means.months.size > 0);
  const month = sure[0] ?? (wantsMonth ? maybe[0] : undefined);
  const others = names.filter((name) => name !== month);
  const isRead = others.every(({ means }) => means.weekdays.size > 0) && (!month || month.means.months.size === 1);
  return isRead ? { month, weekdays: others.map(({ means }) => means.weekdays) } : undefined;
}

/** Undefined where the tokens make no date; `short-year` where only the year isn't four digits. */
export function rolesOf(tokens: readonly Token[], order: DayMonthOrder): RolesReading {
  const numbers = tokens.filter(isNumber);
  const hasUnits = numbers.some(({ unit }) => unit === 'month' || unit === 'day');
  const names = splitNames(tokens.filter(isName), numbers.length < 3 && !numbers.some(({ unit }) => unit === 'month'));
  if (!names) return undefined;
  const { month, weekdays } = names;
  if (month || hasUnits) {
    const parts = namedRoles(numbers, month);
    return parts === undefined || parts === 'short-year' ? parts : { parts, weekdays };
  }
  const numeric = numericRoles(numbers, order);
  return numeric === undefined || numeric === 'short-year' ? numeric : { ...numeric, weekdays };
}
