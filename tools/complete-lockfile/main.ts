/** Completes package-lock.json or another lock file after `npm install`: adds other platforms' packages, and hashes. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFiles } from '../files/write-files.ts';
import { integrityOf, unhashed, withIntegrity } from './integrity.ts';
import { type Lock, missingEntries } from './missing-entries.ts';

const lockPath = process.argv[2] ?? 'package-lock.json';
const before = await readFile(lockPath, 'utf8');
const lock = JSON.parse(before) as Lock;
const addedEntries = missingEntries(lock);
const allEntries = { ...lock.packages, ...addedEntries };
const hashedEntries = await withIntegrity({ packages: allEntries }, integrityOf);
const packages = Object.fromEntries(
  Object.entries({ ...allEntries, ...hashedEntries }).sort(([a], [b]) => (a < b ? -1 : 1)),
);
await writeFiles([{ path: resolve(lockPath), content: `${JSON.stringify({ ...lock, packages }, null, 2)}\n`, before }]);
console.log(
  `${lockPath}: ${Object.keys(addedEntries).length} entries and ${Object.keys(hashedEntries).length} hashes added.`,
);
const stillUnhashed = unhashed({ packages });
if (stillUnhashed.length > 0) {
  const names = stillUnhashed.map(({ name, version }) => `  ${name}@${version}`).join('\n');
  console.error(`The registry has no hash for:\n${names}\nRun this again with a registry that has them.`);
  process.exitCode = 1;
}
