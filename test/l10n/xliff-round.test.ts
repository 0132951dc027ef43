/** The site's content is unchanged after export and import, in every language and format. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { TRANSLATION_TAGS } from '../../src/i18n/locales.ts';
import { parseArticleFile, readContent } from '../../src/translation/content.ts';
import { recorded } from '../translation/recorded.ts';
import { readCheckFiles } from '../../tools/l10n/lint/lint-files.ts';
import { apply } from '../../tools/l10n/commands/apply.ts';
import { exportXliff } from '../../tools/l10n/commands/export.ts';
import { applyTo } from '../../tools/l10n/xliff/application.ts';
import { textSpansIn } from '../../tools/l10n/xliff/align.ts';
import { readArticle } from '../../tools/l10n/xliff/export-article.ts';
import { flatten } from '../../tools/l10n/xliff/inline.ts';
import { readWords, writeWords } from '../../tools/l10n/xliff/inline-markdown.ts';
import { Preparer } from '../../tools/l10n/xliff/prepare.ts';
import { readImportedFile } from '../../tools/l10n/xliff/read-imported-file.ts';
import { piecesOf } from '../../tools/l10n/xliff/segments.ts';
import { printPo } from '../../tools/l10n/xliff/write-po.ts';
import { printXliff1 } from '../../tools/l10n/xliff/write-xliff1.ts';
import { printXliff2 } from '../../tools/l10n/xliff/write-xliff2.ts';
import { ARTICLES, pathOf } from './lint/fixture.ts';
import { withProject } from './l10n-command.ts';
import { ENGLISH, FRENCH, PATHS, STRINGS, json } from './site.ts';
import { FORMATS, contentFiles, expectWellFormed, hasSchemas, missingTools, tool } from './xliff-files.ts';

// It takes seconds on an idle machine, but much longer if other builds are running.
vi.setConfig({ testTimeout: 120_000 });

const COMMANDS = [exportXliff, apply];
const PRINTERS = { xliff2: printXliff2, xliff1: printXliff1, po: printPo };
const ALL = [...FORMATS, 'po'] as const;

const files = await contentFiles();
const content = await readContent(process.cwd());
const preparer = new Preparer(process.cwd(), content, (await readCheckFiles(process.cwd(), content)).glossary);

const schemas = hasSchemas ? '' : ' (by the OASIS schemas: not run, php-symfony-translation not installed)';

describe.each(TRANSLATION_TAGS)('%s', (tag) => {
  test(`importing exported articles and strings in every format writes nothing${schemas}`, async () => {
    const sources = Object.keys(files).filter((path) => /^src\/content\/en-US\/([^/]+\.mdx|strings\.json)$/.test(path));
    expect(preparer.slugs).toHaveLength(sources.length);
    const texts: Record<keyof typeof PRINTERS, string[]> = { xliff2: [], xliff1: [], po: [] };
    for (const slug of preparer.slugs) {
      const prepared = await preparer.prepare(tag, slug);
      const wanted = prepared.exported.groups.flatMap(({ units }) => units);
      for (const format of ALL) {
        const text = PRINTERS[format](prepared.exported);
        texts[format].push(text);
        const { units, diagnostics } = readImportedFile(format === 'po' ? 'a.po' : 'a.xlf', text);
        expect(diagnostics).toEqual([]);
        expect(units.map(({ id, target }) => [id, target !== undefined])).toEqual(
          wanted.map(({ id, own }) => [id, own !== undefined && flatten(own).trim() !== '']),
        );
        const { diagnostics: refused, writes } = applyTo(prepared, units, { isForced: false });
        expect(writes).toEqual([]);
        expect(refused).toEqual([]);
      }
    }
    if (missingTools.includes('xmllint')) return;
    for (const format of FORMATS) await expectWellFormed(format, texts[format]);
  });
});

test.each([
  ['xliff2', 'xlf'],
  ['xliff1', 'xlf'],
  ['po', 'po'],
])('export of all languages and apply on the command line keep every byte: %s', async (format, extension) => {
  await withProject(COMMANDS, files, async ({ root, run, read }) => {
    const { code, err } = await run('export', '--all', '--format', format, '--out', 'out');
    expect([code, err]).toEqual([0, '']);
    const names = (await readdir(join(root, 'out'), { recursive: true })).filter((name) => name.endsWith(extension));
    expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set(TRANSLATION_TAGS));
    const back = await run('apply', ...names.map((name) => `out/${name}`));
    expect([back.code, back.err]).toEqual([0, '']);
    expect(back.out.match(/0 units applied, 0 refused, 0 sections recorded/g)).toHaveLength(names.length);
    for (const [path, text] of Object.entries(files)) expect(await read(path), path).toBe(text);
    const written = await readdir(join(root, 'src/content'), { recursive: true, withFileTypes: true });
    expect(written.filter((entry) => entry.isFile())).toHaveLength(Object.keys(files).length);
  });
});

const articles = Object.entries(files).filter(([path]) => path.endsWith('.mdx'));

test('every text of every article can be printed and parsed to the same text', () => {
  let count = 0;
  for (const [path, text] of articles) {
    const { sections } = readArticle(parseArticleFile(path, text), () => '');
    for (const { kind, inlines } of sections.flatMap(({ blocks }) => blocks.flatMap(textSpansIn))) {
      if (kind === 'title' || kind === 'description') continue;
      const markdown = writeWords(inlines, kind);
      expect(markdown, `${path}: ${flatten(inlines)}`).toBeDefined();
      expect(flatten(readWords(markdown ?? '', kind, () => '') ?? [])).toBe(flatten(inlines));
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(articles.length);
});

test('the sentences of a text can be joined to the same text', () => {
  for (const [path, text] of articles) {
    const { sections, file } = readArticle(parseArticleFile(path, text), () => '30');
    for (const { inlines } of sections.flatMap(({ blocks }) => blocks.flatMap(textSpansIn))) {
      const pieces = piecesOf(inlines, file.tag);
      expect(flatten(pieces.flatMap((piece) => piece.inlines))).toBe(flatten(inlines));
      expect(pieces.filter(({ isGap }) => !isGap).every((piece) => piece.inlines.length > 0)).toBe(true);
    }
  }
});

const notRun = missingTools.length > 0 ? ` (not run: ${missingTools.join(', ')} not installed)` : '';

/** Two articles and the strings, with current Swedish, because pocount can't count units that need review. */
function withCurrentSwedish(): Readonly<Record<string, string>> {
  const pairs = [
    [pathOf('en-US'), ARTICLES['en-US'], pathOf('sv-SE'), ARTICLES['sv-SE']],
    ['src/content/en-US/other.mdx', ENGLISH, 'src/content/sv-SE/other.mdx', FRENCH],
  ] as const;
  const translated = pairs.map(([, english, own, text]) => [own, recorded(own, text, english)] as const);
  const strings = json({ 'nav.planner': 'Planeraren', left_one: '{{count}} dag', left_other: '{{count}} dagar' });
  const stringsPath = 'src/content/sv-SE/strings.json';
  return {
    ...Object.fromEntries(pairs.map(([path, english]) => [path, english])),
    ...Object.fromEntries(translated),
    [PATHS.englishStrings]: json(STRINGS),
    [stringsPath]: strings,
    'src/content/sv-SE/strings.lock.json': recorded(stringsPath, strings, json(STRINGS)),
  };
}

test.skipIf(notRun !== '')(`an independent parser finds every unit${notRun}`, async () => {
  await withProject(COMMANDS, withCurrentSwedish(), async ({ root, run, read }) => {
    await run('export', 'sv-SE', '--format', 'xliff1', '--out', 'out');
    const names = await readdir(join(root, 'out/sv-SE'));
    const paths = names.map((name) => join(root, 'out/sv-SE', name));
    const units = await Promise.all(
      names.map(async (name) => (await read(`out/sv-SE/${name}`)).match(/<trans-unit /g)?.length ?? 0),
    );
    const rows = tool('pocount', '--csv', ...paths)
      .split('\n')
      .filter((row) => row.includes('.xlf'));
    const counted = new Map(rows.map((row) => [row.split(',')[0], Number(row.split(',')[8])]));
    expect(units.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(25);
    expect(paths.map((path) => counted.get(path))).toEqual(units);
    tool('xliff2po', '--progress=none', '-i', join(root, 'out/sv-SE'), '-o', join(root, 'po'));
    const references = await Promise.all(
      names.map(async (name) => (await read(`po/${name.replace('.xlf', '.po')}`)).match(/^#: sv-SE\//gm)?.length ?? 0),
    );
    expect(references).toEqual(units);
  });
});
