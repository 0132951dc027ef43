/** The time axis of the planner: 13 months, from the first day of the current month. Positions are percentages. */
import { type CalendarDate, daysBetween, daysInMonth, plusDays } from '../../../rules/index.ts';

export const MONTHS = 13;

export interface Span {
  readonly firstDay: CalendarDate;
  /** The first day after the 13 months. */
  readonly end: CalendarDate;
  /** The first day of each of the 13 months, and of the month after them. */
  readonly months: readonly CalendarDate[];
  /** The start of a day as a percentage of the width. It may be outside of the timeline. */
  readonly at: (day: CalendarDate) => number;
}

/** They may reach into the year after the last supported year. */
function monthStarts(first: CalendarDate, count: number): readonly CalendarDate[] {
  const starts = [first];
  for (let month = first; starts.length < count; starts.push(month)) {
    month = plusDays(month, daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))));
  }
  return starts;
}

export function spanFrom(today: CalendarDate): Span {
  const firstDay = plusDays(today, 1 - Number(today.slice(8)));
  const months = monthStarts(firstDay, MONTHS + 1);
  const end = months[MONTHS] ?? firstDay;
  const days = daysBetween(firstDay, end);
  return { firstDay, end, months, at: (day) => (daysBetween(firstDay, day) / days) * 100 };
}

/** The visible part of a range of days, as x and width in percent. Undefined if no part is visible. */
export function visiblePart(
  span: Span,
  from: CalendarDate,
  to: CalendarDate,
): { readonly x: string; readonly width: string } | undefined {
  const start = Math.max(0, span.at(from));
  const end = Math.min(100, span.at(to));
  return end > start ? { x: percent(start), width: percent(end - start) } : undefined;
}

export const percent = (value: number) => `${Number(value.toFixed(3))}%`;
