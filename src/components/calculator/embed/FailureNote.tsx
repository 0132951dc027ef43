/** Says that the words couldn't be loaded, in the reader's language: the script itself has this message in every language. */
import { WORDS } from 'virtual:embed-words';
import type { LocaleTag } from '../../../i18n/locales.ts';

export function FailureNote({ tag, retry }: { tag: LocaleTag; retry: () => void }) {
  const { failed, retry: label } = WORDS[tag];
  return (
    <p class="note" role="alert" lang={tag} part="failure">
      {failed}{' '}
      <button type="button" class="link" onClick={retry}>
        {label}
      </button>
    </p>
  );
}
