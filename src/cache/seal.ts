/**
 * A seal on the folder that builds keep for each other: which code made it, and a checksum of every file. Astro trusts
 * what it finds there. After a build that didn't finish, with a file that was changed, or for other code, the folder is
 * removed, and the build starts from nothing.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { hashOf } from './kept-files.ts';

interface Seal {
  readonly code: string;
  /** Checksums by path in the folder. */
  readonly files: Readonly<Record<string, string>>;
}

const SEAL = 'seal.json';
/** Astro's own copy of the articles. `astro sync` writes it too, between two builds, and it's soon made again. */
const CONTENT = 'data-store.json';

const checksumsIn = (folder: string, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(folder, path)))]));

function readSeal(folder: string): Seal | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, SEAL), 'utf8')) as Seal;
  } catch {
    return undefined; // never written, or cut
  }
}

function changedIn(folder: string, { files }: Seal): readonly string[] {
  return Object.entries(files).flatMap(([path, checksum]) => {
    const file = join(folder, path);
    return existsSync(file) && hashOf(readFileSync(file)) === checksum ? [] : [path];
  });
}

/**
 * Opens the folder for a build: breaks the seal, and empties the folder if it isn't to be trusted.
 * @param code what the code's files come to, by `hashOf`
 * @returns why the folder was emptied, if it was and had anything in it
 */
export function openCache(folder: string, code: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const seal = readSeal(folder);
  rmSync(join(folder, SEAL), { force: true });
  const changed = seal?.code === code ? changedIn(folder, seal) : [];
  if (changed.includes(CONTENT)) rmSync(join(folder, CONTENT), { force: true });
  const damaged = changed.find((path) => path !== CONTENT);
  const reason = !seal
    ? 'the last build did not finish'
    : seal.code !== code
      ? 'the code or the configuration has changed'
      : damaged && `${damaged} has been changed since the last build`;
  if (reason === undefined) return undefined;
  rmSync(folder, { recursive: true, force: true });
  return reason;
}

/** Seals the folder after a build, whole or not at all. */
export function sealCache(folder: string, code: string): void {
  const seal: Seal = { code, files: checksumsIn(folder, listFiles(folder)) };
  const file = join(folder, SEAL);
  writeFileSync(`${file}.new`, JSON.stringify(seal));
  renameSync(`${file}.new`, file);
}
