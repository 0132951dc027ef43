/** In the style of the language: bold, “ ”, or 「 」. If the English label differs, it follows in parentheses. */
import { localeOf } from '../../i18n/locales.ts';

export function Label({ tag, text, english }: { tag: string; text: string; english?: string | undefined }) {
  const {
    sentenceSeparator,
    uiLabel: { open, close, bold },
  } = localeOf(tag);
  const quoted = `${open}${text}${close}`;
  return (
    <>
      {bold ? <strong>{quoted}</strong> : quoted}
      {english !== undefined && english !== text && (
        <>
          {sentenceSeparator}(<span lang="en-US">{english}</span>)
        </>
      )}
    </>
  );
}
