/** Whether day or month comes first, decided once for a whole list: 03/04 is no other date than 15/06 beside it. */
import type { CalendarDate } from '../../../rules/index.ts';
import type { ListRow } from './list-row.ts';
import type { DateOrder, Lexicon } from './lexicon.ts';

export const otherOrder = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

/** A date of the list that reads both ways. */
export interface AmbiguousDate {
  /** The number of its row. */
  readonly row: number;
  readonly found: string;
  readonly dates: Readonly<Record<DateOrder, CalendarDate>>;
}

export interface ListOrder {
  readonly order: DateOrder;
  /** A date that reads one way only, and so decided the others. */
  readonly evidence: string | undefined;
  /** What to ask the reader about; absent where the list decides, or there's nothing to decide. */
  readonly question: AmbiguousDate | undefined;
  /** Dates of the list contradict each other. */
  readonly isMixed: boolean;
}

interface Counts {
  readonly evidence: Record<DateOrder, number>;
  readonly found: Partial<Record<DateOrder, string>>;
  ambiguous?: AmbiguousDate;
}

/** A date counts as evidence in any row; the reader is asked about one of an entry. */
function add(counts: Counts, text: string, { row, offer, fault }: ListRow, { dateOf, isOffer }: Lexicon): void {
  const reading = dateOf(text, 'dmy');
  if (!reading.ok || !reading.order) return;
  const { order, alternative, date } = reading;
  if (alternative) {
    if (!fault && isOffer(offer)) {
      counts.ambiguous ??= { row: row.number, found: text, dates: { dmy: date, mdy: alternative } };
    }
  } else if (reading.isEvidence) {
    counts.evidence[order] += 1;
    counts.found[order] ??= text;
  }
}

/**
 * The order in which all dates of a list are read.
 * @param preferred the reader's order, or the order of the list these rows came from: where the list doesn't decide
 * @param chosen the reader's answer; goes before everything
 */
export function orderOfList(
  rows: readonly ListRow[],
  stated: readonly DateOrder[],
  lexicon: Lexicon,
  preferred: DateOrder,
  chosen: DateOrder | undefined,
): ListOrder {
  const counts: Counts = { evidence: { dmy: 0, mdy: 0 }, found: {} };
  for (const order of stated) counts.evidence[order] += 1;
  for (const listed of rows) for (const { text } of listed.dates) add(counts, text, listed, lexicon);
  const { dmy, mdy } = counts.evidence;
  const isMixed = dmy > 0 && mdy > 0;
  const isDecided = dmy + mdy > 0 && !isMixed;
  const likely = dmy === mdy ? preferred : dmy > mdy ? 'dmy' : 'mdy';
  return {
    order: chosen ?? likely,
    evidence: isDecided && counts.ambiguous ? counts.found[likely] : undefined,
    question: isDecided ? undefined : counts.ambiguous,
    isMixed,
  };
}
