import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLocaleTag } from '../../src/i18n/locales.ts';
import { newLocale } from '../../tools/l10n/commands/new-locale.ts';
import { rowFor } from '../../tools/l10n/cli/locale-table.ts';
import { localeInUrl } from '../../src/translation/text/locale-in-url.ts';
import { targetOf } from '../../tools/l10n/xliff/imported-file.ts';
import { withProject } from './l10n-command.ts';
import { site } from './site.ts';

const TABLE = 'src/i18n/locales.ts';
const GLOSSARY = 'src/content/glossary.csv';
const ROW = 'renewal window,yes,,renewal window,"The days, after the anniversary date"';
/** The table with only the source and one translation, so that the examples below are new whatever the site has. */
const table = (await readFile(TABLE, 'utf8')).replace(
  /(?<= {2}\},\n) {2}\{\n {4}tag: '(?!fr-FR)[\s\S]*?\n {2}\},\n(?=\]| {2}\{)/g,
  '',
);
const files = {
  ...site(),
  [TABLE]: table,
  [GLOSSARY]: `concept,shown,check,en-US,en-US definition,note\n${ROW},a note\n`,
};

const isNew = (tag: string) => !isLocaleTag(tag);
const NEW = ['el-GR', 'ja-JP', 'ar-SA', 'fi-FI'].filter(isNew);
const [FIRST = ''] = NEW;

const stubsOf = (tag: string) => [
  ...['strings.json', 'strings.lock.json', 'search.json'].map((name) => `src/content/${tag}/${name}`),
  `docs/style/${tag}.md`,
];

test('creates a row, files, and glossary columns, and lists the remaining steps', async () => {
  await withProject([newLocale], files, async ({ run, read }) => {
    const { code, out } = await run('new-locale', FIRST);
    expect(code).toBe(0);
    expect(out).toContain(`: ${[TABLE, ...stubsOf(FIRST), GLOSSARY].join(', ')}\n`);
    expect(out).toContain(`- src/content/${FIRST}/*.mdx: 1 article, 23 words; to export strings and articles, run`);
    expect(out).toContain(`- src/content/${FIRST}/strings.json: 2 strings, 3 words`);
    expect(await read(`src/content/${FIRST}/strings.json`)).toBe('{}\n');
    const columns = [FIRST, ...['forms', 'avoid', 'except', 'definition'].map((part) => `${FIRST} ${part}`)].join(',');
    expect(await read(GLOSSARY)).toBe(
      `concept,shown,check,en-US,en-US definition,${columns},note\n${ROW},,,,,,a note\n`,
    );
    const row = (await read(TABLE)).replace(table.slice(0, table.indexOf('\n] as const')), '');
    expect(row).toMatch(new RegExp(`^\\n {2}\\{\\n {4}tag: '${FIRST}',`));
  });
});

const STEPS = [
  { tag: 'de-DE', name: 'German', hasOwnScript: false, isMirrored: false, needsFont: false },
  { tag: 'el-GR', name: 'Greek', hasOwnScript: true, isMirrored: false, needsFont: false },
  { tag: 'ja-JP', name: 'Japanese', hasOwnScript: true, isMirrored: false, needsFont: true },
  { tag: 'ar-SA', name: 'Arabic', hasOwnScript: true, isMirrored: true, needsFont: true },
].filter(({ tag }) => isNew(tag));

test.each(STEPS)('only lists the steps that $tag needs', async ({ tag, name, hasOwnScript, isMirrored, needsFont }) => {
  await withProject([newLocale], files, async ({ run, read }) => {
    const { out } = await run('new-locale', tag);
    expect(out.includes('src/styles/tokens.css')).toBe(hasOwnScript);
    expect(out.includes('from right to left')).toBe(isMirrored);
    expect(out.includes('npm install --save-dev --save-exact @fontsource-variable/noto-sans-')).toBe(needsFont);
    expect(out).not.toContain('test/');
    expect(await read(`docs/style/${tag}.md`)).toContain(`# ${name} (${tag})\n`);
  });
});

test.each(
  (
    [
      ['el-GR', { name: 'Ελληνικά', serves: ['el'], dayFirst: true, sentenceSeparator: ' ' }],
      ['de-DE', { name: 'Deutsch', dayFirst: true, sentenceSeparator: ' ' }],
      ['ja-JP', { name: '日本語', dayFirst: false, sentenceSeparator: '' }],
      ['ko-KR', { name: '한국어', dayFirst: false, sentenceSeparator: ' ' }],
      ['ar-SA', { name: 'العربية', englishName: 'Arabic', dayFirst: true, sentenceSeparator: ' ' }],
      ['fr-CA', { name: 'Français', serves: [], dayFirst: false }],
      ['es-419', { name: 'Español', dayFirst: true }],
      ['fil-PH', { name: 'Filipino' }],
      ['pt-BR', { name: 'Português', englishName: 'Portuguese', dayFirst: true }],
    ] as const
  ).filter(([tag]) => isNew(tag)),
)('the row of %s has its names and formats', (tag, row) => {
  expect(rowFor(tag)).toMatchObject(row);
});

test.each([
  ['japanese!', '"japanese!" is not a language tag. Write one as in BCP 47, such as ja-JP.'],
  ['ja', '"ja": tags here are a language and a region; write ja-JP.'],
  ['ja-jp', '"ja-jp": tags here are a language and a region; write ja-JP.'],
  ['zh-Hant-HK', '"zh-Hant-HK": tags here are a language and a region; write zh-HK.'],
  ['en-US', '"en-US" is already a locale of this site.'],
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
  const strings = `src/content/${FIRST}/strings.json`;
  await withProject([newLocale], { ...files, [strings]: '{"a": "α"}' }, async ({ run, read }) => {
    const { code, err } = await run('new-locale', FIRST);
    expect(code).toBe(2);
    expect(err).toContain(`src/content/${FIRST} exists, but ${FIRST} isn't in the table.`);
    expect(await read(strings)).toBe('{"a": "α"}');
  });
});

describe('completes an interrupted run that left', () => {
  const stubs = stubsOf(FIRST);
  test.each([
    ['an empty folder', [], false],
    ['one stub', stubs.slice(0, 1), false],
    ['all stubs', stubs, false],
    ['the table alone', [], true],
    ['the table and two stubs', stubs.slice(2), true],
  ])('%s', async (_, kept, isListed) => {
    await withProject([newLocale], files, async ({ root, run, read, write }) => {
      const paths = [TABLE, GLOSSARY, ...stubs];
      await run('new-locale', FIRST);
      const done = await Promise.all(paths.map(read));
      for (const path of stubs) if (!kept.includes(path)) await rm(join(root, path));
      if (!isListed) await write(TABLE, table);
      expect((await run('new-locale', FIRST)).code).toBe(0);
      expect(await Promise.all(paths.map(read))).toEqual(done);
      const { code, err } = await run('new-locale', FIRST);
      expect(code).toBe(2);
      expect(err).toContain(`"${FIRST}" is already a locale of this site.`);
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
])('the language in the URL %s is %s', (url, tag) => {
  expect(localeInUrl(url)).toBe(tag);
});
