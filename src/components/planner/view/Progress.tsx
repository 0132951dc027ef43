/** How far the calendar file of a long list is, with a way to stop. */
import type { Words } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';

interface ProgressProps {
  readonly written: number | undefined;
  readonly total: number;
  readonly words: Words;
  readonly cancel: () => void;
}

export function Progress({ written, total, words, cancel }: ProgressProps) {
  const number = new Intl.NumberFormat(words.tag);
  return (
    <p class="small" role="status">
      {written !== undefined && (
        <>
          <Phrase
            words={words}
            of="planner.calendar.progress"
            values={{ done: number.format(written), total: number.format(total) }}
          />{' '}
          <button type="button" class="link" onClick={cancel}>
            <Phrase words={words} of="planner.calendar.cancel" />
          </button>
        </>
      )}
    </p>
  );
}
