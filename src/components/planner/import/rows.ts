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

/** refusal-text.ts formats offers, columns, and months (YYYY-MM). */
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

const FIRST_SUPPORTED_DAY = calendarDate(`${FIRST_YEAR}-01-01`);

type RowDates = Partial<Record<Basis, CalendarDate>>;

const LAYOUT_REASONS: Readonly<Record<LayoutFault, RefusalReason>> = {
  'above-header': { of: 'planner.import.above-heading' },
  'header-unknown': {
    of: 'planner.import.heading-unknown',
    values: { anniversary: { column: 'anniversary' }, purchase: { column: 'purchase' } },
  },
  'too-many-cells': { of: 'planner.import.too-many-cells' },
  'two-dates': { of: 'planner.import.two-dates' },
};

function readDates(listRow: ListRow, order: DateOrder, { dateOf }: CellReader): RowDates | RefusalReason {
  const dates: RowDates = {};
  for (const { basis, text } of listRow.dates) {
    const reading = dateOf(text, order);
    if (!reading.ok) return reading;
    if (reading.order && reading.order !== order) return { of: `planner.import.not-${order}`, values: { found: text } };
    const earlier = dates[basis];
    if (earlier !== undefined && earlier !== reading.date) return { of: 'planner.import.dates-differ' };
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
 * An exported row has the current cycle's anniversary, so the first anniversary is computed from it. If that's not
 * possible, the row's anniversary becomes the first one, with 0 renewals.
 */
function entryDate(
  offer: RenewableOfferId<EditionId>,
  { anniversary, purchase }: RowDates,
  renewals: number,
): EntryDate | RefusalReason {
  if (anniversary !== undefined && purchase !== undefined) return { of: 'planner.import.both-dates' };
  if (purchase !== undefined) return { basis: 'purchase', date: purchase, renewals };
  if (anniversary === undefined) return { of: 'planner.import.date-missing' };
  const first = renewals === 0 ? undefined : anniversaryAfter(offer, anniversary, -renewals);
  return first === undefined || first < FIRST_SUPPORTED_DAY
    ? { basis: 'anniversary', date: anniversary, renewals: 0 }
    : { basis: 'anniversary', date: first, renewals };
}

function withoutCalendar(offer: OfferId<EditionId>, noCalendar: NoCalendar): RefusalReason {
  const values = { offer: { offers: [offer] } };
  return noCalendar.reason === 'renewals-end'
    ? { of: 'planner.import.renewals-end', values: { ...values, month: { month: noCalendar.month } } }
    : { of: 'planner.import.no-renewal', values };
}

/**
 * Before `PROGRAM_REPLACED`, "specialization" was short for "advanced specialization". Since then, it's the name of
 * another offer. The date decides, so that readers don't have to be asked. Names in rows that this page exported are
 * exact, so they stay.
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

/** The entry, or why the row is refused. */
export function readRow(
  listRow: ListRow,
  id: string,
  order: DateOrder,
  cellReader: CellReader,
): PlannedOffer | RefusalReason {
  if (listRow.fault) return LAYOUT_REASONS[listRow.fault];
  if (listRow.offer === '') return { of: 'planner.import.offer-missing' };
  const found = cellReader.offerOf(listRow.offer);
  if (found.id === undefined) {
    const { candidates } = found;
    const text = listRow.offer;
    return candidates.length > 0
      ? { of: 'planner.import.offer-unclear', values: { found: text, offers: { offers: candidates } } }
      : { of: 'planner.import.offer-unknown', values: { found: text } };
  }
  const { noCalendar } = offerRule(found.id);
  if (noCalendar) return withoutCalendar(found.id, noCalendar);
  const dates = readDates(listRow, order, cellReader);
  if (isReason(dates)) return dates;
  const offer = offerOnDate(found.id, dates.anniversary, id === listRow.id);
  if (!isRenewable(offer)) throw new RangeError(`"${offer}" has neither a calendar nor a reason to have none.`);
  if (dates.purchase !== undefined && !acceptsPurchaseDate(offer)) {
    return { of: 'planner.import.purchase', values: { offer: { offers: [offer] } } };
  }
  const dated = entryDate(offer, dates, Number(listRow.renewals) || 0);
  if (isReason(dated)) return dated;
  const facts = readOfferFacts({ offer, name: listRow.name, ...dated });
  if (facts) return { ...facts, id };
  const year = (dated.basis === 'purchase' ? firstAnniversary(dated.date, offer) : dated.date).slice(0, 4);
  return { of: 'calculator.error.anniversary-out-of-range', values: { year, to: LAST_YEAR } };
}
