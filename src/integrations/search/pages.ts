/** The finished pages as they are indexed: which, in which language, and the copy of them that the index is made from. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { LOCALES, type LocaleTag, localeOf } from '../../i18n/locales.ts';
import { foldWord } from '../../i18n/search-words.ts';
import { htmlFilesIn } from '../html-files.ts';
import { partsOf, seamed } from './compounds.ts';
import { mainText, mapText, vocabularyOf } from './page-text.ts';

function addressOf(file: string, folder: string): string {
  return `/${relative(folder, file)
    .replaceAll('\\', '/')
    .replace(/(^|\/)index\.html$/, '$1')}`;
}

export interface Page {
  readonly file: string;
  readonly url: string;
  /** The glossary: it says also words that the other pages do not use. */
  readonly isAboutWords: boolean;
  /** What its main part says. The page itself is read again when it is indexed: thousands are not held at once. */
  readonly text: string;
}

/** The pages that are indexed, by language. */
export async function pagesByLocale(folder: string): Promise<ReadonlyMap<LocaleTag, readonly Page[]>> {
  const found = new Map<LocaleTag, Page[]>(LOCALES.map(({ tag }) => [tag, []]));
  for (const file of await htmlFilesIn(folder)) {
    const html = await readFile(file, 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const tag = LOCALES.find((locale) => html.includes(`<html lang="${locale.tag}"`))?.tag;
    if (!tag) throw new Error(`${file}: is to be indexed, and its <html lang> is none of src/i18n/locales.ts.`);
    const isAboutWords = html.includes(' data-about-words');
    found.get(tag)?.push({ file, url: addressOf(file, folder), isAboutWords, text: mainText(html) });
  }
  return found;
}

/** The copy of a page that is indexed: U+2060, which keeps a title's hyphen on its line, would part the word. */
export function indexedForm(html: string, seam: Seam | undefined): string {
  const plain = html.replaceAll('’', "'").replaceAll('\u2060', '');
  return seam ? mapText(plain, (text) => text.replace(/\p{L}{8,}/gu, seam)) : plain;
}

type Seam = (word: string) => string;

/** Parts the compounds of a language that joins words; the words of the others are left alone. */
export function seamFor(tag: LocaleTag, text: string): Seam | undefined {
  const { compoundLinks: links } = localeOf(tag);
  if (!links) return undefined;
  const folded = new Set(Array.from(vocabularyOf(text, tag), foldWord));
  const known = new Map<string, string>();
  return (word) => {
    const indexed = known.get(word) ?? seamed(partsOf(word, folded, links));
    known.set(word, indexed);
    return indexed;
  };
}

export const slugOf = (url: string) => url.split('/').at(-2) ?? '';

/** The copy of a page with the words it answers best, which the index holds beside its text. */
export function withAnswers(html: string, words: readonly string[]): string {
  const value = words.join(' ').replaceAll('"', '&quot;');
  return value === '' ? html : html.replace('<main ', `<main data-pagefind-meta="answers:${value}" `);
}
