/**
 * Completes package-lock.json, or the given lock file, after `npm install` has changed it. Adds the packages for other
 * platforms that npm left out (missing-entries.ts), and missing hashes (integrity.ts).
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFiles } from '../files/write-files.ts';
import { integrityOf, unhashed, withIntegrity } from './integrity.ts';
import { type Lock, missingEntries } from './missing-entries.ts';

const LOCK = process.argv[2] ?? 'package-lock.json';
const before = await readFile(LOCK, 'utf8');
const lock = JSON.parse(before) as Lock;
const missing = missingEntries(lock);
const all = { ...lock.packages, ...missing };
const hashed = await withIntegrity({ packages: all }, integrityOf);
const packages = Object.fromEntries(Object.entries({ ...all, ...hashed }).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFiles([{ path: resolve(LOCK), content: `${JSON.stringify({ ...lock, packages }, null, 2)}\n`, before }]);
console.log(`${LOCK}: ${Object.keys(missing).length} entries and ${Object.keys(hashed).length} hashes added.`);
const without = unhashed({ packages });
if (without.length > 0) {
  const names = without.map(({ name, version }) => `  ${name}@${version}`).join('\n');
  console.error(`The registry has no hash for:\n${names}\nRun this again with a registry that has them.`);
  process.exitCode = 1;
}
