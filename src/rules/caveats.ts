/** Where the documents stop carrying a computed date. The answer stands; the caveat says how far to trust it. */
import { type CalendarDate, isInRange, calendarDate, plusDays } from './calendar-date.ts';
import type { OfferId } from './offers.ts';
import {
  AFTER_THE_DOCUMENTS,
  AUTO_RENEWAL_GONE,
  COUNTED_FROM_ANNIVERSARY,
  JULY_2021_MEASURE,
  PROGRAMME_REPLACED,
  RENEWALS_ENDED,
  WINDOW_OPENS_DAYS,
} from './policy.ts';

export const CAVEAT_IDS = [
  'auto-renewal-possible',
  'counted-from-renewal',
  'azure-specialization-2020',
  'calendar-reading-differs',
  'measure-of-july-2021',
  'after-the-documents',
  'programme-replaced',
  'renewals-ended',
] as const;

export type CaveatId = (typeof CAVEAT_IDS)[number];

const YEAR_2020 = { firstDay: calendarDate('2020-01-01'), lastDay: calendarDate('2020-12-31') };
const NEW_YEAR_2020 = calendarDate('2020-01-01');

const isCompetency = (offer: OfferId) => offer === 'competency' || offer === 'cloud-business-applications';

/** When each caveat applies. */
const APPLIES: Readonly<Record<CaveatId, (offer: OfferId, anniversary: CalendarDate) => boolean>> = {
  // Until early 2020 a card on file could be charged the day after the anniversary.
  'auto-renewal-possible': (_, anniversary) => anniversary < AUTO_RENEWAL_GONE,
  'counted-from-renewal': (_, anniversary) => anniversary < COUNTED_FROM_ANNIVERSARY,
  // A blog post moved Azure specializations of 2020 to 30 June 2021.
  'azure-specialization-2020': (offer, anniversary) =>
    offer === 'advanced-specialization' && isInRange(YEAR_2020, anniversary),
  // 365 days after 1 January 2020 is still 2020, the text of the measure promises 2021. The only such day.
  'calendar-reading-differs': (offer, anniversary) => isCompetency(offer) && anniversary === NEW_YEAR_2020,
  'measure-of-july-2021': (offer, anniversary) => isCompetency(offer) && isInRange(JULY_2021_MEASURE, anniversary),
  'after-the-documents': (_, anniversary) => anniversary >= AFTER_THE_DOCUMENTS,
  'programme-replaced': (_, anniversary) => anniversary >= PROGRAMME_REPLACED,
  'renewals-ended': (_, anniversary) => plusDays(anniversary, WINDOW_OPENS_DAYS) > RENEWALS_ENDED,
};

/** The facts each caveat rests on. */
export const CAVEAT_SOURCES: Readonly<Record<CaveatId, string>> = {
  'auto-renewal-possible': '27-30',
  'counted-from-renewal': '13',
  'azure-specialization-2020': '95',
  'calendar-reading-differs': 'E4',
  'measure-of-july-2021': '91, D12, E18',
  'after-the-documents': 'E18',
  'programme-replaced': '112',
  'renewals-ended': '114',
};

/**
 * The caveats of an answer, oldest reason first; empty where the documents carry every date.
 * @example caveatsFor('action-pack', '2021-07-01') // => ['after-the-documents']
 */
export function caveatsFor(offer: OfferId, anniversary: CalendarDate): readonly CaveatId[] {
  return CAVEAT_IDS.filter((id) => APPLIES[id](offer, anniversary));
}
