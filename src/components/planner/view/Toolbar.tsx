/** Also shows progress, messages, and how the list differs from the last calendar file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BareKey } from '../../../i18n/keys.ts';
import type { Messages } from '../../../i18n/message.ts';
import { Copied, type CopyOutcome } from '../../ui/Copied.tsx';
import { copyText, saveFile } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { ShareButton } from '../../ui/ShareButton.tsx';
import { listToFragment } from '../list/list-text.ts';
import type { PlannedList } from '../list/planned-offer.ts';
import { useExportedDates } from '../list/useExportedDates.ts';
import { CalendarNotice } from './CalendarNotice.tsx';
import { Progress } from './Progress.tsx';
import type { PlannerView } from './view-props.ts';

interface ToolbarProps {
  readonly list: PlannedList;
  /** The entries with dates for a calendar: those whose offers haven't ended. */
  readonly activeOffers: PlannedList;
  readonly view: PlannerView;
  readonly messages: Messages;
  readonly add: () => void;
  readonly openImport: () => void;
  readonly clear: () => void;
}

const PROGRESS_DELAY_MS = 300;

export function Toolbar({ list, activeOffers, view, messages, add, openImport, clear }: ToolbarProps) {
  const { translator } = view;
  const [copied, setCopied] = useState<CopyOutcome>();
  const [failureKey, setFailureKey] = useState<BareKey>();
  /** The number of offers in the calendar file so far. */
  const [written, setWritten] = useState<number>();
  const writeController = useRef<AbortController>();
  const isEmpty = list.length === 0;
  const { changes, record } = useExportedDates(list, activeOffers);
  const notices = useRef<HTMLDivElement>(null);

  useEffect(() => () => writeController.current?.abort(), []);

  /** A failed download can be retried, but a failure to make the file isn't about the connection. */
  const attempt = async <Module,>(fetched: Promise<Module>, make: (module: Module) => void | Promise<void>) => {
    let failure: BareKey = 'action.file-failed';
    try {
      const module = await fetched;
      failure = 'action.file-error';
      await make(module);
      setFailureKey(undefined);
    } catch (error) {
      reportError(error);
      setFailureKey(failure);
    }
  };

  const saveCsv = () =>
    attempt(import('../list/export-csv.ts'), ({ writeCsv }) => {
      saveFile('renewal-planner.csv', 'text/csv;charset=utf-8', writeCsv(list, messages, translator.tag));
    });

  const saveCalendar = () =>
    attempt(import('../list/calendar-file.ts'), async ({ writeCalendar }) => {
      const { signal } = (writeController.current = new AbortController());
      const start = performance.now();
      const report = (done: number) => {
        if (performance.now() - start > PROGRESS_DELAY_MS) setWritten(done);
      };
      const file = await writeCalendar(activeOffers, view, report, signal).finally(() => setWritten(undefined));
      if (!file) return;
      saveFile('renewal-planner.ics', file.type, file);
      record(activeOffers);
    });

  const canSaveCalendar = activeOffers.length > 0 && written === undefined;

  /** Focuses the notices, because the clicked button can be removed along with its notice. */
  const keepFocus = () => notices.current?.focus();

  const listUrl = () => location.origin + location.pathname + location.search + listToFragment(list);
  const copyLink = async () => {
    const text = listUrl();
    setCopied({ text, worked: await copyText(text) });
  };

  return (
    <div class="full">
      <p class="tools">
        <button type="button" class="btn go" onClick={add}>
          <Phrase translator={translator} of="planner.add" />
        </button>
        <button type="button" class="btn" onClick={openImport}>
          <Phrase translator={translator} of="planner.import" />
        </button>
        <button type="button" class="btn" disabled={isEmpty} onClick={() => void saveCsv()}>
          <Phrase translator={translator} of="planner.export" />
        </button>
        <button type="button" class="btn" disabled={!canSaveCalendar} onClick={() => void saveCalendar()}>
          <Phrase translator={translator} of="planner.calendar" />
        </button>
        {!isEmpty && (
          <ShareButton
            translator={translator}
            title={translator.t('planner.title')}
            address={listUrl}
            otherwise={() => void copyLink()}
          />
        )}
        <button type="button" class="btn" disabled={isEmpty} onClick={() => void copyLink()}>
          <Phrase translator={translator} of="planner.share" />
        </button>
        <button type="button" class="btn" disabled={isEmpty} onClick={clear}>
          <Phrase translator={translator} of="planner.clear" />
        </button>
      </p>
      <Progress
        written={written}
        total={activeOffers.length}
        translator={translator}
        cancel={() => writeController.current?.abort()}
      />
      {failureKey && (
        <p class="note" role="alert">
          <Phrase translator={translator} of={failureKey} />
        </p>
      )}
      <Copied outcome={copied} translator={translator} />
      <div ref={notices} tabIndex={-1}>
        {changes && (
          <CalendarNotice
            changes={changes}
            translator={translator}
            save={canSaveCalendar ? () => void saveCalendar().then(keepFocus) : undefined}
            dismiss={() => {
              record(activeOffers);
              keepFocus();
            }}
          />
        )}
      </div>
    </div>
  );
}
