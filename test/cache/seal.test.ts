/** Astro's cache is used only if it's as the last build left it. Otherwise it's emptied. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCache, sealCache } from '../../src/cache/seal.ts';

let folder = '';
const file = (path: string) => join(folder, path);

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'seal-')), 'cache');
  await mkdir(file('dist/fr-fr'), { recursive: true });
  await writeFile(file('dist/fr-fr/index.html'), '<p>Guide</p>');
  await writeFile(file('incremental-build.json'), '{"version":1}');
  await writeFile(file('data-store.json'), '[]');
  sealCache(folder, 'code');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('an unchanged folder is kept and sealed again', async () => {
  expect(openCache(folder, 'code')).toBeUndefined();
  expect(await readFile(file('dist/fr-fr/index.html'), 'utf8')).toBe('<p>Guide</p>');
  sealCache(folder, 'code');
  expect(openCache(folder, 'code')).toBeUndefined();
});

test('the folder may be missing, or have more files than were sealed', async () => {
  expect(openCache(file('nowhere'), 'code')).toBeUndefined();
  await writeFile(file('chrome-workspace.json'), '{}');
  expect(openCache(folder, 'code')).toBeUndefined();
});

describe('the folder is emptied', () => {
  test.each([
    ['if a page is truncated', () => truncate(file('dist/fr-fr/index.html'), 3)],
    ['if a page is empty', () => writeFile(file('dist/fr-fr/index.html'), '')],
    ['if a page is missing', () => rm(file('dist/fr-fr/index.html'))],
    ['if the manifest is from another build', () => writeFile(file('incremental-build.json'), '{"version":2}')],
    [
      'if a page was changed but has the same size and time',
      async () => {
        const { atime, mtime } = await stat(file('dist/fr-fr/index.html'));
        await writeFile(file('dist/fr-fr/index.html'), '<p>Guidf</p>');
        await utimes(file('dist/fr-fr/index.html'), atime, mtime);
      },
    ],
  ])('%s', async (_, damage) => {
    await damage();
    expect(openCache(folder, 'code')).toMatch(/has been changed since the last build/);
    expect(existsSync(folder)).toBe(false);
  });

  test('after an unfinished build', () => {
    openCache(folder, 'code'); // without sealing it
    expect(openCache(folder, 'code')).toBe('the last build did not finish');
    expect(existsSync(folder)).toBe(false);
  });

  test('if the seal is truncated', async () => {
    await truncate(file('seal.json'), 10);
    expect(openCache(folder, 'code')).toBe('the last build did not finish');
  });

  test('if the code differs', () => {
    expect(openCache(folder, 'other code')).toBe('the code or the configuration has changed');
    expect(existsSync(folder)).toBe(false);
  });
});

test('a changed content store is removed, and the pages stay', async () => {
  await writeFile(file('data-store.json'), '["new"]');
  expect(openCache(folder, 'code')).toBeUndefined();
  expect(existsSync(file('data-store.json'))).toBe(false);
  expect(existsSync(file('dist/fr-fr/index.html'))).toBe(true);
});
