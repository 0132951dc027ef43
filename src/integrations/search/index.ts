/**
 * Builds the search index from the finished pages, from a copy of them: Pagefind takes "l’offre" with U+2019 for
 * one word, so that a search for "offre" finds nothing, while with ' it splits; and it finds the beginnings of words
 * only, so compounds get a seam. The query is folded the same way, and excerpts show the page's own spelling
 * (components/search). Beside the index stand the hints for second tries, one file per language.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { LOCALES, type LocaleTag, localeOf } from '../../i18n/locales.ts';
import { foldWord } from '../../i18n/search-words.ts';
import { htmlFilesIn } from '../html-files.ts';
import { partsOf, seamed } from './compounds.ts';
import { hintsFor } from './hints.ts';
import { mainText, mapText, vocabularyOf } from './page-text.ts';
import { readSynonyms } from './synonyms.ts';

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

function addressOf(file: string, folder: string): string {
  return `/${relative(folder, file)
    .replaceAll('\\', '/')
    .replace(/(^|\/)index\.html$/, '$1')}`;
}

interface Page {
  readonly file: string;
  /** What its main part says. The page itself is read again when it is indexed: thousands are not held at once. */
  readonly text: string;
}

/** The pages that are indexed, by language. */
async function pagesByLocale(folder: string): Promise<ReadonlyMap<LocaleTag, readonly Page[]>> {
  const found = new Map<LocaleTag, Page[]>(LOCALES.map(({ tag }) => [tag, []]));
  for (const file of await htmlFilesIn(folder)) {
    const html = await readFile(file, 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const tag = LOCALES.find((locale) => html.includes(`<html lang="${locale.tag}"`))?.tag;
    if (!tag) throw new Error(`${file}: is to be indexed, and its <html lang> is none of src/i18n/locales.ts.`);
    found.get(tag)?.push({ file, text: mainText(html) });
  }
  return found;
}

/** The copy of a page that is indexed: U+2060, which keeps a title's hyphen on its line, would part the word. */
function indexedForm(html: string, seam: Seam | undefined): string {
  const plain = html.replaceAll('’', "'").replaceAll('\u2060', '');
  return seam ? mapText(plain, (text) => text.replace(/\p{L}{8,}/gu, seam)) : plain;
}

type Seam = (word: string) => string;

/** Parts the compounds of a language that joins words; the words of the others are left alone. */
function seamFor(tag: LocaleTag, text: string): Seam | undefined {
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

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`The search index could not ${what}: ${errors.join('; ')}`);
}

export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        failOn(errors, 'be created');
        if (!index) throw new Error('The search index could not be created.');
        const outputPath = join(folder, 'pagefind');
        const hints = new Map<string, string>();
        const began = performance.now();
        let pages = 0;
        for (const [tag, found] of await pagesByLocale(folder)) {
          const text = found.map((page) => page.text).join('\n');
          const seam = seamFor(tag, text);
          pages += found.length;
          // One after another, or the index would differ from build to build; the next is read meanwhile.
          let adding = Promise.resolve();
          for (const { file } of found) {
            const content = indexedForm(await readFile(file, 'utf8'), seam);
            await adding;
            adding = index
              .addHTMLFile({ url: addressOf(file, folder), content })
              .then((added) => failOn(added.errors, `take ${file}`));
          }
          await adding;
          const synonyms = await readSynonyms(fileURLToPath(new URL('src/content/', root)), tag);
          hints.set(`hints.${tag.toLowerCase()}.json`, JSON.stringify(hintsFor(tag, text, synonyms)));
        }
        const written = await index.writeFiles({ outputPath });
        failOn(written.errors, 'be written');
        await close();
        for (const [name, text] of hints) await writeFile(join(outputPath, name), text);
        await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
        logger.info(`${pages} pages indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      },
    },
  };
}
