/**
 * Builds a search index per language from copies of the pages. The copies have ' instead of U+2019, because Pagefind
 * treats "l’offre" with U+2019 as one word, so "offre" would find nothing. They also have split compounds, because
 * Pagefind only matches the beginnings of words. Queries are normalized the same way, and results show the page's own
 * spelling (components/search).
 */
import { existsSync } from 'node:fs';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { hashOf } from '../cache/file-cache.ts';
import { type LocaleTag, SOURCE_TAG } from '../i18n/locales.ts';
import type { SearchWords } from '../translation/search-words.ts';
import type { Hints } from '../i18n/search-words.ts';
import { hintsFor } from './hints.ts';
import { indexedHtml } from './indexed-text.ts';
import { type Page, indexedForm, wordSplitterFor, slugOf } from './pages.ts';
import { readSearchWords } from './search-words-file.ts';

/** Files of Pagefind's own user interfaces, which this site doesn't use. */
const UNUSED_FILES = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** @param action what could not be done, for example "be written" */
function failOn(errors: readonly string[], action: string): void {
  if (errors.length > 0) throw new Error(`The search index could not ${action}: ${errors.join('; ')}`);
}

export interface IndexFolders {
  /** `src/content` of the project. */
  readonly content: string;
  /** For the language's index and its hints (hints.json). */
  readonly output: string;
  /** Has a copy of the last index, named after a hash of what was indexed. */
  readonly cache: string;
}

/** Untranslated articles are shown in English, so they're only in the English index. */
async function isPartlyEnglish(content: string, tag: string): Promise<boolean> {
  const articlesIn = async (folder: string) => {
    const names = await readdir(join(content, folder)).catch(() => []); // a language without a folder has no articles
    return names.filter((name) => name.endsWith('.mdx'));
  };
  const [english, own] = await Promise.all([articlesIn(SOURCE_TAG), articlesIn(tag)]);
  return english.some((name) => !own.includes(name));
}

/** Copies the last build's index if the indexed text is the same. */
export async function indexLanguage(
  { content, output, cache }: IndexFolders,
  tag: LocaleTag,
  pages: readonly Page[],
): Promise<void> {
  const searchWords = await readSearchWords(content, tag);
  const identity = (text: string) => text;
  // Hash one page at a time, because the text of all pages at once would need a lot of memory.
  const hashes = pages.map(({ url, main }) => hashOf(url, indexedHtml(main, identity)));
  const isPartial = await isPartlyEnglish(content, tag);
  const cachedIndex = join(cache, hashOf(JSON.stringify({ searchWords, isPartial }), ...hashes));
  if (existsSync(cachedIndex)) {
    await cp(cachedIndex, output, { recursive: true });
    return;
  }
  const hints = await buildIndex(output, tag, pages, searchWords);
  await writeFile(join(output, 'hints.json'), JSON.stringify(isPartial ? { ...hints, isPartlyEnglish: true } : hints));
  await rm(cache, { recursive: true, force: true });
  await cp(output, cachedIndex, { recursive: true });
}

/** Ends Pagefind's process afterwards: one index for all languages would need 2 GB of memory for 10,000 pages. */
async function buildIndex(
  outputPath: string,
  tag: LocaleTag,
  pages: readonly Page[],
  searchWords: SearchWords,
): Promise<Hints> {
  const text = pages.map((page) => page.text).join('\n');
  const splitter = wordSplitterFor(tag, text);
  const { index, errors } = await createIndex();
  failOn(errors, 'be created');
  if (!index) throw new Error('The search index could not be created.');
  await addPages(index, pages, (page) => indexedForm(page, tag, splitter, searchWords.answers[slugOf(page.url)] ?? []));
  failOn((await index.writeFiles({ outputPath })).errors, 'be written');
  await close();
  // Without the glossary, because it also lists terms that pages don't use.
  const textWithoutGlossary = pages.flatMap((page) => (page.isGlossary ? [] : [page.text])).join('\n');
  await Promise.all(UNUSED_FILES.map((name) => rm(join(outputPath, name), { force: true })));
  return hintsFor(tag, text, textWithoutGlossary, searchWords);
}

async function addPages(index: PagefindIndex, pages: readonly Page[], htmlOf: (page: Page) => string): Promise<void> {
  // In order, because the index depends on it. While Pagefind adds a page, the copy of the next one is prepared.
  let adding = Promise.resolve();
  for (const page of pages) {
    const content = htmlOf(page);
    await adding;
    adding = index.addHTMLFile({ url: page.url, content }).then((added) => failOn(added.errors, `take ${page.url}`));
  }
  await adding;
}
