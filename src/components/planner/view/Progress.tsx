/** The progress of writing a long list's calendar file, with a button to cancel. */
import { numberFormat } from './number-format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';

interface ProgressProps {
  readonly written: number | undefined;
  readonly total: number;
  readonly translator: SiteTranslator;
  readonly cancel: () => void;
}

export function Progress({ written, total, translator, cancel }: ProgressProps) {
  const formatter = numberFormat(translator.tag);
  return (
    <p class="small" role="status">
      {written !== undefined && (
        <>
          <Phrase
            translator={translator}
            of="planner.calendar.progress"
            values={{ done: formatter.format(written), total: formatter.format(total) }}
          />{' '}
          <button type="button" class="link" onClick={cancel}>
            <Phrase translator={translator} of="planner.calendar.cancel" />
          </button>
        </>
      )}
    </p>
  );
}
