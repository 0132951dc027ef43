/**
 * Builds the search index from the finished pages. Pagefind takes "l’offre" with U+2019 for one word, so that
 * a search for "offre" finds nothing; with ' it splits. So pages are indexed from a copy with ’ written ', the
 * query is folded the same way, and excerpts show ’ again (components/search/search-index.ts).
 */
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { htmlFilesIn } from './html-files.ts';

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

/** The copy of a page that is indexed: U+2060, which keeps a title's hyphen on its line, would part the word. */
const indexedForm = (html: string) => html.replaceAll('’', "'").replaceAll('\u2060', '');

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`The search index could not ${what}: ${errors.join('; ')}`);
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        failOn(errors, 'be created');
        if (!index) throw new Error('The search index could not be created.');
        let pages = 0;
        for (const file of await htmlFilesIn(folder)) {
          const html = await readFile(file, 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          const added = await index.addHTMLFile({ url: addressOf(file, folder), content: indexedForm(html) });
          failOn(added.errors, `take ${file}`);
          pages += 1;
        }
        const outputPath = join(folder, 'pagefind');
        const written = await index.writeFiles({ outputPath });
        failOn(written.errors, 'be written');
        await close();
        await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
