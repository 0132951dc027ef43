/**
 * `npm run compress [folder]`: writes a .gz and a .br file next to each file that gets smaller, for nginx. Removes
 * those of an earlier build, because nginx would keep sending them. The other hosts compress responses themselves.
 */
import { readFile, rm } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../../src/files/list-files.ts';
import { CONTENT_TYPES, isCompressible } from '../../src/hosts/index.ts';
import { writeFiles } from '../files/write-files.ts';

/** The minimum size in bytes. For smaller files, compression saves less than its response headers add. */
const MIN_SIZE = 256;

const gzipBytes = promisify(gzip);
const brotliBytes = promisify(brotliCompress);

/** @returns how many were written: only those that are smaller than the file */
async function compress(path: string): Promise<number> {
  const bytes = await readFile(path);
  if (bytes.length < MIN_SIZE) return 0;
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const smaller = [
    { extension: 'gz', content: await gzipBytes(bytes, { level: 9 }) },
    { extension: 'br', content: await brotliBytes(bytes, { params }) },
  ].filter(({ content }) => content.length < bytes.length);
  await writeFiles(smaller.map(({ extension, content }) => ({ path: resolve(`${path}.${extension}`), content })));
  return smaller.length;
}

const isCompressiblePath = (path: string) => isCompressible(CONTENT_TYPES[extname(path).slice(1)] ?? '');
const COMPRESSED_EXTENSION = /\.(?:gz|br)$/;

const folder = process.argv[2] ?? 'dist';
const paths = listFiles(folder).map((path) => join(folder, path));
const earlierCompressed = paths.filter(
  (path) => COMPRESSED_EXTENSION.test(path) && isCompressiblePath(path.replace(COMPRESSED_EXTENSION, '')),
);
await Promise.all(earlierCompressed.map((path) => rm(path)));
const compressible = paths.filter(isCompressiblePath);
const counts = await Promise.all(compressible.map(compress));
console.log(
  `${counts.reduce((sum, count) => sum + count, 0)} compressed files written for ${compressible.length} files.`,
);
