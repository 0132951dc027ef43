/**
 * What comes after the pages: each is put right and gets its policy, and those of every language are indexed. The
 * languages are shared out to helpers, for Pagefind keeps one processor busy, and pages are read once for both.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCALES, type LocaleTag } from '../../i18n/locales.ts';
import { htmlFilesIn } from '../html-files.ts';
import { startHelper } from '../helper.ts';
import { ENTRY, type Entry } from '../search/language.ts';
import { pageOf } from '../search/pages.ts';
import type { Order, Part, Said } from './order.ts';
import { openFinisher } from './pages.ts';

const HELPER = new URL('./helper.ts', import.meta.url);
const INDEX = 'pagefind';
/** Pages from which on the languages are indexed one after another: two at once would hold two gigabytes. */
const MANY_PAGES = 3000;

/** The languages, shared out. */
function sharesOf(pages: number): readonly (readonly LocaleTag[])[] {
  const count = pages < MANY_PAGES ? Math.min(availableParallelism(), LOCALES.length) : 1;
  const tags = LOCALES.map(({ tag }) => tag);
  return Array.from({ length: count }, (_, share) => tags.filter((_tag, place) => place % count === share));
}

/** The pages of no language. */
function otherPages(site: string, pages: readonly string[]): readonly string[] {
  const folders = LOCALES.map(({ path }) => join(site, path, '/'));
  return pages.filter((file) => !folders.some((folder) => file.startsWith(folder)));
}

async function moveFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true });
  const folderOf = (parent: string) => join(to, parent.slice(from.length));
  await Promise.all(Array.from(new Set(entries.map(({ parentPath }) => folderOf(parentPath))), makeFolder));
  const files = entries.filter((entry) => entry.isFile());
  await Promise.all(
    files.map(({ parentPath, name }) => rename(join(parentPath, name), join(folderOf(parentPath), name))),
  );
  await rm(from, { recursive: true });
}

const makeFolder = (path: string) => mkdir(path, { recursive: true });

/** One index of the parts, whose table names every language. */
async function joinIndex(site: string, folders: readonly string[], parts: readonly Part[]): Promise<number> {
  for (const folder of folders) await moveFiles(folder, join(site, INDEX));
  const places = LOCALES.map(({ tag }) => tag);
  const indexed = parts
    .flatMap((part) => part.indexed)
    .sort((one, other) => places.indexOf(one.tag) - places.indexOf(other.tag));
  const languages = Object.assign({}, ...indexed.map(({ entry }) => entry.languages)) as Entry['languages'];
  await writeFile(join(site, INDEX, ENTRY), JSON.stringify({ ...indexed.at(-1)?.entry, languages }));
  return indexed.reduce((sum, { pages }) => sum + pages, 0);
}

export function finishedSite(): AstroIntegration {
  let root = '';
  let base = '';
  let assets = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '/');
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const began = performance.now();
        const site = fileURLToPath(dir);
        const places = { address: `${base}${assets}/`, folder: join(site, assets) };
        const pages = await htmlFilesIn(site);
        const orders = sharesOf(pages.length).map((languages, place): Order => {
          const index = join(site, `${INDEX}-${place}`);
          return { site, assets: places, content: join(root, 'src/content'), index, languages };
        });
        const asks = orders.map((order) => startHelper<Said>(HELPER, order));
        const finish = openFinisher(places);
        for (const file of otherPages(site, pages)) pageOf(finish(file), file, site, undefined);
        const parts = await Promise.all(asks.map((ask) => ask('part')));
        const count = await joinIndex(
          site,
          orders.map(({ index }) => index),
          parts,
        );
        logger.info(`${count} pages indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      },
    },
  };
}
