/** What a build is made with, as a fingerprint. Astro takes that of a page from the page's own code, which this is no part of. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Beside src/integrations. */
const FILES = ['astro.config.mjs', 'package-lock.json'];

/** Of texts to the letter: line breaks mean something in an article. */
export const fingerprintOf = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 20);

/** The fingerprint of all that compiles and bundles. */
export async function machineryOf(root: string): Promise<string> {
  const entries = await readdir(join(root, 'src/integrations'), { withFileTypes: true, recursive: true });
  const own = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = [...own.sort(), ...FILES.map((name) => join(root, name))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return fingerprintOf(...texts);
}
