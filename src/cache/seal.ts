/**
 * A seal on Astro's cache folder, which Astro itself doesn't check: a hash of the code that wrote it, and a checksum of
 * every file. If the last build didn't finish, a file was changed, or the code is different, the folder is removed.
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
/** Astro's content store. If it changed, only it is removed: `astro sync` writes it, too, and rebuilding is quick. */
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

/** Includes removed files. */
function changedFiles(folder: string, { files }: Seal): readonly string[] {
  return Object.entries(files).flatMap(([path, checksum]) => {
    const file = join(folder, path);
    return existsSync(file) && hashOf(readFileSync(file)) === checksum ? [] : [path];
  });
}

/**
 * Removes the seal, and empties the folder unless the seal was valid.
 * @returns why the folder was emptied; undefined if it wasn't, or if it didn't exist
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
