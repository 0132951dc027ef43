import type { SiteTranslator } from '../../i18n/keys.ts';
import { Phrase } from './Phrase.tsx';

interface ShareButtonProps {
  readonly translator: SiteTranslator;
  readonly title: string;
  readonly address: () => string;
  /** What to do if the system can't share the URL, for example because it's too long. */
  readonly otherwise: () => void;
}

/** Renders nothing if the browser has no share sheet. */
export function ShareButton({ translator, title, address, otherwise }: ShareButtonProps) {
  if (typeof navigator.share !== 'function') return null;
  const share = () => {
    navigator.share({ title, url: address() }).catch((failure: unknown) => {
      const isCanceled = failure instanceof DOMException && failure.name === 'AbortError';
      if (!isCanceled) otherwise();
    });
  };
  return (
    <button type="button" class="btn" onClick={share}>
      <Phrase translator={translator} of="action.share" />
    </button>
  );
}
