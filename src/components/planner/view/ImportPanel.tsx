/** Imports a list from a spreadsheet, pasted or as a file. Rows that can't be read stay in the text field. */
import { formatList } from '../../../i18n/list.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../i18n/locales.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { OrderQuestion } from '../import/OrderQuestion.tsx';
import { Refusals } from '../import/Refusals.tsx';
import { Report } from '../import/Report.tsx';
import { type ImportTarget, useImport } from '../import/useImport.ts';
import type { PlannerView } from './view-props.ts';

/** The columns that people need for a list of their own. An exported list has more. */
const COLUMNS = ['offer', 'name', 'anniversary', 'purchase'] as const;

interface ImportPanelProps {
  readonly view: PlannerView;
  readonly locale: Locale;
  readonly target: ImportTarget;
  readonly close: () => void;
}

export function ImportPanel({ view, locale, target, close }: ImportPanelProps) {
  const { translator } = view;
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const importer = useImport(locale, field, target, ({ added, beforeUpdate }) => (
    <Phrase
      translator={translator}
      of={added.length > 0 ? 'planner.done.imported' : 'planner.import.updated'}
      count={added.length > 0 ? added.length : beforeUpdate.length}
    />
  ));
  const { state } = importer;
  const isReading = state.kind === 'reading';

  useEffect(() => field.current?.focus(), []);

  /** `work` removes the clicked button, so the focus moves to the message. */
  const thenFocusStatus = (work: () => void) => () => {
    work();
    status.current?.focus();
  };

  return (
    <section class="calc full" aria-labelledby="import">
      <h2 id="import">
        <Phrase translator={translator} of="planner.import.title" />
      </h2>
      <div class="stack">
        <p class="hint" id="import-h">
          <Phrase
            translator={translator}
            of="planner.import.hint"
            values={{
              columns: formatList(
                translator.tag,
                COLUMNS.map((role) => translator.t(`planner.csv.${role}`)),
              ),
            }}
          />
        </p>
        <div class="ask">
          <label for="rows">{translator.t('planner.import.rows')}</label>
          <textarea
            id="rows"
            rows={8}
            spellcheck={false}
            ref={field}
            aria-describedby="import-h"
            onPaste={(event) => {
              if (!importer.accepts(event.clipboardData?.getData('text') ?? '')) event.preventDefault();
            }}
          />
        </div>
        <div class="ask">
          <label for="file">{translator.t('planner.import.file')}</label>
          <input
            type="file"
            id="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            disabled={isReading}
            onClick={(event) => {
              event.currentTarget.value = ''; // so that the same file can be selected again
            }}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void importer.readFile(file);
            }}
          />
        </div>
        <p role="status" class="small" tabIndex={-1} ref={status}>
          <Report state={state} view={view} />
        </p>
        {state.kind === 'done' && (
          <>
            <OrderQuestion
              key={state.number}
              order={state.reading.order}
              view={view}
              answer={(order) => void importer.answer(order)}
            />
            {state.merged.known.length + state.merged.repeated.length > 0 && (
              <p class="tools">
                {state.merged.known.length > 0 && (
                  <button type="button" class="btn" onClick={thenFocusStatus(importer.addKnown)}>
                    <Phrase translator={translator} of="planner.import.known.add" />
                  </button>
                )}
                {state.merged.repeated.length > 0 && (
                  <button type="button" class="btn" onClick={thenFocusStatus(importer.removeRepeated)}>
                    <Phrase translator={translator} of="planner.import.repeated.remove" />
                  </button>
                )}
              </p>
            )}
            <Refusals refused={state.reading.refused} translator={translator} />
          </>
        )}
        <p class="tools">
          <button type="button" class="btn go" disabled={isReading} onClick={() => void importer.readText()}>
            <Phrase translator={translator} of="planner.import.go" />
          </button>
          <button type="button" class="btn" onClick={close}>
            <Phrase translator={translator} of="planner.import.close" />
          </button>
        </p>
      </div>
    </section>
  );
}
