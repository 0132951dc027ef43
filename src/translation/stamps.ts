/** Writing the stamps of a translation: which text of the source it was made from. Pure: text in, text out. */
import { parseDocument } from 'yaml';
import type { Messages } from '../i18n/message.ts';
import { baseKeyOf } from '../i18n/catalog.ts';
import type { ArticleFile } from './content.ts';
import { hashOf } from './hash.ts';
import type { SectionHashes } from './status.ts';

/** The parts of an article's file around its YAML. */
const PARTS = /^(\uFEFF?---\r?\n)([\s\S]*?)((?:^|\r?\n)---[^\S\n]*(?:\r?\n|$))/;

/**
 * The text of a translation with its sections stamped; everything else stays as it is.
 * A file that has no `translation` yet gets one, marked as machine made: nobody has said otherwise.
 */
export function stampArticle(article: ArticleFile, source: SectionHashes): string {
  const [head = '', open = '', yaml = '', close = ''] = PARTS.exec(article.text) ?? [];
  const document = parseDocument(yaml);
  if (!document.hasIn(['translation', 'method'])) document.setIn(['translation', 'method'], 'machine');
  document.setIn(['translation', 'sections'], document.createNode(source));
  const stamped = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return `${open}${stamped}${close}${article.text.slice(head.length)}`;
}

/** What each string of a locale was made from, by the common name of its key: the content of strings.lock.json. */
export type StringStamps = Readonly<Record<string, string>>;

/** The fingerprints of the source's strings: a plural is one, over all its forms. */
export function stringHashes(source: Messages): StringStamps {
  const texts = new Map<string, string>();
  for (const [key, message] of Object.entries(source)) {
    const base = baseKeyOf(key);
    texts.set(base, `${texts.get(base) ?? ''}\n${message}`);
  }
  return Object.fromEntries([...texts].map(([base, text]) => [base, hashOf(text)]));
}

/** The stamps of a locale's strings, for the keys it has translated. */
export function stampStrings(own: Messages, source: Messages): StringStamps {
  const translated = new Set(Object.keys(own).map(baseKeyOf));
  return Object.fromEntries(Object.entries(stringHashes(source)).filter(([base]) => translated.has(base)));
}
