/** The input files of one import, which refer to each other by path. Resolves paths and names images. Pure. */
import { posix } from 'node:path';
import { slugOf } from './slug.ts';

/** A handoff file: an article in the format of Microsoft's documentation pipeline. */
export interface HandoffFile {
  /** The path relative to the project, for diagnostics; absolute if the file is outside the project. */
  readonly path: string;
  /** The path relative to the input folder, with forward slashes. */
  readonly relative: string;
  /** The file's text, with LF line ends only. */
  readonly text: string;
}

/** An image file to copy from the input to the site. Both paths have forward slashes. */
export interface ImageCopy {
  /** The path relative to the input folder. */
  readonly from: string;
  /** The path relative to the folder of the article. @example 'images/menu.png' */
  readonly to: string;
}

/** The files of an input folder. Paths are relative to the folder. */
export interface Library {
  readonly texts: ReadonlyMap<string, string>;
  readonly images: ReadonlySet<string>;
}

/**
 * Resolves a link in the file `from`; `~/` is the input folder. Undefined for a URL or path outside that folder.
 * @example resolveIn('fr-fr/renew.md', '../media/menu.png') // => 'media/menu.png'
 */
export function resolveIn(from: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined;
  let path = url.replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A percent sign that isn't an escape, as in "50%.png": keep the path as it is.
  }
  const base = path.startsWith('~/') ? path.slice(2) : posix.join(posix.dirname(from), path);
  const resolved = posix.normalize(base);
  return resolved.startsWith('..') || resolved.startsWith('/') ? undefined : resolved;
}

/** Maps paths of images to names that are unique across folders. Undefined for a file type that isn't supported. */
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
    const baseName = slugOf(name) || 'picture';
    const candidates = [baseName, slugOf(`${folder}-${name}`), slugOf(path.replace(/\.\w+$/, ''))].map(
      (slug) => `${slug}${extension}`,
    );
    const free = candidates.find((one) => !taken.has(one)) ?? `${baseName}-${taken.size}${extension}`;
    byPath.set(path, free);
    return free;
  };
}
