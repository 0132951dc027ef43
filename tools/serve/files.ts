/** Reads whole files on each request, so that new builds show at once, lengths are right, and no file stays open. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HOST_FILES } from '../../src/hosts/index.ts';

export interface SiteFile {
  readonly bytes: Buffer;
  /** Weak, because it's computed from the bytes before compression. */
  readonly etag: string;
  /** Set if the bytes come from a compressed file, which `npm run compress` wrote. */
  readonly encoding?: 'br';
}

const hostFiles: readonly string[] = HOST_FILES;

/** Whether no file of a build can have a path with this segment: "..", a hidden file, a backslash. */
const isForbidden = (segment: string) =>
  (segment.startsWith('.') && segment !== '.well-known') || /[\\\0]/.test(segment);

/**
 * @param path decoded, with a slash at its start
 * @returns relative to the build; undefined if there can't be such a file
 * @example filePath('/fr-fr/') // => 'fr-fr/index.html'
 */
export function filePath(path: string): string | undefined {
  const segments = path.slice(1).split('/');
  const name = segments.pop() ?? '';
  if (segments.includes('') || [...segments, name].some(isForbidden)) return undefined;
  const file = [...segments, name === '' ? 'index.html' : name].join('/');
  return hostFiles.includes(file) ? undefined : file;
}

/** @returns undefined if the file is missing, is a folder, or can't be read */
const readBytes = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

/** The time of the file's last change; 0 if it's missing. */
const changeTime = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** The content of the compressed file. Undefined if it's missing or older than the original. */
async function readBrotli(path: string): Promise<Buffer | undefined> {
  const [originalTime, compressedTime] = await Promise.all([changeTime(path), changeTime(`${path}.br`)]);
  return compressedTime !== 0 && compressedTime >= originalTime ? readBytes(`${path}.br`) : undefined;
}

/** @param acceptsBrotli whether the response may be compressed */
export async function readSiteFile(folder: string, file: string, acceptsBrotli = false): Promise<SiteFile | undefined> {
  const path = join(folder, file);
  const bytes = await readBytes(path);
  if (!bytes) return undefined;
  const etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`;
  const compressed = acceptsBrotli ? await readBrotli(path) : undefined;
  return compressed ? { bytes: compressed, etag, encoding: 'br' } : { bytes, etag };
}

/** @param path without a slash at its end */
export async function isPageFolder(folder: string, path: string): Promise<boolean> {
  const file = filePath(`${path}/`);
  return file !== undefined && (await changeTime(join(folder, file))) !== 0;
}
