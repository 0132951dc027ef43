/** Says that messages couldn't be loaded. The script itself contains this text in every language. */
import { MESSAGES } from 'virtual:embed-messages';
import type { LocaleTag } from '../../../i18n/locales.ts';

export function FailureNote({ tag, retry }: { tag: LocaleTag; retry: () => void }) {
  const { failed, retry: label } = MESSAGES[tag];
  return (
    <p class="note" role="alert" lang={tag} part="failure">
      {failed}{' '}
      <button type="button" class="link" onClick={retry}>
        {label}
      </button>
    </p>
  );
}
