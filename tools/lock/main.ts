/** Completes package-lock.json, or the lock file named, after `npm install` has changed it: see missing-entries.ts. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Lock, missingEntries } from './missing-entries.ts';

const LOCK = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(await readFile(LOCK, 'utf8')) as Lock;
const missing = missingEntries(lock);
const packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1)),
);
await writeFile(LOCK, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${Object.keys(missing).length} entries added to ${LOCK}.`);
