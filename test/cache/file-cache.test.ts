/** Files that are cached between builds are read only if they're intact. */
import { mkdtemp, readFile, readdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf, openFileCache, removeOlder } from '../../src/cache/file-cache.ts';

const [ONE, TWO] = [hashOf('one'), hashOf('two')];
const folders: string[] = [];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

const read = (key: string) => openFileCache(folder).read(key)?.toString();
const nameOf = async (key: string) => (await readdir(folder)).find((name) => name.startsWith(key)) ?? '';

test('a hash depends on the boundaries between its parts', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  expect(hashOf('ab', 'c')).toBe(hashOf('ab', Buffer.from('c')));
});

describe('a cached file', () => {
  beforeEach(() => {
    const cache = openFileCache(folder);
    cache.write(ONE, 'first');
    cache.write(TWO, Buffer.from('second'));
  });

  test('can be read by its key in this build and the next', async () => {
    expect(read(ONE)).toBe('first');
    expect(read(TWO)).toBe('second');
    expect(read(hashOf('three'))).toBeUndefined();
    expect(await readFile(openFileCache(folder).pathOf(ONE) ?? '', 'utf8')).toBe('first');
  });

  test.each([
    ['is truncated', (path: string) => truncate(path, 2)],
    ['is empty', (path: string) => writeFile(path, '')],
    ['has a changed letter', (path: string) => writeFile(path, 'fir5t')],
    ['has extra bytes', (path: string) => writeFile(path, 'first first')],
    ['was deleted', (path: string) => rm(path)],
  ])('counts as missing if it %s, and can be written again', async (_, damage) => {
    await damage(join(folder, await nameOf(ONE)));
    expect(read(ONE)).toBeUndefined();
    openFileCache(folder).write(ONE, 'first');
    expect(read(ONE)).toBe('first');
    expect(read(TWO)).toBe('second');
  });

  test('counts as missing if it has the name of another key', async () => {
    const own = await nameOf(ONE);
    await rename(join(folder, await nameOf(TWO)), join(folder, own));
    expect(read(ONE)).toBeUndefined();
    expect(read(TWO)).toBeUndefined();
  });

  test('counts as missing if it is removed while others are read', async () => {
    const cache = openFileCache(folder);
    await rm(join(folder, await nameOf(ONE)));
    expect(cache.read(ONE)).toBeUndefined();
    cache.prune(new Set([TWO]));
    expect(cache.read(TWO)?.toString()).toBe('second');
  });

  test('is read even if there’s an incomplete copy, which the next cleanup removes', async () => {
    await writeFile(join(folder, `${await nameOf(ONE)}.4711`), 'fir');
    const cache = openFileCache(folder);
    expect(cache.read(ONE)?.toString()).toBe('first');
    cache.prune(new Set([ONE]));
    expect(await readdir(folder)).toEqual([await nameOf(ONE)]);
    expect(cache.read(ONE)?.toString()).toBe('first');
  });
});

test('old files are removed, and a missing folder is not an error', async () => {
  openFileCache(folder).write(ONE, 'first');
  await utimes(join(folder, await nameOf(ONE)), 0, 0);
  openFileCache(folder).write(TWO, 'second');
  removeOlder(folder, 30);
  removeOlder(join(folder, 'nowhere'), 30);
  expect(read(ONE)).toBeUndefined();
  expect(read(TWO)).toBe('second');
});
