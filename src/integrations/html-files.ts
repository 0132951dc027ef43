/** The HTML files of a finished build, for the steps that come after it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of all .html files below a folder, absolute, sorted. */
export async function htmlFilesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Enough to keep the disk and another process busy; thousands of open files at once are not. */
const AT_ONCE = 16;

/** Does something with every item, a few of them at a time, begun in their order. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
