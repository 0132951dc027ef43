/**
 * Builds the search index from the finished pages, from a copy of them: Pagefind takes "l’offre" with U+2019 for
 * one word, so that a search for "offre" finds nothing, while with ' it splits; and it finds the beginnings of words
 * only, so compounds get a seam. The query is folded the same way, and excerpts show the page's own spelling
 * (components/search). Beside the index stand the hints for second tries, one file per language.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { hintsFor } from './hints.ts';
import { indexedForm, pagesByLocale, seamFor, slugOf, withAnswers } from './pages.ts';
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
          const slugs = found.map(({ url }) => slugOf(url));
          const { synonyms, answers } = await readSearchWords(fileURLToPath(new URL('src/content/', root)), tag, slugs);
          // One after another, or the index would differ from build to build; the next is read meanwhile.
          let adding = Promise.resolve();
          for (const { file, url } of found) {
            const content = withAnswers(indexedForm(await readFile(file, 'utf8'), seam), answers[slugOf(url)] ?? []);
            await adding;
            adding = index.addHTMLFile({ url, content }).then((added) => failOn(added.errors, `take ${file}`));
          }
          await adding;
          // A page that is about words says also those that are not used.
          const used = found.flatMap((page) => (page.isAboutWords ? [] : [page.text])).join('\n');
          hints.set(`hints.${tag.toLowerCase()}.json`, JSON.stringify(hintsFor(tag, text, used, synonyms)));
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
