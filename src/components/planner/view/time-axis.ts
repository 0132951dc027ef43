/** The thirteen months the planner draws: from the first of today's month, positions as percentages. */
import { type CalendarDate, daysBetween, daysInMonth, plusDays } from '../../../rules/index.ts';

export const MONTHS = 13;

export interface Span {
  readonly firstDay: CalendarDate;
  /** The first day after it. */
  readonly end: CalendarDate;
  /** The first of every month of it, and of the one after. */
  readonly months: readonly CalendarDate[];
  /** Where a day begins, as a percentage of the width, not held to the picture. */
  readonly at: (day: CalendarDate) => number;
}

/** The firsts of so many months, the given month's first. May leave the years we compute by one. */
function firstsOfMonths(first: CalendarDate, count: number): readonly CalendarDate[] {
  const firsts = [first];
  for (let month = first; firsts.length < count; firsts.push(month)) {
    month = plusDays(month, daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))));
  }
  return firsts;
}

export function spanFrom(today: CalendarDate): Span {
  const firstDay = plusDays(today, 1 - Number(today.slice(8)));
  const months = firstsOfMonths(firstDay, MONTHS + 1);
  const end = months[MONTHS] ?? firstDay;
  const days = daysBetween(firstDay, end);
  return { firstDay, end, months, at: (day) => (daysBetween(firstDay, day) / days) * 100 };
}

/** The part of a range of days that the span shows, as x and width in per cent; undefined where it shows none. */
export function shown(
  span: Span,
  from: CalendarDate,
  to: CalendarDate,
): { readonly x: string; readonly width: string } | undefined {
  const start = Math.max(0, span.at(from));
  const stop = Math.min(100, span.at(to));
  return stop > start ? { x: percent(start), width: percent(stop - start) } : undefined;
}

export const percent = (value: number) => `${Number(value.toFixed(3))}%`;
