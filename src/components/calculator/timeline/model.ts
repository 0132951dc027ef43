/**
 * What a timeline shows, before anything is drawn: the marks in days from the anniversary, their
 * labels, and where today lies. Both drawings (wide and tall) are made from this, so they cannot disagree.
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

/** A label: a date (or, in the picture of the rule, a bare number), the day number beside it, and a name below. */
export interface MarkLabel {
  readonly strong: string;
  readonly number: string;
  readonly name: string;
}

/** The second chance a measure gives: its last day, in days from the anniversary, and what is written at its end mark. */
export interface Reactivation {
  readonly lastDay: number;
  readonly label: MarkLabel;
}

/** The last day that both drawings show to scale and have room after. A reactivation ends before the break, or beyond it. */
const LAST_DAY_TO_SCALE = DAY.lost + 3;
export const endsToScale = ({ lastDay }: Reactivation): boolean => lastDay <= LAST_DAY_TO_SCALE;

export interface Picture {
  readonly title: string;
  readonly labels: Readonly<Record<EventName, MarkLabel>>;
  /** Under the window: its length, or what is left of it. */
  readonly span: string;
  /** Days of the window from which it is still open: 1 before and on its first day, up to 31 after it. */
  readonly openFrom: number;
  /** Dashed instead of hatched after the window: a measure allows paying late. */
  readonly reactivation?: Reactivation;
  readonly today?: { readonly day: number } & TodayWords;
}

/** Today's label on one line, and in two for the tall picture. */
export interface TodayWords {
  readonly line: string;
  readonly word: string;
  readonly date: string;
}

export interface PictureWords {
  readonly title: string;
  readonly names: Readonly<Record<EventName, string>>;
  readonly span: string;
  /** The name of the last day to reactivate. */
  readonly reactivation: string;
  readonly today?: TodayWords;
}

/** The picture of the rule itself: numbers of days, no dates, no today. */
export function rulePicture(words: Omit<PictureWords, 'reactivation'>): Picture {
  const label = (event: EventName): MarkLabel => ({
    strong: signedDays(EVENT_OFFSETS[event]),
    number: '',
    name: words.names[event],
  });
  return { title: words.title, labels: labelsBy(label), span: words.span, openFrom: DAY.opens };
}

/** The picture of one cycle on one day. */
export function cyclePicture(
  cycle: { readonly schedule: Schedule; readonly today: CalendarDate; readonly lastDayToPay: CalendarDate },
  words: PictureWords,
  format: DateFormat,
): Picture {
  const { schedule, today, lastDayToPay } = cycle;
  const reactivation = reactivationUntil(daysBetween(schedule.anniversary, lastDayToPay), {
    date: format.label(lastDayToPay),
    name: words.reactivation,
  });
  const day = daysBetween(schedule.anniversary, today);
  const label = (event: EventName): MarkLabel => ({
    strong: format.label(schedule[event], event === 'next-anniversary'),
    number: event === 'next-anniversary' ? '' : signedDays(EVENT_OFFSETS[event]),
    name: words.names[event],
  });
  return {
    title: words.title,
    labels: labelsBy(label),
    span: words.span,
    openFrom: Math.min(Math.max(day, DAY.opens), DAY.lost),
    ...(reactivation ? { reactivation } : {}),
    ...(words.today ? { today: { day, ...words.today } } : {}),
  };
}

/** The day's number is written where it is drawn to scale: beyond the break there is room for the date alone. */
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
