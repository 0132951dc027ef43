/** Imports a text or a file, and asks about the order of day and month, and about offers that occur twice. */
import type { ComponentChild, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../i18n/locales.ts';
import type { PlannedList, PlannedOffer } from '../list/planned-offer.ts';
import { otherOrder } from './date-order.ts';
import type { DateOrder } from './cell-reader.ts';
import { excessLines, isFileTooLarge, isTextTooLong } from './limits.ts';
import { type MergedImport, copiesOf, mergeImport, revertImport } from './merge-rows.ts';
import type { ImportReading, ImportedList } from './parse-imported-list.ts';

/** The list that offers are imported into. */
export interface ImportTarget {
  readonly getList: () => PlannedList;
  /** @returns false if the list would become too long; then nothing changes, and the page shows a message */
  readonly change: (before: PlannedList, after: PlannedList, text?: ComponentChild) => boolean;
}

export interface Imported {
  readonly list: ImportedList;
  readonly reading: ImportReading;
  readonly merged: MergedImport;
  /** Reading the same list in the other order of day and month doesn't count. */
  readonly number: number;
  /** Whether the reader has chosen the order of day and month. */
  readonly isAnswered: boolean;
}

export type ImportState =
  | { readonly kind: 'idle' | 'nothing' | 'unreadable' | 'too-large' | 'failed' }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'done' } & Imported);

export interface Importer {
  readonly state: ImportState;
  readonly readText: () => Promise<void>;
  readonly readFile: (file: File) => Promise<void>;
  /** Whether a text is short enough for the field. If not, a message says why. */
  readonly accepts: (text: string) => boolean;
  /** Reads the list again in the chosen order. */
  readonly answer: (order: DateOrder) => Promise<void>;
  /** Adds copies of the imported offers that are already in the list. */
  readonly addKnown: () => void;
  /** If the import added the same offer several times, keeps only the first one. */
  readonly removeRepeated: () => void;
}

/** Whether a text corrects the refused rows: it starts with the same cell and doesn't have more lines. */
function isCorrected(text: string, remaining: string): boolean {
  const firstCellOf = (rows: string) => rows.trimStart().split(/[\t,;，；|\n]/)[0];
  const countLines = (rows: string) => rows.trim().split('\n').length;
  return remaining !== '' && firstCellOf(text) === firstCellOf(remaining) && countLines(text) <= countLines(remaining);
}

/** @param messageFor returns the message about an import, which is shown next to the Undo button */
export function useImport(
  locale: Locale,
  field: RefObject<HTMLTextAreaElement>,
  target: ImportTarget,
  messageFor: (merged: MergedImport) => ComponentChild,
): Importer {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  /** The refused rows that were put into the field, and the order of day and month in their list. */
  const [refusedRows, setRefusedRows] = useState<{ readonly remaining: string; readonly order: DateOrder }>();

  const importCount = useRef(0);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (failure) {
      reportError(failure);
      setState({ kind: 'failed' });
    }
  };
  const report = (done: number, total: number) => setState({ kind: 'reading', done, total });

  const accepts = (text: string): boolean => {
    const lines = excessLines(text);
    if (lines !== undefined) setState({ kind: 'too-many', count: lines });
    else if (isTextTooLong(text)) setState({ kind: 'too-large' });
    else return true;
    return false;
  };

  /** @param earlier the import of the same rows with the other order of day and month; its offers are removed first */
  const finish = (list: ImportedList, reading: ImportReading, earlier?: Imported): void => {
    const before = target.getList();
    const merged = mergeImport(earlier ? revertImport(before, earlier.merged) : before, reading.taken);
    const changes = merged.added.length + merged.beforeUpdate.length;
    if (changes + (earlier ? 1 : 0) > 0 && !target.change(before, merged.list, messageFor(merged))) {
      setState({ kind: 'idle' });
      return;
    }
    if (field.current) field.current.value = reading.remaining;
    setRefusedRows({ remaining: reading.remaining, order: reading.order.order });
    if (!earlier) importCount.current += 1;
    setState({ kind: 'done', list, reading, merged, number: importCount.current, isAnswered: earlier !== undefined });
  };

  const read = async (text: string, preferred: DateOrder): Promise<void> => {
    if (!accepts(text)) return;
    const { loadCellReader, parseImportedList } = await import('./read-import.ts');
    const list = await parseImportedList(text, await loadCellReader(locale), preferred);
    if (typeof list === 'number') setState(list === 0 ? { kind: 'nothing' } : { kind: 'too-many', count: list });
    else finish(list, await likelyReading(list));
  };

  /** If the list doesn't decide the order, the reading with more offers that are already in the planner is used. */
  const likelyReading = async (list: ImportedList): Promise<ImportReading> => {
    const reading = await list.readRows(undefined, report);
    if (!reading.order.question) return reading;
    const other = await list.readRows(otherOrder(reading.order.order));
    const countKnown = ({ taken }: ImportReading) => mergeImport(target.getList(), taken).known.length;
    return countKnown(other) > countKnown(reading) ? other : reading;
  };

  const localeOrder = locale.dayFirst ? 'dmy' : 'mdy';
  const readText = () =>
    attempt(() => {
      const text = field.current?.value ?? '';
      return read(text, refusedRows && isCorrected(text, refusedRows.remaining) ? refusedRows.order : localeOrder);
    });

  const readFile = (file: File) =>
    attempt(async () => {
      if (isFileTooLarge(file.size)) {
        setState({ kind: 'too-large' });
        return;
      }
      const { decodeText } = await import('./read-import.ts');
      const text = decodeText(new Uint8Array(await file.arrayBuffer()), locale.tag);
      if (text === undefined) setState({ kind: 'unreadable' });
      else await read(text, localeOrder);
    });

  const answer = (order: DateOrder) =>
    attempt(async () => {
      if (state.kind !== 'done' || state.reading.order.order === order) return;
      finish(state.list, await state.list.readRows(order), state);
    });

  const addKnown = () => {
    if (state.kind !== 'done') return;
    const { merged } = state;
    const copies = copiesOf(merged.known);
    const added = { ...merged, known: [], added: [...merged.added, ...copies] };
    const [before, after] = [target.getList(), [...target.getList(), ...copies]];
    if (target.change(before, after, messageFor({ ...added, added: copies }))) setState({ ...state, merged: added });
  };
  const removeRepeated = () => {
    if (state.kind !== 'done') return;
    const { merged } = state;
    const repeatedIds = new Set(merged.repeated.map(({ id }) => id));
    const isKept = ({ id }: PlannedOffer) => !repeatedIds.has(id);
    const remaining = { ...merged, repeated: [], added: merged.added.filter(isKept) };
    if (target.change(target.getList(), target.getList().filter(isKept), messageFor(remaining)))
      setState({ ...state, merged: remaining });
  };
  return { state, readText, readFile, accepts, answer, addKnown, removeRepeated };
}
