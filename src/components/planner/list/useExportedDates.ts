/** The last calendar file that was saved in this browser, in any tab, and how the list differs from it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readItem, writeItem } from '../../ui/storage.ts';
import { type CalendarChanges, changesSince, exportOf, readExport, writeExport } from './exported-dates.ts';
import type { PlannedList } from './planned-offer.ts';

const STORAGE_KEY = 'planner.exported';

const readStored = () => readExport(readItem(STORAGE_KEY) ?? '');

export interface ExportedDates {
  /** Undefined if there's no file yet, or if it has the same dates. */
  readonly changes: CalendarChanges | undefined;
  /** The list is then compared with the new file. */
  readonly record: (activeOffers: PlannedList) => void;
}

export function useExportedDates(list: PlannedList, activeOffers: PlannedList): ExportedDates {
  const [exported, setExported] = useState(readStored);
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === STORAGE_KEY || key === null) setExported(readStored());
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, []);
  const changes = useMemo(() => exported && changesSince(exported, list, activeOffers), [exported, list, activeOffers]);
  const record = (saved: PlannedList) => {
    const next = exportOf(saved);
    writeItem(STORAGE_KEY, writeExport(next));
    setExported(next);
  };
  return { changes, record };
}
