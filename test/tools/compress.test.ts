/** `npm run compress`, for a build and for the next one in the same folder. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const page = (text: string) => `<title>${text}</title>${'<p>Text</p>'.repeat(100)}`;

test('compressed files match the originals, and those of an earlier build are removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-guide-compress-'));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  const compress = () => run(process.execPath, ['tools/hosts/compress.ts', folder]);
  const files = async () => (await readdir(folder, { recursive: true })).sort();
  await mkdir(join(folder, 'fr-fr'));
  await write('index.html', page('One'));
  await write('gone.html', page('Gone'));
  await write('fr-fr/small.html', page('Small later'));
  await write('card.png', page('not text'));
  await write('download.tar.gz', 'an archive that the operator added');
  await compress();
  expect(await files()).toEqual([
    'card.png',
    'download.tar.gz',
    'fr-fr',
    'fr-fr/small.html',
    'fr-fr/small.html.br',
    'fr-fr/small.html.gz',
    'gone.html',
    'gone.html.br',
    'gone.html.gz',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  await write('index.html', page('Two'));
  await write('fr-fr/small.html', 'small');
  await rm(join(folder, 'gone.html'));
  const { stdout } = await compress();
  expect(stdout).toBe('2 compressed files written for 2 files.\n');
  expect(await files()).toEqual([
    'card.png',
    'download.tar.gz',
    'fr-fr',
    'fr-fr/small.html',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(page('Two'));
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(page('Two'));
  await rm(folder, { recursive: true });
});
