/** Both rule sets' dates for one offer and anniversary, in one list. Pure. */
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

/** What happens on a date under each rule set that has something on it. */
export interface ComparedDate {
  readonly on: CalendarDate;
  readonly events: readonly { readonly edition: EditionId; readonly keys: readonly EventKey[] }[];
}

export interface ComparedDates {
  readonly anniversary: CalendarDate;
  /** One for each edition, oldest first. */
  readonly offers: readonly ComparedOffer[];
  /** In order. */
  readonly dates: readonly ComparedDate[];
}

const isComparable = (offer: OfferId<EditionId>) => isRenewable(offer) && counterpartsOf(offer).some(isRenewable);

/** The offers that both rule sets have dates for, grouped by edition, today's program first. */
export const comparableOffers = (): readonly {
  readonly edition: EditionId;
  readonly offers: readonly OfferId<EditionId>[];
}[] => EDITION_IDS.map((edition) => ({ edition, offers: offersOf(edition).filter(isComparable) })).reverse();

/**
 * Parses the query of the page and computes the dates.
 * @returns undefined if it doesn't ask for anything, 'invalid' if it can't be answered
 */
export function compareDates(query: URLSearchParams): ComparedDates | 'invalid' | undefined {
  const [offer, date] = [query.get('offer') ?? '', query.get('anniversary') ?? ''];
  // An offer alone is only preselected.
  if (date === '') return offer === '' || (isOfferOf(offer) && isComparable(offer)) ? undefined : 'invalid';
  const reading = readCalendarDate(date);
  if (!isOfferOf(offer) || !isComparable(offer) || !reading.ok) return 'invalid';
  const anniversary = reading.value;
  // The dates don't depend on today.
  const answers = compareAnswers(offer, anniversary, anniversary);
  const events = answers.flatMap(({ edition, cycle, events: all }) =>
    all.map(({ event, on }) => ({ edition, on, key: eventKey(event, cycle) })),
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
