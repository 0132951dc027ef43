/** Caveats for dates that are computed, but may be wrong, because sources end, disagree, or were replaced. */
import type { CalendarDate } from './calendar-date.ts';
import type { CaveatRule } from './edition.ts';
import {
  type DefaultEdition,
  type EditionId,
  type NamesOf,
  type OfferId,
  editionOf,
  rulesOf,
} from './editions/index.ts';
import { cycleOf, shift } from './schedule.ts';

export type Caveat<E extends EditionId = DefaultEdition> = CaveatRule<NamesOf<E>>;

function windowOpensAfter(offer: OfferId<EditionId>, anniversary: CalendarDate, day: CalendarDate): boolean {
  const { window, events } = cycleOf(offer, anniversary).rule;
  const opens = events.find(({ event }) => event === window?.opens);
  return opens !== undefined && shift(anniversary, opens.shift) > day;
}

function applies(caveat: Caveat<EditionId>, offer: OfferId<EditionId>, anniversary: CalendarDate): boolean {
  const { offers, from, through, opensAfter: day } = caveat;
  return (
    (offers === undefined || offers.includes(offer)) &&
    (from === undefined || from <= anniversary) &&
    (through === undefined || anniversary <= through) &&
    (day === undefined || windowOpensAfter(offer, anniversary, day))
  );
}

/**
 * The caveats of an answer, in the order of the edition's data. Empty if the sources cover the answer's dates.
 * @example caveatsFor('action-pack', '2021-07-01').map(({ id }) => id) // => ['after-the-documents']
 */
export function caveatsFor(offer: OfferId<EditionId>, anniversary: CalendarDate): readonly Caveat<EditionId>[] {
  return rulesOf(editionOf(offer)).caveats.filter((caveat) => applies(caveat, offer, anniversary));
}
