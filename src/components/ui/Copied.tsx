/** Says whether copying worked. If it didn't, shows the text for readers to copy themselves. */
import type { SiteTranslator } from '../../i18n/keys.ts';
import { Phrase } from './Phrase.tsx';

export type CopyOutcome = { readonly text: string; readonly worked: boolean } | undefined;

export function Copied({ outcome, translator }: { outcome: CopyOutcome; translator: SiteTranslator }) {
  return (
    <div class="copied">
      <p class="small" aria-live="polite">
        {outcome && <Phrase translator={translator} of={outcome.worked ? 'action.copied' : 'action.copy-failed'} />}
      </p>
      {outcome && !outcome.worked && (
        <textarea
          readOnly
          rows={3}
          aria-label={translator.t('action.copy-failed')}
          value={outcome.text}
          ref={(field) => field?.select()}
        />
      )}
    </div>
  );
}
