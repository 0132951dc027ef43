/** Says whether copying worked; where it did not, offers the text to be copied by hand. */
import type { Words } from '../../i18n/keys.ts';
import { Phrase } from './Phrase.tsx';

export type CopyOutcome = { readonly text: string; readonly worked: boolean } | undefined;

export function Copied({ outcome, words }: { outcome: CopyOutcome; words: Words }) {
  return (
    <div class="copied">
      <p class="small" aria-live="polite">
        {outcome && <Phrase words={words} of={outcome.worked ? 'action.copied' : 'action.copy-failed'} />}
      </p>
      {outcome && !outcome.worked && (
        <textarea
          readOnly
          rows={3}
          aria-label={words.t('action.copy-failed')}
          value={outcome.text}
          ref={(field) => field?.select()}
        />
      )}
    </div>
  );
}
