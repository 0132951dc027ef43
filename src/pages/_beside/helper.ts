/**
 * Started by the build (src/integrations/beside) while the pages are rendered: makes every file that stands beside one,
 * or copies what the last build made. A card goes through a megabyte of pixels, and so many make the garbage collector
 * walk through all that is held: much in the build's process, little here. It has nothing else to do, so it waits for
 * every file, which takes a third of asking for it.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { help } from '../../integrations/helper.ts';
import { type ArticlePage, getManifest } from '../_manifest.ts';
import { type BesideFile, filesBeside } from './files.ts';
import type { FileMade, Order, Said } from './order.ts';

/** What the copies were made with, and of what: by path. */
interface Kept {
  readonly madeWith: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** Cards are drawn beside the process that asks for them: a few at once. */
const AT_ONCE = 4;

function readKept(file: string, madeWith: string): Kept {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
  // Written again at the end: what a build that was stopped has left is not used.
  rmSync(file, { force: true });
  return kept?.madeWith === madeWith ? kept : { madeWith, keys: {} };
}

async function makeAll({ site, copies, madeWith }: Order, pages: readonly ArticlePage[]): Promise<readonly FileMade[]> {
  const table = join(copies, 'kept.json');
  const { keys } = readKept(table, madeWith);
  const wanted = pages.flatMap(filesBeside);
  const folders = wanted.flatMap(({ path }) => [site, copies].map((root) => dirname(join(root, path))));
  for (const folder of new Set(folders)) mkdirSync(folder, { recursive: true });

  const finish = async ({ path, key, make }: BesideFile): Promise<FileMade> => {
    const [file, copy] = [join(site, path), join(copies, path)];
    if (keys[path] === key && existsSync(copy)) {
      copyFileSync(copy, file);
      return { path, milliseconds: undefined };
    }
    const began = performance.now();
    const content = await make();
    for (const place of [file, copy]) writeFileSync(place, content);
    return { path, milliseconds: performance.now() - began };
  };
  const files: FileMade[] = [];
  const waiting = wanted.values();
  const work = async () => {
    for (const file of waiting) files.push(await finish(file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  const now = Object.fromEntries(wanted.map(({ path, key }) => [path, key]));
  for (const path of Object.keys(keys)) if (!(path in now)) rmSync(join(copies, path), { force: true });
  writeFileSync(`${table}.new`, JSON.stringify({ madeWith, keys: now } satisfies Kept));
  renameSync(`${table}.new`, table);
  return files;
}

await help<Said>(async (order, say) => {
  const { pages } = await getManifest();
  say({ isLoaded: true });
  const files = await makeAll(order as Order, pages);
  say({ files, seconds: performance.now() / 1000 });
});
