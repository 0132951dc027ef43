/**
 * Files kept from one build to the next, by a key that says what they were made from. Each has a checksum of key and
 * content in its name: one that's cut, damaged, or renamed isn't there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = 20;
const NAME = /^([\da-f]{20})\.([\da-f]{20})$/;

/** A short hash of texts or bytes; where one ends and the next begins counts. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, LENGTH);
}

export interface KeptFiles {
  /** The content kept under a key, if there is any and it's whole. */
  readonly read: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** Keeps content under a key, whole or not at all: a build may be stopped. */
  readonly write: (key: string, content: string | Uint8Array) => void;
  /** Where the content of a key is. */
  readonly pathOf: (key: string) => string | undefined;
  /** Removes what isn't kept under one of these keys. */
  readonly prune: (keys: ReadonlySet<string>) => void;
}

/** @param folder made if it isn't there. Keys are hashes, by `hashOf` */
export function openKeptFiles(folder: string): KeptFiles {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const name of readdirSync(folder)) names.set(NAME.exec(name)?.[1] ?? name, name);
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

/** Removes the files of a folder, if it's there, that were written more than so many days ago. */
export function removeOlder(folder: string, days: number): void {
  if (!existsSync(folder)) return;
  const oldest = performance.timeOrigin + performance.now() - days * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
