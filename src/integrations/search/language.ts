/**
 * The search index of a language, from its finished pages, from a copy of them: Pagefind takes "l’offre" with U+2019 for
 * one word, so that a search for "offre" finds nothing, while with ' it splits; and it finds the beginnings of words
 * only, so compounds get a seam. The query is folded the same way, and excerpts show the page's own spelling
 * (components/search). Beside the index stand the hints for second tries, one file per language.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { LocaleTag } from '../../i18n/locales.ts';
import { hintsFor } from './hints.ts';
import { type Page, indexedForm, seamFor, slugOf, withAnswers } from './pages.ts';
import { readSearchWords } from './words.ts';

/** Pagefind's own interfaces, which this site does not use. */
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

/** The table of languages that Pagefind reads first. */
export const ENTRY = 'pagefind-entry.json';

export interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
}

const readEntry = async (outputPath: string) => JSON.parse(await readFile(join(outputPath, ENTRY), 'utf8')) as Entry;

/** Indexes the pages of one language: a part of the whole index, with a table that names this language alone. */
async function indexPages(pages: readonly Page[], outputPath: string, indexed: (page: Page) => string): Promise<Entry> {
  const { index, errors } = await createIndex();
  failOn(errors, 'be created');
  if (!index) throw new Error('The search index could not be created.');
  // One after another, or the index would differ from build to build; the next is read meanwhile.
  let adding = Promise.resolve();
  for (const page of pages) {
    const content = indexed(page);
    await adding;
    adding = index.addHTMLFile({ url: page.url, content }).then((added) => failOn(added.errors, `take ${page.file}`));
  }
  await adding;
  failOn((await index.writeFiles({ outputPath })).errors, 'be written');
  await index.deleteIndex();
  return readEntry(outputPath);
}

/**
 * Indexes the pages of a language, and writes the hints for second tries beside the index.
 * @param content `src/content` of the project
 * @returns the table of this part of the index
 */
export async function indexLanguage(
  tag: LocaleTag,
  pages: readonly Page[],
  content: string,
  outputPath: string,
): Promise<Entry> {
  const text = pages.map((page) => page.text).join('\n');
  const slugs = pages.map(({ url }) => slugOf(url));
  const { synonyms, answers } = await readSearchWords(content, tag, slugs);
  const seam = seamFor(tag, text);
  const entry = await indexPages(pages, outputPath, ({ html, url }) =>
    withAnswers(indexedForm(html, seam), answers[slugOf(url)] ?? []),
  );
  // A page that is about words says also those that are not used.
  const used = pages.flatMap((page) => (page.isAboutWords ? [] : [page.text])).join('\n');
  const hints = JSON.stringify(hintsFor(tag, text, used, synonyms));
  await writeFile(join(outputPath, `hints.${tag.toLowerCase()}.json`), hints);
  await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
  return entry;
}

/** Ends the program that indexes. */
export const closeIndex = close;
