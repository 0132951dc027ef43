/** Decided once for a whole list: 15/06 in one row decides how 03/04 in another row is read. */
import type { CalendarDate } from '../../../rules/index.ts';
import type { ListRow } from './list-row.ts';
import type { DateOrder, CellReader } from './cell-reader.ts';

export const otherOrder = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

/** A date in the list that can be read both ways. */
export interface AmbiguousDate {
  /** The number of the date's row. */
  readonly row: number;
  readonly found: string;
  readonly dates: Readonly<Record<DateOrder, CalendarDate>>;
}

export interface ListOrder {
  readonly order: DateOrder;
  /** A date that can be read in only one order. Undefined if there's no such date or nothing to decide. */
  readonly evidence: string | undefined;
  /** A date to ask about. Undefined if the list decides the order, or if no date is ambiguous. */
  readonly question: AmbiguousDate | undefined;
  /** Whether some dates in the list can only be read day first, and others only month first. */
  readonly isMixed: boolean;
}

interface Counts {
  readonly evidence: Record<DateOrder, number>;
  /** The first date in the list that can be read only in this order. */
  readonly firstEvidence: Partial<Record<DateOrder, string>>;
  ambiguous?: AmbiguousDate;
}

/** A date in any row can be evidence, but the reader is only asked about a date of an offer. */
function countDate(
  counts: Counts,
  text: string,
  { row, offer, fault }: ListRow,
  { dateOf, isOffer }: CellReader,
): void {
  const reading = dateOf(text, 'dmy');
  if (!reading.ok || !reading.order) return;
  const { order, alternative, date } = reading;
  if (alternative) {
    if (!fault && isOffer(offer)) {
      counts.ambiguous ??= { row: row.number, found: text, dates: { dmy: date, mdy: alternative } };
    }
  } else if (reading.isEvidence) {
    counts.evidence[order] += 1;
    counts.firstEvidence[order] ??= text;
  }
}

/**
 * The order in which all dates of a list are read.
 * @param stated the orders in the headers of date columns, such as "DD/MM/YYYY"
 * @param preferred the order if the list doesn't decide it: the order of the reader's language, or the order of an
 *   earlier list if its refused rows are imported again
 * @param chosen the reader's answer, which overrides everything else
 */
export function orderOfList(
  rows: readonly ListRow[],
  stated: readonly DateOrder[],
  cellReader: CellReader,
  preferred: DateOrder,
  chosen: DateOrder | undefined,
): ListOrder {
  const counts: Counts = { evidence: { dmy: 0, mdy: 0 }, firstEvidence: {} };
  for (const order of stated) counts.evidence[order] += 1;
  for (const listRow of rows) for (const { text } of listRow.dates) countDate(counts, text, listRow, cellReader);
  const { dmy, mdy } = counts.evidence;
  const isMixed = dmy > 0 && mdy > 0;
  const isDecided = dmy + mdy > 0 && !isMixed;
  const likely = dmy === mdy ? preferred : dmy > mdy ? 'dmy' : 'mdy';
  return {
    order: chosen ?? likely,
    evidence: isDecided && counts.ambiguous ? counts.firstEvidence[likely] : undefined,
    question: isDecided ? undefined : counts.ambiguous,
    isMixed,
  };
}
