/** The finished pages as they are indexed: which, in which language, and the copy of them that the index is made from. */
import { relative } from 'node:path';
import { type LocaleTag, localeOf } from '../../i18n/locales.ts';
import { foldWord } from '../../i18n/search-words.ts';
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
  /** Its `<main>` inside an `<html>` of its language: all the indexer asks of it, and a third of the page. */
  readonly html: string;
  /** What its main part says. */
  readonly text: string;
}

const HTML_TAG = /<html\b[^>]*>/i;
const MAIN = /<main\b[\s\S]*<\/main>/i;

/**
 * A page that is indexed; nothing where it is not.
 * @param whole the finished page
 * @param site the finished site's folder
 * @param tag the language of its folder, where it stands in one
 */
export function pageOf(whole: string, file: string, site: string, tag: LocaleTag | undefined): Page | undefined {
  if (!whole.includes('data-pagefind-body')) return undefined;
  const [root = ''] = HTML_TAG.exec(whole) ?? [];
  if (tag === undefined || !root.includes(` lang="${tag}"`)) {
    throw new Error(`${file}: is to be indexed, and its <html lang> is not that of its folder in src/i18n/locales.ts.`);
  }
  const main = MAIN.exec(whole)?.[0] ?? '';
  const isAboutWords = main.includes(' data-about-words');
  const html = `<!doctype html>${root}<body>${main}</body></html>`;
  return { file, url: addressOf(file, site), isAboutWords, html, text: mainText(main) };
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
