import {
  type CalendarDate,
  EDITION_IDS,
  type EditionId,
  type OfferId,
  type RenewableOfferId,
  compareAnswers,
  counterpartsOf,
  isOfferOf,
  isRenewable,
  offersOf,
  readCalendarDate,
} from '../../rules/index.ts';
import { type EventKey, eventKey } from '../calculator/answer/event-key.ts';

export interface ComparedOffer {
  readonly edition: EditionId;
  readonly offer: RenewableOfferId<EditionId>;
}

/** `events` has an item for each edition in which something happens. */
export interface ComparedDate {
  readonly on: CalendarDate;
  readonly events: readonly { readonly edition: EditionId; readonly keys: readonly EventKey[] }[];
}

export interface ComparedDates {
  readonly anniversary: CalendarDate;
  /** One offer for each edition, oldest edition first. */
  readonly offers: readonly ComparedOffer[];
  /** Sorted by date. */
  readonly dates: readonly ComparedDate[];
}

const isComparable = (offer: OfferId<EditionId>) => isRenewable(offer) && counterpartsOf(offer).some(isRenewable);

/** Grouped by edition. Today's program comes first. */
export const comparableOffers = (): readonly {
  readonly edition: EditionId;
  readonly offers: readonly OfferId<EditionId>[];
}[] => EDITION_IDS.map((edition) => ({ edition, offers: offersOf(edition).filter(isComparable) })).reverse();

/** Undefined if the query doesn't ask for a comparison, 'invalid' if its offer or its date isn't valid. */
export function compareDates(query: URLSearchParams): ComparedDates | 'invalid' | undefined {
  const [offer, date] = [query.get('offer') ?? '', query.get('anniversary') ?? ''];
  // A query with only an offer preselects the offer in the form.
  if (date === '') return offer === '' || (isOfferOf(offer) && isComparable(offer)) ? undefined : 'invalid';
  const parsedDate = readCalendarDate(date);
  if (!isOfferOf(offer) || !isComparable(offer) || !parsedDate.ok) return 'invalid';
  const anniversary = parsedDate.value;
  // The dates don't depend on the third argument, today.
  const answers = compareAnswers(offer, anniversary, anniversary);
  const events = answers.flatMap(({ edition, cycle, events: answerEvents }) =>
    answerEvents.map(({ event, on }) => ({ edition, on, key: eventKey(event, cycle) })),
  );
  const days = [...new Set(events.map(({ on }) => on))].sort();
  return {
    anniversary,
    offers: answers.map((answer) => ({ edition: answer.edition, offer: answer.offer })),
    dates: days.map((on) => ({
      on,
      events: answers.flatMap(({ edition }) => {
        const keys = events.filter((event) => event.on === on && event.edition === edition).map(({ key }) => key);
        return keys.length > 0 ? [{ edition, keys }] : [];
      }),
    })),
  };
}
