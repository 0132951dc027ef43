/**
 * A cache of files that one build leaves for the next. A key is a hash of the file's inputs. The file name also has a
 * checksum of key and content, so a truncated, damaged, or renamed file counts as missing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In hexadecimal digits. */
const HASH_LENGTH = 20;
/** `<key>.<checksum>` */
const FILE_NAME = /^([\da-f]{20})\.([\da-f]{20})$/;

/** A short hash of several parts. Their boundaries count: ('ab', 'c') and ('a', 'bc') have different hashes. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

export interface FileCache {
  /** Undefined if there's none. A damaged file is removed and counts as none. */
  readonly read: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** Stores content under a key. The write is atomic, because a build can be killed at any time. */
  readonly write: (key: string, content: string | Uint8Array) => void;
  readonly pathOf: (key: string) => string | undefined;
  /** Removes all files except those with these keys. */
  readonly prune: (keys: ReadonlySet<string>) => void;
}

/** Opens the cache in a folder, which is created if it doesn't exist. Keys must be hashes from `hashOf`. */
export function openFileCache(folder: string): FileCache {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const name of readdirSync(folder)) names.set(FILE_NAME.exec(name)?.[1] ?? name, name);
  const pathOf = (key: string) => {
    const name = names.get(key);
    return name === undefined ? undefined : join(folder, name);
  };
  return {
    pathOf,
    read: (key) => {
      const path = pathOf(key);
      const content = path !== undefined && existsSync(path) ? readFileSync(path) : undefined;
      if (content && path?.endsWith(`${key}.${hashOf(key, content)}`)) return content;
      if (path !== undefined) rmSync(path, { force: true });
      names.delete(key);
      return undefined;
    },
    write: (key, content) => {
      const name = `${key}.${hashOf(key, content)}`;
      const path = join(folder, name);
      writeFileSync(`${path}.${process.pid}`, content);
      renameSync(`${path}.${process.pid}`, path);
      names.set(key, name);
    },
    prune: (keys) => {
      const kept = new Set(Array.from(keys, (key) => names.get(key)));
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** Removes the files in a folder that are older than a number of days. Does nothing if the folder doesn't exist. */
export function removeOlder(folder: string, days: number): void {
  if (!existsSync(folder)) return;
  const oldestKept = performance.timeOrigin + performance.now() - days * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldestKept) rmSync(path, { force: true });
  }
}
