/** An answer as plain data, for JSON and for other programs. */
import type { CalendarDate } from './calendar-date.ts';
import type { Fee } from './edition.ts';
import type { CaveatId, EditionId, EventName, MeasureId, OfferId, StageName } from './editions/index.ts';
import type { NothingToRenew, Renewal, Requirements } from './renewal.ts';

/** The names are those of the calculator's `data-` attributes (`data-last-day-to-pay` is `lastDayToPay`). */
export interface AnswerData {
  readonly offer: OfferId<EditionId>;
  readonly edition: EditionId;
  readonly stage: StageName<EditionId> | 'none';
  readonly measure: MeasureId<EditionId> | 'none';
  readonly requirements: Requirements;
  readonly fee: Fee;
  /** Absent if no fee is due. */
  readonly lastDayToPay?: CalendarDate;
  /** From 30 to 1: counts both today and the last day of the window. Absent outside the window. */
  readonly daysLeft?: number;
  /** Reasons why the dates may be less reliable. */
  readonly caveats: readonly CaveatId<EditionId>[];
  /** In the order of their dates. Empty if there's nothing to renew. */
  readonly events: readonly { readonly event: EventName<EditionId>; readonly date: CalendarDate }[];
}

/**
 * Reduces an answer to plain data.
 * @example
 * answerData(answerOn({ offer: 'action-pack', anniversary: '2021-06-22', today: '2021-07-22' }))
 * // => { offer: 'action-pack', edition: 'mpn-2021', stage: 'open', measure: 'none', requirements: 'none', fee: 'due',
 * //      lastDayToPay: '2021-07-22', daysLeft: 1, caveats: [],
 * //      events: [{ event: 'first-reminder', date: '2021-06-07' }, …] }
 */
export function answerData(answer: Renewal<EditionId> | NothingToRenew<EditionId>): AnswerData {
  const { offer, edition } = answer;
  if (answer.kind === 'nothing-to-renew') {
    const none = { stage: 'none', measure: 'none', requirements: 'none', fee: 'none' } as const;
    return { offer, edition, ...none, caveats: [], events: [] };
  }
  const {
    stage: { stage },
    measure,
    requirements,
    fee,
    lastDayToPay,
    daysLeft,
    caveats,
    events,
  } = answer;
  return {
    offer,
    edition,
    stage,
    measure: measure?.id ?? 'none',
    requirements,
    fee,
    ...(lastDayToPay === undefined ? {} : { lastDayToPay }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
    caveats,
    events: events.map(({ event, on }) => ({ event, date: on })),
  };
}
