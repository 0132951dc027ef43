/** What can be done with the whole list. */
import { useState } from 'preact/hooks';
import type { Messages } from '../../i18n/message.ts';
import { scheduleFrom } from '../../rules/index.ts';
import { Copied, type CopyOutcome } from '../calculator/Copied.tsx';
import { copyText, saveFile } from '../calculator/clipboard.ts';
import { Phrase } from '../calculator/Phrase.tsx';
import { listToFragment } from './list-text.ts';
import { type PlannedList, currentAnniversary } from './planned-offer.ts';
import type { PlannerView } from './view.ts';

interface ToolbarProps {
  readonly list: PlannedList;
  readonly view: PlannerView;
  readonly messages: Messages;
  readonly add: () => void;
  readonly openImport: () => void;
  readonly clear: () => void;
}

async function saveCsv(list: PlannedList, messages: Messages, tag: string): Promise<void> {
  const { writeCsv } = await import('./export-csv.ts');
  saveFile('renewal-planner.csv', 'text/csv;charset=utf-8', writeCsv(list, messages, tag));
}

async function saveCalendar(list: PlannedList, view: PlannerView): Promise<void> {
  const { words, format, today, calculator } = view;
  const calendar = await import('../../calendar/index.ts');
  const entries = list.flatMap((planned) => {
    const anniversary = currentAnniversary(planned);
    const query = new URLSearchParams({ offer: planned.offer, anniversary });
    const address = `${location.origin}${calculator}?${query.toString()}`;
    const subject = { offer: planned.offer, name: planned.name, schedule: scheduleFrom(anniversary), address };
    return calendar.entriesOf(subject, words, format);
  });
  const text = calendar.writeIcs(words.t('planner.title'), entries, today);
  saveFile('renewal-planner.ics', 'text/calendar;charset=utf-8', text);
}

export function Toolbar({ list, view, messages, add, openImport, clear }: ToolbarProps) {
  const { words } = view;
  const [copied, setCopied] = useState<CopyOutcome>();
  const [hasFailed, setFailed] = useState(false);
  const isEmpty = list.length === 0;

  const attempt = (work: Promise<void>) => {
    work.then(
      () => setFailed(false),
      (failure: unknown) => {
        reportError(failure);
        setFailed(true);
      },
    );
  };
  const copyLink = async () => {
    const text = location.origin + location.pathname + location.search + listToFragment(list);
    setCopied({ text, worked: await copyText(text) });
  };

  return (
    <div class="full">
      <p class="tools">
        <button type="button" class="btn go" onClick={add}>
          <Phrase words={words} of="planner.add" />
        </button>
        <button type="button" class="btn" onClick={openImport}>
          <Phrase words={words} of="planner.import" />
        </button>
        <button
          type="button"
          class="btn"
          disabled={isEmpty}
          onClick={() => attempt(saveCsv(list, messages, words.tag))}
        >
          <Phrase words={words} of="planner.export" />
        </button>
        <button type="button" class="btn" disabled={isEmpty} onClick={() => attempt(saveCalendar(list, view))}>
          <Phrase words={words} of="planner.calendar" />
        </button>
        <button type="button" class="btn" disabled={isEmpty} onClick={() => void copyLink()}>
          <Phrase words={words} of="planner.share" />
        </button>
        <button type="button" class="btn" disabled={isEmpty} onClick={clear}>
          <Phrase words={words} of="planner.clear" />
        </button>
      </p>
      {hasFailed && (
        <p class="note" role="alert">
          <Phrase words={words} of="action.file-failed" />
        </p>
      )}
      <Copied outcome={copied} words={words} />
    </div>
  );
}
