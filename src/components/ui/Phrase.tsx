/** A message with elements in its placeholders. Marks itself as English where the translation is missing. */
import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import type { StringKey, SiteTranslator } from '../../i18n/keys.ts';

interface PhraseProps {
  readonly translator: SiteTranslator;
  readonly of: StringKey;
  readonly values?: Readonly<Record<string, ComponentChild>>;
  readonly count?: number | undefined;
}

export function Phrase({ translator, of, values = {}, count }: PhraseProps) {
  const parts = count === undefined ? translator.parts(of, values) : translator.countParts(of, count, values);
  const children = parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
  const lang = translator.langOf(of);
  return lang ? <span lang={lang}>{children}</span> : <>{children}</>;
}
