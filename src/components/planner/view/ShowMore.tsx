import type { Words } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';

/** The button that shows what a long list folds away; nothing where nothing is. */
export function More({ rest, words, unfold }: { rest: number; words: Words; unfold: () => void }) {
  if (rest === 0) return null;
  return (
    <p class="more">
      <button type="button" class="btn" onClick={unfold}>
        <Phrase words={words} of="planner.more" count={rest} />
      </button>
    </p>
  );
}
