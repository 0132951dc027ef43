/**
 * The data of a timeline: its marks in days from the anniversary, their labels, and today. The wide and the tall drawing
 * both render this, so they can't disagree.
 */
import { type DateFormat, signedDays } from '../../../i18n/format.ts';
import { type CalendarDate, EVENT_OFFSETS, type EventName, type Schedule, daysBetween } from '../../../rules/index.ts';

export const DAY = {
  first: EVENT_OFFSETS['first-reminder'],
  anniversary: EVENT_OFFSETS.anniversary,
  opens: EVENT_OFFSETS['window-opens'],
  final: EVENT_OFFSETS['final-reminder'],
  closes: EVENT_OFFSETS['window-closes'],
  lost: EVENT_OFFSETS['benefits-lost'],
} as const;

/** A label: a date (a number, in the timeline of the rule), the day's number next to it, and a name below. */
export interface MarkLabel {
  readonly strong: string;
  readonly number: string;
  readonly name: string;
}

/** The reactivation that a measure allows: its last day, in days from the anniversary, and the label of its end mark. */
export interface Reactivation {
  readonly lastDay: number;
  readonly label: MarkLabel;
}

/** The last day that both drawings show to scale, with room after it. A reactivation ends before or after the break. */
const LAST_DAY_TO_SCALE = DAY.lost + 3;
export const endsToScale = ({ lastDay }: Reactivation): boolean => lastDay <= LAST_DAY_TO_SCALE;

export interface TimelineModel {
  readonly title: string;
  readonly labels: Readonly<Record<EventName, MarkLabel>>;
  /** The text under the window: its length, or the days left. */
  readonly span: string;
  /** The first day of the window that isn't over: 1 before and on its first day, 31 after its last. */
  readonly openFrom: number;
  /** If a measure allows paying late, the time after the window is dashed instead of hatched. */
  readonly reactivation?: Reactivation;
  readonly today?: { readonly day: number } & TodayTexts;
}

/** Today's label on one line, and on two lines for the tall timeline. */
export interface TodayTexts {
  readonly line: string;
  readonly word: string;
  readonly date: string;
}

export interface TimelineTexts {
  readonly title: string;
  readonly names: Readonly<Record<EventName, string>>;
  readonly span: string;
  /** The name of the last day to reactivate. */
  readonly reactivation: string;
  readonly today?: TodayTexts;
}

/** The timeline of the rule itself: numbers of days, without dates and today. */
export function ruleTimeline(texts: Omit<TimelineTexts, 'reactivation'>): TimelineModel {
  const label = (event: EventName): MarkLabel => ({
    strong: signedDays(EVENT_OFFSETS[event]),
    number: '',
    name: texts.names[event],
  });
  return { title: texts.title, labels: labelsBy(label), span: texts.span, openFrom: DAY.opens };
}

/** The timeline of one cycle on one day. */
export function cycleTimeline(
  cycle: { readonly schedule: Schedule; readonly today: CalendarDate; readonly lastDayToPay: CalendarDate },
  texts: TimelineTexts,
  format: DateFormat,
): TimelineModel {
  const { schedule, today, lastDayToPay } = cycle;
  const reactivation = reactivationUntil(daysBetween(schedule.anniversary, lastDayToPay), {
    date: format.label(lastDayToPay),
    name: texts.reactivation,
  });
  const day = daysBetween(schedule.anniversary, today);
  const label = (event: EventName): MarkLabel => ({
    strong: format.label(schedule[event], event === 'next-anniversary'),
    number: event === 'next-anniversary' ? '' : signedDays(EVENT_OFFSETS[event]),
    name: texts.names[event],
  });
  return {
    title: texts.title,
    labels: labelsBy(label),
    span: texts.span,
    openFrom: Math.min(Math.max(day, DAY.opens), DAY.lost),
    ...(reactivation ? { reactivation } : {}),
    ...(texts.today ? { today: { day, ...texts.today } } : {}),
  };
}

/** The day's number is shown only before the break in the scale. After it, there's only room for the date. */
function reactivationUntil(lastDay: number, { date, name }: { date: string; name: string }): Reactivation | undefined {
  if (lastDay <= DAY.closes) return undefined;
  const number = lastDay <= LAST_DAY_TO_SCALE ? signedDays(lastDay) : '';
  return { lastDay, label: { strong: date, number, name } };
}

function labelsBy(label: (event: EventName) => MarkLabel): Readonly<Record<EventName, MarkLabel>> {
  return {
    'first-reminder': label('first-reminder'),
    anniversary: label('anniversary'),
    'window-opens': label('window-opens'),
    'final-reminder': label('final-reminder'),
    'window-closes': label('window-closes'),
    'benefits-lost': label('benefits-lost'),
    'next-anniversary': label('next-anniversary'),
  };
}
