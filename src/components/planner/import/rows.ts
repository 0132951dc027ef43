/** Turns rows of a list into offers. A row that can't be read is refused with a reason. */
import type { Message } from '../../../i18n/keys.ts';
import {
  CYCLE_DAYS,
  type CalendarDate,
  FIRST_YEAR,
  LAST_YEAR,
  OFFERS,
  type OfferId,
  calendarDate,
  firstAnniversary,
  plusDays,
} from '../../../rules/index.ts';
import type { Basis } from '../../calculator/question/question.ts';
import { type PlannedOffer, readOfferFacts } from '../list/planned-offer.ts';
import type { LayoutFault, ListRow } from './list-row.ts';
import type { DateOrder, Lexicon } from './lexicon.ts';

/** A value of a message that is put into words when it's shown: a list of offers, or the name of a column. */
export type RefusalValue = string | number | { readonly offers: readonly OfferId[] } | { readonly column: Basis };

/** Why a row wasn't imported. */
export type RefusalReason = Message<RefusalValue>;

export interface RefusedRow {
  readonly listed: ListRow;
  /** The row as text. */
  readonly text: string;
  readonly reason: RefusalReason;
}

const FIRST_DAY = calendarDate(`${FIRST_YEAR}-01-01`);

type Dated = Partial<Record<Basis, CalendarDate>>;

const LAYOUT_REASONS: Readonly<Record<LayoutFault, RefusalReason>> = {
  'above-heading': { of: 'planner.import.above-heading' },
  'heading-unknown': {
    of: 'planner.import.heading-unknown',
    values: { anniversary: { column: 'anniversary' }, purchase: { column: 'purchase' } },
  },
  'too-many-cells': { of: 'planner.import.too-many-cells' },
  'two-dates': { of: 'planner.import.two-dates' },
};

/** The dates of a row, at most one per basis, or why they can't be read. */
function readDates(listed: ListRow, order: DateOrder, { dateOf }: Lexicon): Dated | RefusalReason {
  const dates: Dated = {};
  for (const { basis, text } of listed.dates) {
    const reading = dateOf(text, order);
    if (!reading.ok) return reading;
    if (reading.order && reading.order !== order) return { of: `planner.import.not-${order}`, values: { found: text } };
    const before = dates[basis];
    if (before !== undefined && before !== reading.date) return { of: 'planner.import.dates-differ' };
    dates[basis] = reading.date;
  }
  return dates;
}

interface EntryDate {
  readonly basis: Basis;
  readonly date: CalendarDate;
  readonly renewals: number;
}

/** The date that an offer counts from. An exported anniversary is that of the current cycle. */
function entryDate({ anniversary, purchase }: Dated, renewals: number): EntryDate | RefusalReason {
  if (anniversary !== undefined && purchase !== undefined) return { of: 'planner.import.both-dates' };
  if (purchase !== undefined) return { basis: 'purchase', date: purchase, renewals };
  if (anniversary === undefined) return { of: 'planner.import.date-missing' };
  const first = plusDays(anniversary, -renewals * CYCLE_DAYS);
  return first < FIRST_DAY
    ? { basis: 'anniversary', date: anniversary, renewals: 0 }
    : { basis: 'anniversary', date: first, renewals };
}

const isReason = (value: object): value is RefusalReason => 'of' in value;

/** The offer in a row, with the given ID, or why the row is refused. */
export function readRow(listed: ListRow, id: string, order: DateOrder, lexicon: Lexicon): PlannedOffer | RefusalReason {
  if (listed.fault) return LAYOUT_REASONS[listed.fault];
  if (listed.offer === '') return { of: 'planner.import.offer-missing' };
  const found = lexicon.offerOf(listed.offer);
  if (found.id === undefined) {
    const { candidates } = found;
    const text = listed.offer;
    return candidates.length > 0
      ? { of: 'planner.import.offer-unclear', values: { found: text, offers: { offers: candidates } } }
      : { of: 'planner.import.offer-unknown', values: { found: text } };
  }
  const offer = found.id;
  if (!OFFERS[offer].renewsYearly) return { of: 'planner.import.membership' };
  const dates = readDates(listed, order, lexicon);
  if (isReason(dates)) return dates;
  if (dates.purchase !== undefined && !OFFERS[offer].hasPurchaseDate) {
    return { of: 'calculator.error.purchase-of-specialization' };
  }
  const counted = entryDate(dates, Number(listed.renewals) || 0);
  if (isReason(counted)) return counted;
  const facts = readOfferFacts({ offer, name: listed.name, ...counted });
  if (facts) return { ...facts, id };
  const year = firstAnniversary(counted.date).slice(0, 4);
  return { of: 'calculator.error.anniversary-out-of-range', values: { year, to: LAST_YEAR } };
}
