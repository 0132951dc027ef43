/**
 * Builds the search indexes from copies of the pages. Pagefind takes "l’offre" with U+2019 for one word, so a search for "offre"
 * finds nothing; with ' it splits the word. It also only matches the beginnings of words, so compounds get separators. Queries
 * are normalized the same way, and results show the page's own spelling (components/search). Each language has
 * its own index, because a page only searches its own language.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import type { LocaleTag } from '../i18n/locales.ts';
import { hintsFor } from './hints.ts';
import { type Page, indexedForm, seamFor, slugOf } from './pages.ts';
import { readSearchWords } from './search-words-file.ts';

/** Files of Pagefind's own user interfaces, which this site doesn't use. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`The search index could not ${what}: ${errors.join('; ')}`);
}

/**
 * Indexes the pages of one language. Pagefind's process ends afterwards: with all languages in one index, 10,000 pages need
 * 2 GB of memory.
 * @param content `src/content` of the project
 * @param outputPath the folder of the language's index, with the hints for second tries
 */
export async function indexLanguage(
  content: string,
  outputPath: string,
  tag: LocaleTag,
  pages: readonly Page[],
): Promise<void> {
  const text = pages.map((page) => page.text).join('\n');
  const searchWords = await readSearchWords(content, tag);
  const seam = seamFor(tag, text);
  const { index, errors } = await createIndex();
  failOn(errors, 'be created');
  if (!index) throw new Error('The search index could not be created.');
  await addPages(index, pages, (page) => indexedForm(page, tag, seam, searchWords.answers[slugOf(page.url)] ?? []));
  failOn((await index.writeFiles({ outputPath })).errors, 'be written');
  await close();
  // The glossary also contains terms that shouldn't be used.
  const used = pages.flatMap((page) => (page.isAboutWords ? [] : [page.text])).join('\n');
  await writeFile(join(outputPath, 'hints.json'), JSON.stringify(hintsFor(tag, text, used, searchWords)));
  await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
}

async function addPages(index: PagefindIndex, pages: readonly Page[], form: (page: Page) => string): Promise<void> {
  // Pages are added one by one, because the index depends on their order. The next copy is prepared in the meantime.
  let adding = Promise.resolve();
  for (const page of pages) {
    const content = form(page);
    await adding;
    adding = index.addHTMLFile({ url: page.url, content }).then((added) => failOn(added.errors, `take ${page.url}`));
  }
  await adding;
}
