import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unhashed, withIntegrity } from '../../tools/complete-lockfile/integrity.ts';
import { type Lock, missingEntries } from '../../tools/complete-lockfile/missing-entries.ts';

test('a package for another platform that the lock file lacks gets an entry with its platform', () => {
  const packages = {
    'node_modules/pagefind': {
      version: '1.6.0',
      optionalDependencies: { '@pagefind/darwin-arm64': '1.6.0', '@pagefind/linux-x64': '1.6.0' },
    },
    'node_modules/@pagefind/linux-x64': { version: '1.6.0' },
  };
  expect(missingEntries({ packages })).toEqual({
    'node_modules/@pagefind/darwin-arm64': { version: '1.6.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
  });
});

test('a nested package gets an entry for its own version, even if an outer folder has another version', () => {
  const packages = {
    'node_modules/b': { version: '2.0.0', optionalDependencies: { 'b-win32-x64': '2.0.0' } },
    'node_modules/b-win32-x64': { version: '2.0.0' },
    'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-win32-x64': '1.0.0' } },
  };
  expect(Object.keys(missingEntries({ packages }))).toEqual(['node_modules/a/node_modules/b-win32-x64']);
});

test('a complete lock file isn’t changed', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '^1.0.0' } },
    'node_modules/b': { version: '1.4.0' },
  };
  expect(missingEntries({ packages })).toEqual({});
});

const PEERS = ['starlight', 'vitepress', 'docusaurus'].map((name) => `tools/bench/peers/${name}`);
const LOCKS = ['.', 'tools/hosts', 'tools/bench', ...PEERS];

test.each(LOCKS)('every package in the lock file of %s has a hash', async (folder) => {
  const lock = JSON.parse(await readFile(`${folder}/package-lock.json`, 'utf8')) as Lock;
  expect(Object.keys(lock.packages).length).toBeGreaterThan(50);
  expect(unhashed(lock)).toEqual([]);
});

test('only missing hashes are requested, by name and version', async () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a/node_modules/@b/c-win32': { version: '2.0.0', optional: true, os: ['win32'] },
    'node_modules/d/node_modules/in-bundle': { version: '1.0.0', inBundle: true },
    'node_modules/linked': { link: true },
    'node_modules/unknown': { version: '3.0.0' },
  };
  const requested: string[] = [];
  const found = await withIntegrity({ packages }, (name, version) => {
    requested.push(`${name}@${version}`);
    return Promise.resolve(name === 'unknown' ? undefined : 'sha512-c');
  });
  expect(requested).toEqual(['@b/c-win32@2.0.0', 'unknown@3.0.0']);
  expect(found).toEqual({
    'node_modules/a/node_modules/@b/c-win32': {
      version: '2.0.0',
      integrity: 'sha512-c',
      optional: true,
      os: ['win32'],
    },
  });
});
