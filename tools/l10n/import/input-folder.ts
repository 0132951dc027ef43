/** The files of one import as they name each other: included texts and pictures, by their paths. Pure. */
import { posix } from 'node:path';
import { slugOf } from './slug.ts';

/** A hand-off file as it was read. */
export interface HandoffFile {
  /** For people: as it was named on the command line. */
  readonly path: string;
  /** Below the folder it was named by, with forward slashes. */
  readonly relative: string;
  /** With line breaks of \n alone. */
  readonly text: string;
}

/** A picture that goes with an article. Both paths with forward slashes. */
export interface PictureCopy {
  /** Below the folder it was named by. */
  readonly from: string;
  /** Below the folder of the language. @example 'images/menu.png' */
  readonly to: string;
}

export interface Library {
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: ReadonlySet<string>;
}

/** @returns the path of a file another one names, undefined for an address or a path that leads out */
export function resolveIn(from: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined;
  let path = url.replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // As it stands: not every percent sign is an escape.
  }
  const base = path.startsWith('~/') ? path.slice(2) : posix.join(posix.dirname(from), path);
  const resolved = posix.normalize(base);
  return resolved.startsWith('..') || resolved.startsWith('/') ? undefined : resolved;
}

/** Names for the pictures of a site: two files of one name in different folders stay apart. */
export function createPictureNames(): (path: string) => string | undefined {
  const byPath = new Map<string, string>();
  return (path) => {
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const { name, ext, dir } = posix.parse(path);
    const extension = ext.toLowerCase();
    if (!/^\.(?:avif|gif|jpe?g|png|svg|webp)$/.test(extension)) return undefined;
    const taken = new Set(byPath.values());
    const folder = posix.basename(dir);
    const bare = slugOf(name) || 'picture';
    const wanted = [bare, slugOf(`${folder}-${name}`), slugOf(path.replace(/\.\w+$/, ''))].map(
      (slug) => `${slug}${extension}`,
    );
    const free = wanted.find((one) => !taken.has(one)) ?? `${bare}-${taken.size}${extension}`;
    byPath.set(path, free);
    return free;
  };
}
