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
  /** One line, or several with line breaks between them. */
  readonly name: string;
}

export const nameLines = ({ name }: MarkLabel): readonly string[] => name.split('\n').map((line) => line.trim());

export interface Picture {
  readonly title: string;
  readonly labels: Readonly<Record<EventName, MarkLabel>>;
  /** Under the window: its length, or what is left of it. */
  readonly span: string;
  /** Days of the window from which it is still open: 1 before and on its first day, up to 31 after it. */
  readonly openFrom: number;
  /** Dashed instead of hatched after the window: a measure allows paying late. */
  readonly hasReactivation: boolean;
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
  readonly today?: TodayWords;
}

/** The picture of the rule itself: numbers of days, no dates, no today. */
export function rulePicture(words: PictureWords): Picture {
  const label = (event: EventName): MarkLabel => ({
    strong: signedDays(EVENT_OFFSETS[event]),
    number: '',
    name: words.names[event],
  });
  return { title: words.title, labels: labelsBy(label), span: words.span, openFrom: DAY.opens, hasReactivation: false };
}

/** The picture of one cycle on one day. */
export function cyclePicture(
  cycle: { readonly schedule: Schedule; readonly today: CalendarDate; readonly hasReactivation: boolean },
  words: PictureWords,
  format: DateFormat,
): Picture {
  const { schedule, today } = cycle;
  const day = daysBetween(schedule.anniversary, today);
  const label = (event: EventName): MarkLabel => ({
    strong: event === 'next-anniversary' ? format.short(schedule[event]) : format.dayMonth(schedule[event]),
    number: event === 'next-anniversary' ? '' : signedDays(EVENT_OFFSETS[event]),
    name: words.names[event],
  });
  return {
    title: words.title,
    labels: labelsBy(label),
    span: words.span,
    openFrom: Math.min(Math.max(day, DAY.opens), DAY.lost),
    hasReactivation: cycle.hasReactivation,
    ...(words.today ? { today: { day, ...words.today } } : {}),
  };
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
