/** Writing the record of a translation: which text of the source it was made from. Pure: text in, text out. */
import { type Document, parseDocument } from 'yaml';
import type { Messages } from '../i18n/message.ts';
import { baseKeyOf } from '../i18n/catalog.ts';
import type { ArticleFile, StringsFile } from './content.ts';
import { hashOf } from './hash.ts';
import type { SectionHashes, TranslationRecord } from './status.ts';

/** The parts of an article's file around its YAML. */
const PARTS = /^(\uFEFF?---\r?\n)([\s\S]*?)((?:^|\r?\n)---[^\S\n]*(?:\r?\n|$))/;

/** An article with its front matter changed as YAML; everything else stays as it is, comments included. */
function editFrontMatter(article: ArticleFile, edit: (document: Document) => void): string {
  const [head = '', open = '', yaml = '', close = ''] = PARTS.exec(article.text) ?? [];
  const document = parseDocument(yaml);
  edit(document);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return `${open}${written}${close}${article.text.slice(head.length)}`;
}

/** The text of a translation with this record in the place of its own. */
export function writeSourceHashes(article: ArticleFile, { method, reviewed, sections }: TranslationRecord): string {
  return editFrontMatter(article, (document) => {
    document.setIn(['translation', 'method'], method);
    if (reviewed) document.setIn(['translation', 'reviewed'], document.createNode(reviewed));
    else document.deleteIn(['translation', 'reviewed']);
    document.setIn(['translation', 'sections'], document.createNode(sections));
  });
}

/**
 * The text of a translation stamped with its source as that is now. A file that has no `translation` yet gets one,
 * marked as machine made: nobody has said otherwise.
 */
export function recordArticleSource(article: ArticleFile, source: SectionHashes): string {
  return editFrontMatter(article, (document) => {
    if (!document.hasIn(['translation', 'method'])) document.setIn(['translation', 'method'], 'machine');
    document.setIn(['translation', 'sections'], document.createNode(source));
  });
}

/** The source's strings as its parts: by the common name of a key, the text of the message; a plural is one, over all its forms. */
export function stringParts(messages: Messages): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, message] of Object.entries(messages)) {
    const base = baseKeyOf(key);
    const known = texts.get(base);
    texts.set(base, known === undefined ? message : `${known}\n${message}`);
  }
  return texts;
}

/** The fingerprints of the source's strings, by the common name of their keys. */
export function stringHashes(source: Messages): SectionHashes {
  return Object.fromEntries([...stringParts(source)].map(([base, text]) => [base, hashOf(text)]));
}

/** The record of a locale's strings, for the keys it has translated: the text of its strings.lock.json. */
export function recordStringsSource(file: StringsFile, source: Messages): string {
  const translated = new Set(Object.keys(file.messages).map(baseKeyOf));
  const sections = Object.entries(stringHashes(source)).filter(([base]) => translated.has(base));
  return printLock({ method: 'machine', ...file.record, sections: Object.fromEntries(sections) });
}

export const printLock = (record: TranslationRecord) => `${JSON.stringify(record, null, 2)}\n`;
