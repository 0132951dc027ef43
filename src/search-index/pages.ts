/** Decides which pages are indexed, and makes their copies for the index. */
import type { Element } from 'hast';
import type { LocaleTag } from '../i18n/locales.ts';
import { NO_BREAK_MARKS, foldWord } from '../i18n/search-words.ts';
import { LINKING_ELEMENTS, partsOf, withSplitForm } from './compounds.ts';
import { indexedHtml, mainOf, textOf, vocabularyOf } from './indexed-text.ts';

export interface Page {
  /** The path in the site, with a trailing slash. */
  readonly url: string;
  readonly main: Element;
  readonly text: string;
  /** The glossary also lists terms that other pages don't use. */
  readonly isGlossary: boolean;
}

/**
 * Undefined if the page has no `data-pagefind-body`, which excludes it from the search.
 * @param path in the build, for example `fr-fr/glossary/index.html`
 * @param tag undefined if the page isn't in a language's folder
 * @throws Error if the page should be indexed, but has another language than its folder, or no `<main>`
 */
export function pageOf(html: string, path: string, tag: LocaleTag | undefined): Page | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  if (tag === undefined || !html.slice(0, html.indexOf('<head')).includes(` lang="${tag}"`)) {
    throw new Error(
      `${path}: the page should be indexed, but its <html lang> isn't the language of its folder in src/i18n/locales.ts.`,
    );
  }
  const main = mainOf(html);
  if (!main) throw new Error(`${path}: the page should be indexed, but it has no <main>.`);
  return {
    url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    main,
    text: textOf(main),
    isGlossary: 'dataAboutWords' in main.properties,
  };
}

/** @example slugOf('/fr-fr/renew-mpn-offers/') // => 'renew-mpn-offers' */
export const slugOf = (url: string) => url.split('/').at(-2) ?? '';

type WordSplitter = (word: string) => string;

/**
 * Undefined for languages whose compounds aren't split.
 * @param text the text of all pages, whose words are the possible parts of compounds
 */
export function wordSplitterFor(tag: LocaleTag, text: string): WordSplitter | undefined {
  const linkingElements = LINKING_ELEMENTS[tag];
  if (!linkingElements) return undefined;
  const vocabulary = new Set(Array.from(vocabularyOf(text, tag), foldWord));
  const splitWords = new Map<string, string>();
  return (word) => {
    const indexed = splitWords.get(word) ?? withSplitForm(partsOf(word, vocabulary, linkingElements));
    splitWords.set(word, indexed);
    return indexed;
  };
}

/** Replaces each no-break space with a space and a mark, because Pagefind would lose the no-break space. */
const withMarks = (text: string) =>
  Object.entries(NO_BREAK_MARKS).reduce((marked, [mark, space]) => marked.replaceAll(space, ` ${mark}`), text);

/** Removes U+2060, which prevents line breaks at hyphens on pages: it would split words. */
const indexedText = (text: string, splitter: WordSplitter | undefined) => {
  const plain = withMarks(text.replaceAll('’', "'").replaceAll('\u2060', ''));
  return splitter ? plain.replace(/\p{L}{8,}/gu, splitter) : plain;
};

/** @param answers search words that this page answers best; they're added to its metadata, which is indexed, too */
export function indexedForm(
  { main }: Page,
  tag: LocaleTag,
  splitter: WordSplitter | undefined,
  answers: readonly string[],
): string {
  if (answers.length > 0) main.properties['dataPagefindMeta'] = `answers:${answers.join(' ')}`;
  const html = indexedHtml(main, (text) => indexedText(text, splitter));
  return `<!doctype html><html lang="${tag}"><body>${html}</body></html>`;
}
