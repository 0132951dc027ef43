/** A message with elements in its placeholders. If the translation is missing, the message is marked as English. */
import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import type { Message, SiteTranslator } from '../../i18n/keys.ts';

/** `lang` is the language of the parts, if it isn't the page's. */
export function Parts({ lang, children }: { lang: string | undefined; children: readonly ComponentChild[] }) {
  const keyed = children.map((part, index) => <Fragment key={index}>{part}</Fragment>);
  return lang ? <span lang={lang}>{keyed}</span> : <>{keyed}</>;
}

type PhraseProps = Message<ComponentChild> & { readonly translator: SiteTranslator };

export function Phrase(props: PhraseProps) {
  const { translator, of } = props;
  return <Parts lang={translator.langOf(of)}>{translator.parts(props)}</Parts>;
}
