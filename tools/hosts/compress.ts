/**
 * `npm run compress [folder]`: compresses the files of a build for nginx. Next to each file that gets smaller, it
 * writes a .gz and a .br file, which nginx sends as they are. It removes compressed files of an earlier build, because
 * nginx would keep sending them. The other hosts compress responses themselves and don't need these files.
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

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

async function compress(path: string): Promise<number> {
  const bytes = await readFile(path);
  if (bytes.length < MIN_SIZE) return 0;
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  const made = [
    { end: 'gz', content: await gzipped(bytes, { level: 9 }) },
    { end: 'br', content: await brotlied(bytes, { params }) },
  ].filter(({ content }) => content.length < bytes.length);
  await writeFiles(made.map(({ end, content }) => ({ path: resolve(`${path}.${end}`), content })));
  return made.length;
}

const isText = (path: string) => isCompressible(CONTENT_TYPES[extname(path).slice(1)] ?? '');
const COMPRESSED = /\.(?:gz|br)$/;

const folder = process.argv[2] ?? 'dist';
const paths = listFiles(folder).map((path) => join(folder, path));
const earlier = paths.filter((path) => COMPRESSED.test(path) && isText(path.replace(COMPRESSED, '')));
await Promise.all(earlier.map((path) => rm(path)));
const texts = paths.filter(isText);
const counts = await Promise.all(texts.map(compress));
console.log(`${counts.reduce((sum, count) => sum + count, 0)} compressed files written for ${texts.length} files.`);
