/** Completes package-lock.json, or the lock file named, after `npm install` has changed it: see missing-entries.ts. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFiles } from '../files/write-files.ts';
import { type Lock, missingEntries } from './missing-entries.ts';

const LOCK = process.argv[2] ?? 'package-lock.json';
const before = await readFile(LOCK, 'utf8');
const lock = JSON.parse(before) as Lock;
const missing = missingEntries(lock);
const packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1)),
);
await writeFiles([{ path: resolve(LOCK), content: `${JSON.stringify({ ...lock, packages }, null, 2)}\n`, before }]);
console.log(`${Object.keys(missing).length} entries added to ${LOCK}.`);
