/** Turns the rows of a list into entries, or refuses them with a reason. */
import type { Message } from '../../../i18n/keys.ts';
import {
  type CalendarDate,
  type EditionId,
  FIRST_YEAR,
  LAST_YEAR,
  type NoCalendar,
  type OfferId,
  PROGRAM_REPLACED,
  type RenewableOfferId,
  acceptsPurchaseDate,
  anniversaryAfter,
  calendarDate,
  firstAnniversary,
  isRenewable,
  offerRule,
} from '../../../rules/index.ts';
import type { Basis } from '../../calculator/question/question.ts';
import { type PlannedOffer, readOfferFacts } from '../list/planned-offer.ts';
import type { LayoutFault, ListRow } from './list-row.ts';
import type { DateOrder, CellReader } from './cell-reader.ts';

/** A value in the message of a refusal. refusal-text.ts formats offers, columns, and months (YYYY-MM). */
export type RefusalValue =
  | string
  | number
  | { readonly offers: readonly OfferId<EditionId>[] }
  | { readonly column: Basis }
  | { readonly month: string };

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
  'above-header': { of: 'planner.import.above-heading' },
  'header-unknown': {
    of: 'planner.import.heading-unknown',
    values: { anniversary: { column: 'anniversary' }, purchase: { column: 'purchase' } },
  },
  'too-many-cells': { of: 'planner.import.too-many-cells' },
  'two-dates': { of: 'planner.import.two-dates' },
};

/** The dates of a row, at most one anniversary and one purchase date, or why they can't be read. */
function readDates(listed: ListRow, order: DateOrder, { dateOf }: CellReader): Dated | RefusalReason {
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

/**
 * The date from which an entry is counted, and the number of renewals since. An exported list has the anniversary of
 * the current cycle, so the first anniversary is computed back from it. If that's not possible, the anniversary in the
 * list counts, with 0 renewals.
 */
function entryDate(
  offer: RenewableOfferId<EditionId>,
  { anniversary, purchase }: Dated,
  renewals: number,
): EntryDate | RefusalReason {
  if (anniversary !== undefined && purchase !== undefined) return { of: 'planner.import.both-dates' };
  if (purchase !== undefined) return { basis: 'purchase', date: purchase, renewals };
  if (anniversary === undefined) return { of: 'planner.import.date-missing' };
  const first = renewals === 0 ? undefined : anniversaryAfter(offer, anniversary, -renewals);
  return first === undefined || first < FIRST_DAY
    ? { basis: 'anniversary', date: anniversary, renewals: 0 }
    : { basis: 'anniversary', date: first, renewals };
}

/** Why an offer that has no renewal dates can't be planned. */
function withoutCalendar(offer: OfferId<EditionId>, because: NoCalendar): RefusalReason {
  const values = { offer: { offers: [offer] } };
  return because.reason === 'renewals-end'
    ? { of: 'planner.import.renewals-end', values: { ...values, month: { month: because.month } } }
    : { of: 'planner.import.no-renewal', values };
}

/**
 * Decides by the date which offer "specialization" means, so that readers don't have to be asked. Before
 * `PROGRAM_REPLACED`, it was short for "advanced specialization". Since then, it's the name of an offer of its own.
 * Rows that this page exported have exact names, so nothing has to be decided for them.
 */
function offerOnDate(
  offer: OfferId<EditionId>,
  anniversary: CalendarDate | undefined,
  isExported: boolean,
): OfferId<EditionId> {
  const isFormer = offer === 'specialization' && anniversary !== undefined && anniversary < PROGRAM_REPLACED;
  return isFormer && !isExported ? 'advanced-specialization' : offer;
}

const isReason = (value: object): value is RefusalReason => 'of' in value;

/** The entry of a row under the given ID, or why it's refused. */
export function readRow(
  listed: ListRow,
  id: string,
  order: DateOrder,
  cellReader: CellReader,
): PlannedOffer | RefusalReason {
  if (listed.fault) return LAYOUT_REASONS[listed.fault];
  if (listed.offer === '') return { of: 'planner.import.offer-missing' };
  const found = cellReader.offerOf(listed.offer);
  if (found.id === undefined) {
    const { candidates } = found;
    const text = listed.offer;
    return candidates.length > 0
      ? { of: 'planner.import.offer-unclear', values: { found: text, offers: { offers: candidates } } }
      : { of: 'planner.import.offer-unknown', values: { found: text } };
  }
  const { noCalendar } = offerRule(found.id);
  if (noCalendar) return withoutCalendar(found.id, noCalendar);
  const dates = readDates(listed, order, cellReader);
  if (isReason(dates)) return dates;
  const offer = offerOnDate(found.id, dates.anniversary, id === listed.id);
  if (!isRenewable(offer)) throw new RangeError(`"${offer}" has neither a calendar nor a reason to have none.`);
  if (dates.purchase !== undefined && !acceptsPurchaseDate(offer)) {
    return { of: 'planner.import.purchase', values: { offer: { offers: [offer] } } };
  }
  const counted = entryDate(offer, dates, Number(listed.renewals) || 0);
  if (isReason(counted)) return counted;
  const facts = readOfferFacts({ offer, name: listed.name, ...counted });
  if (facts) return { ...facts, id };
  const year = (counted.basis === 'purchase' ? firstAnniversary(counted.date, offer) : counted.date).slice(0, 4);
  return { of: 'calculator.error.anniversary-out-of-range', values: { year, to: LAST_YEAR } };
}
