/**
 * The COVID-19 measures of 2020 and 2021, as data: whom they cover, what they waive, what is still owed.
 * The anniversary and the offer alone decide (E10); both ends of every range are inside (E11).
 * A measure changes what the partner owes, never the dates and never the fee (facts 90).
 */
import { type CalendarDate, type DateRange, calendarDate, isInRange } from './calendar-date.ts';
import type { OfferId } from './offers.ts';

export type MeasureId =
  'covid-2020-h1' | 'covid-2020-h2' | 'covid-2021-h1' | 'covid-2021-h1-cba-15' | 'covid-2021-h1-advspec';

export type Relief = 'requirements-waived' | '15-points-functional-consultant-growth';

export type Duty =
  'pay-competency-fee' | 'pay-competency-fee-if-due' | 'meet-remaining-requirements' | 'keep-gold-competency';

export interface Measure {
  readonly id: MeasureId;
  /** The earliest day we can support; the measure was announced on it or before. */
  readonly announced: CalendarDate;
  readonly anniversaries: DateRange;
  readonly offers: readonly OfferId[];
  /** Named or implied exceptions among the offers that renew, for the prose. */
  readonly excluded: readonly OfferId[];
  readonly relief: Relief;
  readonly partnerMust: readonly Duty[];
  /** The last day to pay late and get the offer back; absent where none was given (facts 97). */
  readonly reactivateUntil?: CalendarDate;
  readonly source: string;
}

const days = (firstDay: string, lastDay: string): DateRange => ({
  firstDay: calendarDate(firstDay),
  lastDay: calendarDate(lastDay),
});

/** In order of the anniversaries they cover, then of their ids. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'covid-2020-h1',
    announced: calendarDate('2020-04-02'),
    anniversaries: days('2020-01-01', '2020-06-30'),
    offers: ['competency', 'cloud-business-applications'], // no text of 2020 excepts the latter; facts 94
    excluded: ['advanced-specialization', 'action-pack'],
    relief: 'requirements-waived',
    partnerMust: ['pay-competency-fee'],
    reactivateUntil: calendarDate('2020-06-30'),
    source: 'facts 90, 91, 94',
  },
  {
    id: 'covid-2020-h2',
    announced: calendarDate('2020-08-07'),
    anniversaries: days('2020-07-01', '2020-12-31'),
    offers: ['competency', 'cloud-business-applications'],
    excluded: ['advanced-specialization', 'action-pack'],
    relief: 'requirements-waived',
    partnerMust: ['pay-competency-fee'],
    reactivateUntil: calendarDate('2020-12-31'),
    source: 'facts 90, 91, 94',
  },
  {
    id: 'covid-2021-h1',
    announced: calendarDate('2021-01-27'),
    anniversaries: days('2021-01-01', '2021-06-30'),
    offers: ['competency'],
    excluded: ['cloud-business-applications', 'action-pack'],
    relief: 'requirements-waived',
    partnerMust: ['pay-competency-fee'],
    source: 'facts 90-92, 97',
  },
  {
    id: 'covid-2021-h1-advspec',
    announced: calendarDate('2021-01-27'),
    anniversaries: days('2021-01-01', '2021-06-30'),
    offers: ['advanced-specialization'],
    excluded: ['action-pack'],
    relief: 'requirements-waived',
    partnerMust: ['keep-gold-competency', 'pay-competency-fee-if-due'],
    source: 'facts 55, 91, 97',
  },
  {
    id: 'covid-2021-h1-cba-15',
    announced: calendarDate('2021-01-27'),
    anniversaries: days('2021-04-01', '2021-06-30'),
    offers: ['cloud-business-applications'],
    excluded: [],
    relief: '15-points-functional-consultant-growth',
    partnerMust: ['meet-remaining-requirements', 'pay-competency-fee'],
    source: 'facts 49, 93, 97',
  },
];

/**
 * The measure that covers this offer with this anniversary, if any.
 * @example measureFor('cloud-business-applications', '2021-03-31') // => undefined; one day later the 15 points apply
 */
export function measureFor(offer: OfferId, anniversary: CalendarDate): Measure | undefined {
  return MEASURES.find((measure) => measure.offers.includes(offer) && isInRange(measure.anniversaries, anniversary));
}
