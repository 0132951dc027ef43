/** The input files of one import, which refer to each other by path: texts, includes, and images. Pure. */
import { posix } from 'node:path';
import { slugOf } from './slug.ts';

/** The content of a handoff file. */
export interface HandoffFile {
  /** The path as given on the command line, for display. */
  readonly path: string;
  /** The path below the input folder, with forward slashes. */
  readonly relative: string;
  /** With LF line ends only. */
  readonly text: string;
}

/** An image of an article. Both paths have forward slashes. */
export interface ImageCopy {
  /** The path below the input folder. */
  readonly from: string;
  /** The path below the folder of the locale. @example 'images/menu.png' */
  readonly to: string;
}

export interface Library {
  readonly texts: ReadonlyMap<string, string>;
  readonly images: ReadonlySet<string>;
}

/** @returns the path of a file that another one refers to; undefined for an external URL or a path outside the folder */
export function resolveIn(from: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined;
  let path = url.replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // The path isn't decoded, because not every percent sign is an escape.
  }
  const base = path.startsWith('~/') ? path.slice(2) : posix.join(posix.dirname(from), path);
  const resolved = posix.normalize(base);
  return resolved.startsWith('..') || resolved.startsWith('/') ? undefined : resolved;
}

/** Creates unique names for images: files with the same name in different folders get different ones. */
export function createImageNames(): (path: string) => string | undefined {
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
