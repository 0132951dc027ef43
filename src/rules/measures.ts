/**
 * Finds the measure that covers an anniversary. The offer and the anniversary decide, not the day of payment (E10).
 * Both ends of a range count (E11). A measure never changes the dates or the fee (fact 90).
 */
import { type CalendarDate, isInRange } from './calendar-date.ts';
import type { MeasureRule } from './edition.ts';
import {
  type DefaultEdition,
  type EditionId,
  type NamesOf,
  type OfferId,
  editionOf,
  rulesOf,
} from './editions/index.ts';

export type Measure<E extends EditionId = DefaultEdition> = MeasureRule<NamesOf<E>>;

/**
 * The measure that covers this offer with this anniversary, if any.
 * @example measureFor('cloud-business-applications', '2021-03-31') // => undefined; the credit begins one day later
 */
export function measureFor(offer: OfferId<EditionId>, anniversary: CalendarDate): Measure<EditionId> | undefined {
  return rulesOf(editionOf(offer)).measures.find(
    (measure) => measure.offers.includes(offer) && isInRange(measure.anniversaries, anniversary),
  );
}
