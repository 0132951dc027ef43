/** Malicious handoff files: each is quickly reported, and the others are imported. */
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { readContent } from '../../../src/translation/content.ts';
import { printDiagnostic } from '../../../src/translation/diagnostic.ts';
import { validateContent } from '../../../src/translation/validate-content.ts';
import { SITE, withImport } from './import-project.ts';

const head = (more = '') =>
  `---\ntitle: A title\ndescription: What it says.\nms.date: 07/15/2021\n${more}---\n\n# A title\n\n`;
const GOOD = { ...SITE, 'in/good.md': `${head()}Good words.\n` };

const DEPTH = 'the text is nested more than 100 levels deep';
const STACK = 'its content is nested too deeply';

describe('a malicious file', () => {
  test.each([
    ['nested block quotes', `${'>'.repeat(20_000)} x`, DEPTH],
    ['nested list items', `${'- '.repeat(20_000)}x`, DEPTH],
    [
      'list items nested by indentation',
      Array.from({ length: 900 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      DEPTH,
    ],
    ['emphasis', `${'*'.repeat(20_000)}x${'*'.repeat(20_000)}`, DEPTH],
    ['callouts', Array.from({ length: 200 }, (_, depth) => `${'>'.repeat(depth + 1)} [!NOTE]`).join('\n'), DEPTH],
    ['brackets', `${'['.repeat(50_000)}x${'](a)'.repeat(50_000)}`, 'the line has 250001 characters'],
    ['elements in a line', `x ${'<span>'.repeat(20_000)}x`, STACK],
    ['tables', `${'<table><tr><td>'.repeat(5000)}x`, STACK],
  ])('with %s does not stop the import', async (_, body, message) => {
    await withImport({ ...GOOD, 'in/odd.md': `${head()}${body}\n` }, async ({ run, read }) => {
      const { code, out } = await run('import', 'in', '--into', 'src/content');
      expect(code).toBe(1);
      expect(out).toMatch(new RegExp(`^in/odd\\.md:\\d+: ${message}; .*; it was skipped$`, 'm'));
      expect(out).toContain('2 files read, 1 article written');
      expect(await read('src/content/en-US/good.mdx')).toContain('Good words.');
    });
  });

  const aliases = Array.from({ length: 9 }, (_, index) => {
    const [name, used] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${used}`).join(',')}]\n`;
  });
  test.each([
    ['aliases of aliases', `a: &a [x,x]\n${aliases.join('')}`, 'Excessive alias count'],
    ['brackets', `x: ${'['.repeat(50_000)}\n`, 'it is longer than 32 kB'],
    [
      '100,000 keys',
      Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join(''),
      'it is longer than 32 kB',
    ],
  ])('with metadata that has %s is read line by line, which is reported', async (_, metadata, reason) => {
    await withImport({ ...GOOD, 'in/odd.md': `${head(metadata)}Odd words.\n` }, async ({ run, read }) => {
      const { out } = await run('import', 'in', '--into', 'src/content');
      expect(out).toContain(`in/odd.md:2: the metadata isn't YAML: ${reason}`);
      expect(await read('src/content/en-US/odd.mdx')).toContain('title: A title');
    });
  });

  test('that is too large or in another encoding is reported with its location', async () => {
    await withImport(GOOD, async ({ root, run }) => {
      await writeFile(join(root, 'in/latin.md'), Buffer.from(`${head()}Caf\xe9\n`, 'latin1'));
      await writeFile(join(root, 'in/utf16.md'), Buffer.from(`${head()}Café\n`, 'utf16le'));
      await writeFile(join(root, 'in/large.md'), head());
      await truncate(join(root, 'in/large.md'), 5_000_000);
      const { out } = await run('import', 'in', '--into', 'src/content');
      expect(out).toMatch(
        /^in\/latin\.md:9: isn't UTF-8 text: byte \d+ of the file, 0xE9, isn't UTF-8; save it as UTF-8$/m,
      );
      expect(out).toContain("in/utf16.md:1: isn't UTF-8 text: the file is UTF-16");
      expect(out).toContain('in/large.md:1: the file has 4.8 MB; at most 4.0 MB are read');
      expect(out).toContain('1 article written');
    });
  });
});

describe('an invalid name for an article is reported', () => {
  test.each(['planner', 'search', 'glossary', 'strings', 'index', 'constructor', 'fr-fr', 'translation-status'])(
    '%s',
    async (name) => {
      await withImport({ ...GOOD, [`in/${name}.md`]: `${head()}Words.\n` }, async ({ run, read }) => {
        const { code, out } = await run('import', 'in', '--into', 'src/content');
        expect(code).toBe(1);
        expect(out).toContain(`in/${name}.md:1: an article cannot have this name: "${name}" is `);
        expect(out).toContain('; name it: --slug NAME');
        await expect(read(`src/content/en-US/${name}.mdx`)).rejects.toThrow('ENOENT');
      });
    },
  );
  test.each(['planner', 'constructor', 'zh-tw'])('--slug %s', async (name) => {
    await withImport(GOOD, async ({ run }) => {
      const { code, err } = await run('import', 'in/good.md', '--into', 'src/content', '--slug', name);
      expect(code).toBe(2);
      expect(err).toContain(`--slug: "${name}" is `);
    });
  });
});

test.each([
  "Text {process.getBuiltinModule('node:fs')}.",
  '{<script>{"alert(1)"}</script>}',
  '<script>alert(1)</script>\n\nText.',
  'export const x = 1',
  'import x from "y"',
  'a \u202Eb &#x202E; &rlm; \x1b c',
  '## Title {#x onclick="alert(1)"}\n\nText.',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<constructor>Text</constructor> and <toString/>.',
  'Text.[^1]\n\n[^1]: A note.',
  '~~Text~~ <del>gone</del>',
])('code in a handoff file is imported as text: %s', async (body) => {
  await withImport({ ...SITE, 'in/odd.md': `${head()}${body}\n` }, async ({ root, run }) => {
    await run('import', 'in', '--into', 'src/content');
    const content = await readContent(root);
    expect(content.articles.map(({ slug }) => slug)).toContain('odd');
    expect(validateContent(content, COMPONENT_SCHEMA, LINK_USE, []).map(printDiagnostic)).toEqual([]);
  });
});
