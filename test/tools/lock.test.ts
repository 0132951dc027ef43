import { expect, test } from 'vitest';
import { missingEntries } from '../../tools/lock/missing-entries.ts';

test('a platform package the registry lacks gets an entry that says its platform', () => {
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

test('a nested package finds the version it names, not another one further out', () => {
  const packages = {
    'node_modules/b': { version: '2.0.0', optionalDependencies: { 'b-win32-x64': '2.0.0' } },
    'node_modules/b-win32-x64': { version: '2.0.0' },
    'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-win32-x64': '1.0.0' } },
  };
  expect(Object.keys(missingEntries({ packages }))).toEqual(['node_modules/a/node_modules/b-win32-x64']);
});

test('what is complete stays as it is', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '^1.0.0' } },
    'node_modules/b': { version: '1.4.0' },
  };
  expect(missingEntries({ packages })).toEqual({});
});
