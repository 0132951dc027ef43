/** A program for tests that kill it. It writes three files in its folder: one is replaced, one is new, and one is a copy. */
import { resolve } from 'node:path';
import { writeFiles } from '../../tools/files/write-files.ts';

const NEW = 'new '.repeat(5000);

await writeFiles([
  { path: resolve('old.txt'), content: NEW },
  { path: resolve('deep/er/new.txt'), content: NEW },
  { path: resolve('copy.txt'), copyOf: resolve('original.txt') },
]);
