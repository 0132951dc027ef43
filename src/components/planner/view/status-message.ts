/**
 * The sources for today's program disagree, so the texts for its offers are cautious. If a changed renewal window was
 * reported, they never show the last day of the window that Microsoft documented before.
 */
import type { Message } from '../../../i18n/keys.ts';
import { type CalendarDate, type EditionId, type EventName, daysBetween } from '../../../rules/index.ts';
import type { OfferStatus } from '../list/renewal-status.ts';

export interface DayValue {
  readonly date: CalendarDate;
}

export type StatusMessage =
  | Message<
      DayValue,
      Exclude<`planner.say.${string}` & Message<DayValue>['of'], 'planner.say.left' | 'planner.say.open'>
    >
  /** The number of days left is formatted separately, with `planner.say.left`. */
  | { readonly of: 'planner.say.open'; readonly left: number; readonly values: { readonly date: DayValue } };

type EventDates = Readonly<Partial<Record<EventName<EditionId>, CalendarDate>>>;

/** For an entry whose offer hasn't ended. `isYearsBehind`: it was last renewed more than one cycle ago. */
export function statusMessage({ answer }: OfferStatus, isYearsBehind: boolean): StatusMessage {
  const { stage, deadline, window, daysLeft = 0 } = answer;
  const schedule: EventDates = answer.schedule;
  const { 'first-reminder': reminder, 'look-from': look } = schedule;
  const due = { date: deadline.on };
  const opens = { date: window?.firstDay ?? deadline.on };
  switch (stage.stage) {
    case 'early':
      if (look) return { of: 'planner.say.cautious', values: { look: { date: look }, renew: due } };
      return reminder
        ? { of: 'planner.say.early', values: { reminder: { date: reminder }, opens } }
        : { of: 'planner.say.reminded', values: { date: opens } };
    case 'reminded':
      return { of: 'planner.say.reminded', values: { date: opens } };
    case 'check':
      return { of: 'planner.say.check', values: { renew: due } };
    case 'due':
      return { of: 'planner.say.due', values: { date: due } };
    case 'check-today':
      return { of: 'planner.say.check-today', values: { date: due } };
    case 'open':
      return { of: 'planner.say.open', left: daysLeft, values: { date: due } };
    case 'grace':
      return { of: 'planner.say.grace', values: { date: { date: stage.focus.on } } };
    case 'reactivation':
      return { of: 'planner.say.reactivation', values: { date: { date: stage.focus.on } } };
    case 'lapsed':
      if (schedule['grace-ends']) {
        return { of: 'planner.say.lapsed.grace', values: { date: { date: schedule['grace-ends'] } } };
      }
      if (!window) return { of: 'planner.say.lapsed.due', values: { date: due } };
      return { of: isYearsBehind ? 'planner.say.lapsed.years' : 'planner.say.lapsed', values: { date: due } };
  }
}

/** The events that the table shows as what comes next. */
type NextEvent = Exclude<EventName<EditionId>, 'last-resort' | 'qualification-opens' | 'qualification-closes'>;

const isNextEvent = (event: EventName<EditionId>): event is NextEvent =>
  event !== 'last-resort' && event !== 'qualification-opens' && event !== 'qualification-closes';

export type NextStep =
  /** Only Partner Center shows whether renewal is still possible. */
  { readonly kind: 'look' } | { readonly kind: 'event'; readonly event: NextEvent; readonly on: CalendarDate };

/**
 * A look in Partner Center if only that shows whether renewal is possible.
 * @throws RangeError if the table has no text for the event
 */
export function nextStep({ answer, next }: OfferStatus): NextStep {
  if (answer.stage.stage === 'check-today') return { kind: 'look' };
  const { event, on } = isNextEvent(next.event) ? next : answer.deadline;
  if (!isNextEvent(event)) throw new RangeError(`The planner has no text for the event "${event}".`);
  return { kind: 'event', event, on };
}

export type DaysMessage = Message<
  never,
  'planner.table.left' | 'planner.table.in' | 'planner.table.passed' | 'planner.table.today'
>;

/** The days left if a renewal window is open, otherwise the days until the next step. */
export function daysMessage(status: OfferStatus, today: CalendarDate): DaysMessage {
  const { stage, daysLeft } = status.answer;
  if (daysLeft !== undefined) return { of: 'planner.table.left', count: daysLeft };
  if (stage.tone === 'over') return { of: 'planner.table.passed' };
  const step = nextStep(status);
  const days = step.kind === 'look' ? 0 : daysBetween(today, step.on);
  return days === 0 ? { of: 'planner.table.today' } : { of: 'planner.table.in', count: days };
}

/** Renewal may be possible, but there's no countdown to the end of a window. */
export const needsLook = ({ answer: { stage, window } }: OfferStatus): boolean =>
  stage.tone === 'uncertain' || (stage.tone === 'renewable' && !window) || stage.stage === 'grace';
