/** The data of the former program's timeline. Both drawings render it, so they can't disagree. */
import { type DateFormat, signedDays } from '../../../i18n/format.ts';
import { type CalendarDate, EVENT_OFFSETS, type EventName, type Schedule, daysBetween } from '../../../rules/index.ts';

/** In days from the anniversary. */
export const DAY = {
  first: EVENT_OFFSETS['first-reminder'],
  anniversary: EVENT_OFFSETS.anniversary,
  opens: EVENT_OFFSETS['window-opens'],
  final: EVENT_OFFSETS['final-reminder'],
  closes: EVENT_OFFSETS['window-closes'],
  lost: EVENT_OFFSETS['benefits-lost'],
} as const;

/** `strong` is a date or a day number, `number` is the day number next to a date (`+30`), and `name` is below them. */
export interface MarkLabel {
  readonly strong: string;
  readonly number: string;
  readonly name: string;
}

/** Late payment under a COVID-19 measure: its last day, in days from the anniversary, and its end mark's label. */
export interface Reactivation {
  readonly lastDay: number;
  readonly label: MarkLabel;
}

/** The last day that both drawings can show to scale. The end mark of a later day is after the break in the scale. */
const LAST_DAY_TO_SCALE = DAY.lost + 3;
export const endsToScale = ({ lastDay }: Reactivation): boolean => lastDay <= LAST_DAY_TO_SCALE;

export interface TimelineModel {
  readonly title: string;
  readonly labels: Readonly<Record<EventName, MarkLabel>>;
  /** The text under the window: its length, or the days left. */
  readonly span: string;
  /** The first day of the window that isn't over, in days from the anniversary, or 31 after the window. */
  readonly openFrom: number;
  /** The time after the window is then dashed instead of hatched. */
  readonly reactivation?: Reactivation;
  readonly today?: { readonly day: number } & TodayTexts;
}

/** Today's label: `line` for the wide timeline, and `word` and `date` on two lines for the tall timeline. */
export interface TodayTexts {
  readonly line: string;
  readonly word: string;
  readonly date: string;
}

export interface TimelineTexts {
  readonly title: string;
  readonly names: Readonly<Record<EventName, string>>;
  readonly span: string;
  /** The name of the last day for late payment. */
  readonly reactivation: string;
  readonly today?: TodayTexts;
}

/** It has day numbers such as `+30` instead of dates, and doesn't show today. */
export function ruleTimeline(texts: Omit<TimelineTexts, 'reactivation'>): TimelineModel {
  const label = (event: EventName): MarkLabel => ({
    strong: signedDays(EVENT_OFFSETS[event]),
    number: '',
    name: texts.names[event],
  });
  return { title: texts.title, labels: labelsBy(label), span: texts.span, openFrom: DAY.opens };
}

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

/** Undefined if the day isn't after the window. After the break in the scale, there's only room for the date. */
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
