/** A list from a spreadsheet: pasted or from a file, read row by row; what is refused stays to be corrected. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Gap } from '../calculator/Gap.tsx';
import { Phrase } from '../calculator/Phrase.tsx';
import type { Locale } from '../../i18n/locales.ts';
import { CSV_COLUMNS } from './csv-columns.ts';
import type { ImportReading, RefusedRow } from './import-rows.ts';
import { MAX_OFFERS, type OfferFacts } from './planned-offer.ts';
import type { PlannerView } from './view.ts';

interface ImportPanelProps {
  readonly view: PlannerView;
  readonly locale: Locale;
  readonly take: (offers: readonly OfferFacts[]) => void;
  readonly close: () => void;
}

type Progress =
  | { readonly kind: 'idle' | 'nothing' | 'unreadable' | 'failed' }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly reading: ImportReading };

/** Refusals listed one by one; the rows themselves all stand in the field. */
const LISTED = 100;

function Refusals({ refused, view }: { refused: readonly RefusedRow[]; view: PlannerView }) {
  const { words } = view;
  return (
    <ul class="small">
      {refused.slice(0, LISTED).map(({ row, reason }) => (
        <li key={row.number}>
          <strong>
            <Phrase words={words} of="planner.import.row" values={{ row: row.number }} />
          </strong>{' '}
          <Phrase
            words={words}
            of={reason.of}
            values={'values' in reason ? { ...reason.values } : {}}
            count={'count' in reason ? reason.count : undefined}
          />{' '}
          <code>{row.text}</code>
        </li>
      ))}
    </ul>
  );
}

function Report({ progress, view }: { progress: Progress; view: PlannerView }) {
  const { words, format } = view;
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'nothing':
    case 'unreadable':
      return <Phrase words={words} of={`planner.import.${progress.kind}`} />;
    case 'failed':
      return <Phrase words={words} of="calculator.form.failed" />;
    case 'too-many':
      return <Phrase words={words} of="planner.import.too-many" values={{ count: progress.count, max: MAX_OFFERS }} />;
    case 'reading':
      return (
        <Phrase words={words} of="planner.import.progress" values={{ done: progress.done, total: progress.total }} />
      );
    case 'done': {
      const { taken, refused, ambiguous } = progress.reading;
      return (
        <>
          <Phrase words={words} of="planner.import.taken" count={taken.length} />
          <Gap tag={words.tag} />
          {ambiguous && (
            <Phrase
              words={words}
              of="planner.import.reads"
              values={{ found: ambiguous.found, date: format.long(ambiguous.date) }}
            />
          )}
          <Gap tag={words.tag} />
          {refused.length > 0 && <Phrase words={words} of="planner.import.refused" count={refused.length} />}
        </>
      );
    }
  }
}

export function ImportPanel({ view, locale, take, close }: ImportPanelProps) {
  const { words } = view;
  const field = useRef<HTMLTextAreaElement>(null);
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const isReading = progress.kind === 'reading';

  useEffect(() => field.current?.focus(), []);

  const read = async () => {
    const text = field.current?.value ?? '';
    if (text.trim() === '') {
      setProgress({ kind: 'nothing' });
      return;
    }
    try {
      const { readList } = await import('./read-import.ts');
      const reading = await readList(text, locale, (done, total) => setProgress({ kind: 'reading', done, total }));
      if (typeof reading === 'number') {
        setProgress({ kind: 'too-many', count: reading });
        return;
      }
      if (field.current) field.current.value = reading.refused.map(({ row }) => row.text).join('\n');
      setProgress({ kind: 'done', reading });
      if (reading.taken.length > 0) take(reading.taken);
    } catch (failure) {
      reportError(failure);
      setProgress({ kind: 'failed' });
    }
  };

  const readFile = async (file: File | undefined) => {
    if (!file || !field.current) return;
    const { decodeText } = await import('./encoding.ts');
    const text = decodeText(new Uint8Array(await file.arrayBuffer()), words.tag);
    if (text === undefined) {
      setProgress({ kind: 'unreadable' });
      return;
    }
    field.current.value = text;
    await read();
  };

  return (
    <section class="calc full" aria-labelledby="import">
      <h2 id="import">
        <Phrase words={words} of="planner.import.title" />
      </h2>
      <div class="stack">
        <p class="hint" id="import-h">
          <Phrase
            words={words}
            of="planner.import.hint"
            values={{
              columns: new Intl.ListFormat(words.tag).format(
                CSV_COLUMNS.map((column) => words.t(`planner.csv.${column}`)),
              ),
            }}
          />
        </p>
        <div class="ask">
          <label for="rows">{words.t('planner.import.rows')}</label>
          <textarea id="rows" rows={8} spellcheck={false} ref={field} aria-describedby="import-h" />
        </div>
        <div class="ask">
          <label for="file">{words.t('planner.import.file')}</label>
          <input
            type="file"
            id="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            disabled={isReading}
            onChange={(event) => void readFile(event.currentTarget.files?.[0])}
          />
        </div>
        <p role="status" class="small">
          <Report progress={progress} view={view} />
        </p>
        {progress.kind === 'done' && progress.reading.refused.length > 0 && (
          <Refusals refused={progress.reading.refused} view={view} />
        )}
        <p class="tools">
          <button type="button" class="btn go" disabled={isReading} onClick={() => void read()}>
            <Phrase words={words} of="planner.import.go" />
          </button>
          <button type="button" class="btn" onClick={close}>
            <Phrase words={words} of="planner.import.close" />
          </button>
        </p>
      </div>
    </section>
  );
}
