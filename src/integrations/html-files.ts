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
