import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newLocale } from '../../tools/l10n/commands/new-locale.ts';
import { rowFor } from '../../tools/l10n/cli/locale-table.ts';
import { localeInUrl } from '../../src/translation/text/locale-in-url.ts';
import { targetOf } from '../../tools/l10n/xliff/imported-file.ts';
import { withProject } from './l10n-command.ts';
import { site } from './site.ts';

const TABLE = 'src/i18n/locales.ts';
const table = await readFile(TABLE, 'utf8');
const files = { ...site(), [TABLE]: table };

test('creates folder, table row, and stubs, and lists the remaining steps', async () => {
  await withProject([newLocale], files, async ({ run, read }) => {
    const { code, out } = await run('new-locale', 'el-GR');
    expect(code).toBe(0);
    expect(out).toContain(
      'el-GR, Greek: src/i18n/locales.ts, src/content/el-GR/strings.json, src/content/el-GR/strings.lock.json\n',
    );
    expect(out).toContain(
      '- src/content/el-GR/*.mdx: 1 article, 23 words; then "npm run l10n -- record-source el-GR"\n',
    );
    expect(out).toContain('- src/content/el-GR/strings.json: 2 strings, 3 words');
    expect(await read('src/content/el-GR/strings.json')).toBe('{}\n');
    const row =
      "  {\n    tag: 'el-GR',\n    path: 'el-gr',\n    name: 'Ελληνικά',\n    englishName: 'Greek',\n    serves: ['el'],\n    dayFirst: true,\n    sentenceSeparator: ' ',\n    uiLabel: BOLD,\n  },\n";
    expect((await read(TABLE)).replace(row, '')).toBe(table);
  });
});

test.each([
  ['el-GR', { name: 'Ελληνικά', serves: ['el'], dayFirst: true, sentenceSeparator: ' ' }],
  ['de-DE', { name: 'Deutsch', dayFirst: true, sentenceSeparator: ' ' }],
  ['ja-JP', { name: '日本語', dayFirst: false, sentenceSeparator: '' }],
  ['fr-CA', { name: 'Français', serves: [], dayFirst: false }],
  ['es-419', { name: 'Español', serves: ['es'], dayFirst: true }],
  ['fil-PH', { name: 'Filipino', serves: ['fil'] }],
  ['pt-BR', { name: 'Português', englishName: 'Portuguese', dayFirst: true }],
])('the row of %s', (tag, row) => {
  expect(rowFor(tag)).toMatchObject(row);
});

test.each([
  ['japanese!', '"japanese!" is not a language tag. Write one as in BCP 47, such as ja-JP.'],
  ['ja', '"ja": tags here are a language and a region; write ja-JP.'],
  ['ja-jp', '"ja-jp": tags here are a language and a region; write ja-JP.'],
  ['zh-Hant-HK', '"zh-Hant-HK": tags here are a language and a region; write zh-HK.'],
  ['fr-FR', '"fr-FR" is already a locale of this site.'],
  ['en-US', '"en-US" is already a locale of this site.'],
  ['ar-EG', '"ar-EG" is written from right to left, and the pages of this site can\'t be mirrored yet.'],
  ['he-IL', '"he-IL" is written from right to left'],
  ['fa-IR', '"fa-IR" is written from right to left'],
  ['ur-PK', '"ur-PK" is written from right to left'],
  ['ps-AF', '"ps-AF" is written from right to left'],
  ['yi-UA', '"yi-UA" is written from right to left'],
  ['pa-PK', '"pa-PK" is written from right to left'],
  ['en-XA', '"en-XA" is a language or region Intl has no date formats for.'],
  ['qq-QQ', '"qq-QQ" is a language or region Intl has no date formats for.'],
])('refuses %s and writes nothing', async (tag, message) => {
  await withProject([newLocale], files, async ({ run, read }) => {
    const { code, err } = await run('new-locale', tag);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(await read(TABLE)).toBe(table);
  });
});

test('doesn’t overwrite an existing folder', async () => {
  const strings = 'src/content/el-GR/strings.json';
  await withProject([newLocale], { ...files, [strings]: '{"a": "α"}' }, async ({ run, read }) => {
    const { code, err } = await run('new-locale', 'el-GR');
    expect(code).toBe(2);
    expect(err).toContain("src/content/el-GR exists, but el-GR isn't in the table.");
    expect(await read(strings)).toBe('{"a": "α"}');
  });
});

const STUBS = ['src/content/ja-JP/strings.json', 'src/content/ja-JP/strings.lock.json'];

describe('completes an interrupted run', () => {
  test.each([
    ['the folder, empty', [], false],
    ['one stub', STUBS.slice(0, 1), false],
    ['both stubs', STUBS, false],
    ['the table alone', [], true],
    ['the table and one stub', STUBS.slice(1), true],
  ])('%s', async (_, stubs, isListed) => {
    await withProject([newLocale], files, async ({ root, run, read, write }) => {
      await run('new-locale', 'ja-JP');
      const done = await Promise.all([TABLE, ...STUBS].map(read));
      for (const path of STUBS) if (!stubs.includes(path)) await rm(join(root, path));
      if (!isListed) await write(TABLE, table);
      expect((await run('new-locale', 'ja-JP')).code).toBe(0);
      expect(await Promise.all([TABLE, ...STUBS].map(read))).toEqual(done);
      const { code, err } = await run('new-locale', 'ja-JP');
      expect(code).toBe(2);
      expect(err).toContain('"ja-JP" is already a locale of this site.');
    });
  });
});

test.each(['es-419', 'fil-PH', 'fr-FR', 'pt-BR'])('units of %s can be imported again in every format', (tag) => {
  expect(targetOf(`${tag}/renew-mpn-offers/renewal-window.p2`)).toEqual({
    tag,
    slug: 'renew-mpn-offers',
    id: 'renewal-window.p2',
  });
});

test.each([
  ['https://learn.microsoft.com/es-419/partner-center/', 'es-419'],
  ['https://www.microsoft.com/fil-ph', 'fil-ph'],
  ['https://docs.microsoft.com/sr-latn-rs/a', 'sr-latn-rs'],
  ['https://docs.microsoft.com/fr-fr/a', 'fr-fr'],
  ['https://example.com/how-to/a', undefined],
  ['https://example.com/partner-center/', undefined],
])('the language in %s', (url, tag) => {
  expect(localeInUrl(url)).toBe(tag);
});
