/**
 * A seal on Astro's cache folder: a file with a hash of the code that wrote the folder, and a checksum of every file in
 * it. Astro itself uses the folder without checking it. If the last build didn't finish, a file was changed, or the
 * code is different, the folder is removed and the build starts from scratch.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { hashOf } from './file-cache.ts';

interface Seal {
  /** The hash of the code that wrote the folder. */
  readonly code: string;
  /** Maps the path of each file, relative to the folder, to a checksum. */
  readonly files: Readonly<Record<string, string>>;
}

const SEAL_FILE = 'seal.json';
/**
 * Astro's content store. If only this file has changed, only this file is removed: `astro sync` also writes it between
 * builds, and it's quick to rebuild.
 */
const CONTENT_STORE = 'data-store.json';

const checksumsIn = (folder: string, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(folder, path)))]));

function readSeal(folder: string): Seal | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, SEAL_FILE), 'utf8')) as Seal;
  } catch {
    return undefined; // never written, or truncated
  }
}

/** The paths of the files in the seal that have been changed or removed. */
function changedFiles(folder: string, { files }: Seal): readonly string[] {
  return Object.entries(files).flatMap(([path, checksum]) => {
    const file = join(folder, path);
    return existsSync(file) && hashOf(readFileSync(file)) === checksum ? [] : [path];
  });
}

/**
 * Prepares the folder for a build: removes the seal, and empties the folder unless the seal is valid.
 * @param codeHash the hash of all source files, made by `hashOf`
 * @returns why the folder was emptied; undefined if its files can be used, or if it didn't exist
 */
export function openCache(folder: string, codeHash: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const seal = readSeal(folder);
  rmSync(join(folder, SEAL_FILE), { force: true });
  const changed = seal?.code === codeHash ? changedFiles(folder, seal) : [];
  if (changed.includes(CONTENT_STORE)) rmSync(join(folder, CONTENT_STORE), { force: true });
  const damaged = changed.find((path) => path !== CONTENT_STORE);
  const reason = !seal
    ? 'the last build did not finish'
    : seal.code !== codeHash
      ? 'the code or the configuration has changed'
      : damaged && `${damaged} has been changed since the last build`;
  if (reason === undefined) return undefined;
  rmSync(folder, { recursive: true, force: true });
  return reason;
}

/** Seals the folder after a build. The write is atomic. */
export function sealCache(folder: string, codeHash: string): void {
  const seal: Seal = { code: codeHash, files: checksumsIn(folder, listFiles(folder)) };
  const file = join(folder, SEAL_FILE);
  writeFileSync(`${file}.new`, JSON.stringify(seal));
  renameSync(`${file}.new`, file);
}
