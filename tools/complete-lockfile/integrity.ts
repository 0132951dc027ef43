/** Adds missing hashes to a lock file: `npm ci` accepts any file from the registry for a package without a hash. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PACKAGES_FOLDER, type Lock, type LockedPackage } from './missing-entries.ts';

const runFile = promisify(execFile);

export interface Unhashed {
  /** The path in the lock file. @example 'node_modules/@pagefind/darwin-arm64' */
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** Without bundled and linked packages, which never have a hash. */
export function unhashed(lock: Lock): readonly Unhashed[] {
  return Object.entries(lock.packages).flatMap(([path, { version, integrity, inBundle, link }]) =>
    version === undefined || integrity !== undefined || inBundle || link || !path.includes(PACKAGES_FOLDER)
      ? []
      : [{ path, name: path.slice(path.lastIndexOf(PACKAGES_FOLDER) + PACKAGES_FOLDER.length), version }],
  );
}

/** The package's hash in the registry. Undefined if the registry doesn't have the package. */
export async function integrityOf(name: string, version: string): Promise<string | undefined> {
  const args = ['view', `${name}@${version}`, 'dist.integrity'];
  const { stdout } = await runFile('npm', args, { shell: process.platform === 'win32' }).catch(() => ({ stdout: '' }));
  return /^sha512-\S+$/.exec(stdout.trim())?.[0];
}

/**
 * @param find returns a package's hash, like `integrityOf`
 * @returns maps paths to entries with a hash; packages whose hash wasn't found are left out
 */
export async function withIntegrity(
  lock: Lock,
  find: (name: string, version: string) => Promise<string | undefined>,
): Promise<Readonly<Record<string, LockedPackage>>> {
  const entries: Record<string, LockedPackage> = {};
  for (const { path, name, version } of unhashed(lock)) {
    const integrity = await find(name, version);
    if (integrity) entries[path] = { version, integrity, ...withoutVersion(lock.packages[path]) }; // in npm's order
  }
  return entries;
}

function withoutVersion(entry: LockedPackage = {}): LockedPackage {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'version'));
}
