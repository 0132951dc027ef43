/** Decides which tokens of a date are the day, the month, and the year. */
import type { DateText, DayMonthOrder } from './reading.ts';
import { type NameToken, type NumberToken, type NumberUnit, type Token, isName, isNumber } from './tokens.ts';

export interface Roles {
  readonly parts: DateText;
  /** Each is the set of days that a weekday in the text can mean (0 is Monday). */
  readonly weekdays: readonly ReadonlySet<number>[];
  /** Only for three plain numbers that end with the year: 3/1/2021. */
  readonly order?: 'dmy' | 'mdy';
  /** Whether day and month could also be read in the other order. */
  readonly isAmbiguous?: boolean;
}

type PartRoles = Omit<Roles, 'weekdays'>;

export type YearFault = 'year-not-four-digits' | 'year-missing';

const isYear = ({ digits, unit, era }: NumberToken) =>
  era !== undefined || unit === 'year' || (unit === undefined && digits.length >= 4);
const isShortYear = ({ digits, era, isShort }: NumberToken) => isShort || (era === undefined && digits.length < 4);
const isFullYear = (token: NumberToken) => isYear(token) && !isShortYear(token);
const isDayOrMonth = ({ digits, era }: NumberToken) => era === undefined && digits.length < 3;
const yearText = ({ digits, era }: NumberToken) => (era ? String(Number(digits) + era) : digits);

const DATE_SEPARATOR = /^\s?[-/.]?\s?$/;

/** A month and a year. A day and a month without a year are a fault. */
function twoNumbers(first: NumberToken, second: NumberToken): PartRoles | YearFault | undefined {
  if (isFullYear(first) && isDayOrMonth(second)) {
    return { parts: { day: '', month: second.digits, year: yearText(first) } };
  }
  if (isDayOrMonth(first) && isFullYear(second)) {
    return { parts: { day: '', month: first.digits, year: yearText(second) } };
  }
  return isDayOrMonth(first) && isDayOrMonth(second) && /[-/]/.test(second.gap) ? 'year-missing' : undefined;
}

/** The year must be first or last. If it's last, a number above 12 is the day; without one, `order` decides. */
function threeNumbers(
  [first, second, third]: readonly [NumberToken, NumberToken, NumberToken],
  order: DayMonthOrder,
): PartRoles | YearFault | undefined {
  const [one, two, three] = [first.digits, second.digits, third.digits];
  if (isFullYear(first) && isDayOrMonth(second) && isDayOrMonth(third)) {
    return { parts: { day: three, month: two, year: yearText(first) } };
  }
  if (isFullYear(third) && isDayOrMonth(first) && isDayOrMonth(second)) {
    const certainOrder = Number(one) > 12 ? 'dmy' : Number(two) > 12 ? 'mdy' : undefined;
    const usedOrder = certainOrder ?? (order === 'dmy' ? 'dmy' : 'mdy');
    const [day, month] = usedOrder === 'dmy' ? [one, two] : [two, one];
    const isAmbiguous = certainOrder === undefined && Number(one) !== Number(two);
    return { parts: { day, month, year: yearText(third) }, order: usedOrder, isAmbiguous };
  }
  return [first, second, third].every(isShortYear) ? 'year-not-four-digits' : undefined;
}

/**
 * A weekday may come before or after the numbers. A word between them is refused, because it's probably a month: in "5
 * Mar-01-2016", `Mar` mustn't be read as the weekday mardi.
 */
function numericRoles(tokens: readonly Token[], order: DayMonthOrder): PartRoles | YearFault | undefined {
  const numbers = tokens.filter(isNumber);
  const [first, second, third, ...more] = numbers;
  if (!first || !second || more.length > 0) return undefined;
  if (tokens.slice(tokens.indexOf(first), tokens.indexOf(third ?? second)).some(isName)) return undefined;
  if (numbers.slice(1).some(({ gap }) => !DATE_SEPARATOR.test(gap))) return undefined;
  return third ? threeNumbers([first, second, third], order) : twoNumbers(first, second);
}

/** Numbers with a month's name, an ordinal (1st), or the units 年月日. */
function namedRoles(numbers: readonly NumberToken[], name: NameToken | undefined): PartRoles | YearFault | undefined {
  const remaining = [...numbers];
  const take = (fits: (token: NumberToken) => boolean) => {
    const index = remaining.findIndex(fits);
    return index < 0 ? undefined : remaining.splice(index, 1)[0];
  };
  const has = (unit: NumberUnit) => (token: NumberToken) => token.unit === unit;
  const year = take(isYear);
  if (year && isShortYear(year)) return 'year-not-four-digits';
  // "Mar-21" is how spreadsheets write March 2021.
  if (!year && name && numbers.length === 1 && remaining[0]?.gap.includes('-')) return 'year-not-four-digits';
  const month = name ? undefined : take(has('month'));
  const day = take(has('day')) ?? take((token) => token.unit === undefined && !token.isShort && isDayOrMonth(token));
  const [last] = remaining;
  if (last && remaining.length === 1 && !year && last.unit === undefined && isShortYear(last))
    return 'year-not-four-digits';
  if (remaining.length > 0) return undefined;
  const monthText = name?.text ?? month?.digits ?? '';
  return { parts: { day: day?.digits ?? '', month: monthText, year: year ? yearText(year) : '' } };
}

/**
 * Finds the word that's the month. All others must be weekdays. A word that can be either, such as French `mar.`, is
 * the month only if the date needs one.
 * @param wantsMonth whether the numbers leave room for a month's name
 */
function splitNames(names: readonly NameToken[], wantsMonth: boolean) {
  const certainMonth = names.find(({ means }) => means.months.size > 0 && means.weekdays.size === 0);
  const month = certainMonth ?? (wantsMonth ? names.find(({ means }) => means.months.size > 0) : undefined);
  const others = names.filter((name) => name !== month);
  const isUnderstood =
    others.every(({ means }) => means.weekdays.size > 0) && (!month || month.means.months.size === 1);
  return isUnderstood ? { month, weekdays: others.map(({ means }) => means.weekdays) } : undefined;
}

/** The roles of tokens, or the fault of the year. Undefined if the tokens aren't a date. */
export function rolesOf(tokens: readonly Token[], order: DayMonthOrder): Roles | YearFault | undefined {
  const numbers = tokens.filter(isNumber);
  const has = (unit: NumberUnit) => numbers.some((number) => number.unit === unit);
  const names = splitNames(tokens.filter(isName), numbers.length < 3 && !has('month'));
  if (!names) return undefined;
  const { month, weekdays } = names;
  const roles = month || has('month') || has('day') ? namedRoles(numbers, month) : numericRoles(tokens, order);
  return roles === undefined || typeof roles === 'string' ? roles : { ...roles, weekdays };
}
