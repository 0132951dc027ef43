/** The finished pages as they are indexed: which, and the copy of them that the index is made from. */
import type { Element } from 'hast';
import { type LocaleTag, localeOf } from '../../i18n/locales.ts';
import { foldWord } from '../../i18n/search-words.ts';
import { partsOf, seamed } from './compounds.ts';
import { indexedHtml, mainOf, textOf, vocabularyOf } from './page-text.ts';

export interface Page {
  /** In the site, with a slash at its end. */
  readonly url: string;
  readonly main: Element;
  readonly text: string;
  /** The glossary: it says also words that the other pages do not use. */
  readonly isAboutWords: boolean;
}

/**
 * A page that is indexed; nothing where it is not.
 * @param html the finished page
 * @param path in the site, `fr-fr/glossary/index.html`
 * @param tag the language of its folder, if it is in one
 */
export function pageOf(html: string, path: string, tag: LocaleTag | undefined): Page | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  if (tag === undefined || !html.slice(0, html.indexOf('<head')).includes(` lang="${tag}"`)) {
    throw new Error(`${path}: is to be indexed, and its <html lang> is not that of its folder in src/i18n/locales.ts.`);
  }
  const main = mainOf(html);
  if (!main) throw new Error(`${path}: is to be indexed, and has no <main>.`);
  return {
    url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    main,
    text: textOf(main),
    isAboutWords: 'dataAboutWords' in main.properties,
  };
}

export const slugOf = (url: string) => url.split('/').at(-2) ?? '';

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

/** A text as it is indexed: U+2060, which keeps a title's hyphen on its line, would part the word. */
const indexedText = (text: string, seam: Seam | undefined) => {
  const plain = text.replaceAll('’', "'").replaceAll('\u2060', '');
  return seam ? plain.replace(/\p{L}{8,}/gu, seam) : plain;
};

/**
 * The copy of a page that is indexed.
 * @param answers words the page answers best, which the index has beside its text
 */
export function indexedForm(
  { main }: Page,
  tag: LocaleTag,
  seam: Seam | undefined,
  answers: readonly string[],
): string {
  if (answers.length > 0) main.properties['dataPagefindMeta'] = `answers:${answers.join(' ')}`;
  const html = indexedHtml(main, (text) => indexedText(text, seam));
  return `<!doctype html><html lang="${tag}"><body>${html}</body></html>`;
}
