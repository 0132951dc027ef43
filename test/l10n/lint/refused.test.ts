/** "check" reports errors that fail a build, once per cause. A glossary in another encoding causes no errors in articles. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../tools/l10n/commands/check.ts';
import { exportXliff } from '../../../tools/l10n/commands/export.ts';
import { withProject } from '../l10n-command.ts';
import { PATHS, site } from '../site.ts';

const GLOSSARY = 'src/content/glossary.csv';
const FILES: Readonly<Record<string, string>> = { ...site(), [GLOSSARY]: readFileSync(GLOSSARY, 'utf8') };

const body = (text: string) => ({
  [PATHS.english]: site()[PATHS.english]?.replace('You renew once a year.', text) ?? '',
});

describe('check', () => {
  test.each([
    ['Text {process.exit()}.', 'renew.mdx:9: {process.exit()} is an expression; articles can only have comments'],
    ['<script>alert(1)</script>', "renew.mdx:9: <script> isn't a component that articles can use"],
    [
      '[x][y]\n\n[y]: javascript:alert(1)',
      'renew.mdx:11: the link "javascript:alert(1)" has a form that the site doesn\'t support',
    ],
    ['## Title', 'renew.mdx:9: the heading "Title" has no ID'],
    ['a \u202e b', 'renew.mdx:9: U+202E changes the order'],
    [`${'>'.repeat(20_000)} x`, 'renew.mdx:9: the text is nested more than 100 levels deep'],
  ])('finds %s', async (text, diagnostic) => {
    await withProject([check], { ...FILES, ...body(text) }, async ({ run }) => {
      const { code, out } = await run('check', 'en-US');
      expect(code).toBe(1);
      expect(out).toContain(`src/content/en-US/${diagnostic}`);
    });
  });

  test.each([
    ['a heading without an ID', ' {#window}', '', '{#…}'],
    ['a duplicate ID', '{#reminders}', '{#window}', 'the ID "window" is also used'],
    ['a typed figure', '<RuleDays of="window" />', '30\u00a0jours', 'lacks <RuleDays of="window">'],
    ['a broken link', '(#reminders)', '(#reminder)', '"#reminder"'],
    ["code that the English doesn't have", '- Un.', '- `Un`.', 'the item has `Un`, which the English'],
  ])('reports %s in a translation once', async (_, from, to, message) => {
    const french = FILES[PATHS.french] ?? '';
    expect(french).toContain(from);
    await withProject([check], FILES, async ({ run, write }) => {
      const linesOf = async () => (await run('check', 'fr-FR', 'renew')).out.split('\n');
      const before = await linesOf();
      await write(PATHS.french, french.replace(from, to));
      const added = (await linesOf()).filter((line) => line.includes('.mdx:') && !before.includes(line));
      expect(added).toHaveLength(1);
      expect(added[0]).toContain(message);
    });
  });

  test.each([
    [
      'a broken link, and a typed figure',
      ['(#reminders)', '(#reminder)'],
      ['<RuleDays of="window" />', '30\u00a0jours'],
    ],
    ['two typed figures', ['<RuleDays of="window" />', '30\u00a0jours, puis 15\u00a0jours']],
  ] satisfies readonly [string, ...(readonly [string, string])[]][])(
    'reports two causes on one line: %s',
    async (_, ...changes: readonly (readonly [from: string, to: string])[]) => {
      const french = changes.reduce((text, [from, to]) => text.replace(from, to), FILES[PATHS.french] ?? '');
      await withProject([check], FILES, async ({ run, write }) => {
        const linesOf = async () => (await run('check', 'fr-FR', 'renew')).out.split('\n');
        const before = await linesOf();
        await write(PATHS.french, french);
        expect((await linesOf()).filter((line) => line.includes('.mdx:') && !before.includes(line))).toHaveLength(2);
      });
    },
  );

  test('reports a duplicate ID in the English once, not again in its sections or translations', async () => {
    const english = FILES[PATHS.english]?.replace('{#reminders}', '{#window}') ?? '';
    await withProject([check], FILES, async ({ run, write }) => {
      const linesOf = async () => (await run('check')).out.split('\n').filter((line) => line.includes('.mdx:'));
      const before = await linesOf();
      await write(PATHS.english, english);
      expect((await linesOf()).filter((line) => !before.includes(line))).toEqual([
        expect.stringContaining('renew.mdx:18: the ID "window" is also used on line 11'),
      ]);
    });
  });

  test.each(['planner', 'strings', 'constructor', '404'])('reports an article called %s', async (slug) => {
    const path = `src/content/en-US/${slug}.mdx`;
    await withProject([check], { ...FILES, [path]: FILES[PATHS.english] ?? '' }, async ({ run }) => {
      const { code, out } = await run('check');
      expect(code).toBe(1);
      expect(out).toContain(`${path}:1: an article can't have this name: "${slug}" is `);
    });
  });

  test('reports a date in the future: later than tomorrow, in the local time zone', async () => {
    const updated = (day: string) => ({
      [PATHS.english]: FILES[PATHS.english]?.replace('2021-07-15', day) ?? '',
      [PATHS.french]: FILES[PATHS.french]?.replace('2021-07-15', day) ?? '',
    });
    await withProject([check], { ...FILES, ...updated('2021-09-02') }, async ({ run }) => {
      expect((await run('check', 'en-US')).out).not.toContain('future');
    });
    await withProject([check], { ...FILES, ...updated('2021-09-03') }, async ({ run }) => {
      expect((await run('check', 'en-US')).out).toContain(
        'renew.mdx:5: front matter "updated": 2021-09-03 is in the future',
      );
    });
  });

  test('reports an invalid date once, not again in every language', async () => {
    const english = { [PATHS.english]: FILES[PATHS.english]?.replace('2021-07-15', '2021-13-01') ?? '' };
    await withProject([check], { ...FILES, ...english }, async ({ run }) => {
      const { out } = await run('check');
      expect(out.split('\n').filter((line) => line.includes('renew.mdx'))).toEqual([
        expect.stringContaining('src/content/en-US/renew.mdx:5: front matter "updated": must be a date that exists'),
      ]);
    });
  });
});

describe('a glossary as Excel saves it', () => {
  const saveAsLatin1 = (root: string) =>
    writeFile(join(root, GLOSSARY), Buffer.from(FILES[GLOSSARY]?.replace(/[^\0-\xff]/g, '?') ?? '', 'latin1'));
  test('is reported, and causes no diagnostics in articles', async () => {
    await withProject([check], FILES, async ({ root, run }) => {
      await saveAsLatin1(root);
      const { code, out } = await run('check');
      expect(code).toBe(1);
      expect(out).toMatch(
        /^src\/content\/glossary\.csv:\d+: byte \d+ of the file, 0x[0-9A-F]{2}, isn't UTF-8; save the file as UTF-8 \(in Excel: "CSV UTF-8"\)\n1 diagnostic, 0 suppressed\.\n$/,
      );
    });
  });
  test('makes the export fail instead of exporting no terms', async () => {
    await withProject([exportXliff], FILES, async ({ root, run }) => {
      await saveAsLatin1(root);
      const { code, err } = await run('export', 'fr-FR', 'renew', '--out', 'out');
      expect(code).toBe(2);
      expect(err).toMatch(/^src\/content\/glossary\.csv:\d+: byte \d+ of the file/);
    });
  });
});
