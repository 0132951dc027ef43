/** Imported translations are text: they're written so that they stay text, or refused with a reason. */
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPONENT_SCHEMA, LINK_USE } from '../../src/components/article/prose/component-schema.ts';
import { readContent } from '../../src/translation/content.ts';
import { printDiagnostic } from '../../src/translation/diagnostic.ts';
import { validateContent } from '../../src/translation/validate-content.ts';
import { parseArticle } from '../../src/translation/parse-article.ts';
import type { TestProject } from './l10n-command.ts';
import { PATHS, site } from './site.ts';
import { FORMATS, applied, editUnit, unitName, withExport } from './xliff-files.ts';

const SENTENCE = 'Microsoft écrit deux fois.';

const diagnosticsIn = async ({ root }: TestProject) =>
  validateContent(await readContent(root), COMPONENT_SCHEMA, LINK_USE, []).map(printDiagnostic);

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The types of the blocks in the section "reminders" of the article. */
function typesIn(article: string): readonly string[] {
  const body = article.slice(article.indexOf('## Les rappels'));
  return parseArticle(body).map(({ type }) => type);
}

describe.each(FORMATS)('%s', (format) => {
  const id = (unit: string) => unitName(format, unit);
  const withTarget = (file: string, xml: string) => editUnit(file, id('reminders.p1'), SENTENCE, xml);

  test.each([
    "Texte {process.getBuiltinModule('node:fs')}.",
    '{<script>{"alert(1)"}</script>}',
    '<script>alert(1)</script>',
    '<Note onclick="alert(1)">x</Note>',
    'export const x = 1',
    'import x from "y"',
    '1. Un',
    '12) Douze',
    '- Un',
    '# Un',
    '> Un',
    '| Un | Deux |',
    '[x](javascript:alert(1))',
    '[x]: javascript:alert(1)',
    '[^1]: Une note',
    '![x](./images/x.png)',
    '```',
    ':::note',
    '---',
    '&#x202E;',
    '\\{x}',
    '{/* x */}',
  ])('%s stays text', async (words) => {
    await withExport(format, site(), async (project, file) => {
      const { code, french } = await applied(project, withTarget(file, escapeXml(words)));
      expect(code).toBe(0);
      expect(typesIn(french)).toEqual(['heading', 'paragraph']);
      const [, paragraph] = parseArticle(french.slice(french.indexOf('## Les rappels')));
      expect(paragraph).toMatchObject({ children: [{ type: 'text', value: words }] });
      expect(await diagnosticsIn(project)).toEqual([]);
    });
  });

  test.each([
    ['Voir https://example.org/x', '"https://example.org/x" is a URL, which Markdown makes a link'],
    ['Voir www.example.org.', '"www.example.org" is a URL'],
    ['Écrire à ana@example.org', '"ana@example.org" is a URL'],
    ['a\u202Eb', 'U+202E changes the order of the text around it; remove it'],
    ['a&#x1F;b', 'the file has the control character U+001F; remove it'],
    ['a&#0;b', 'the file has the control character U+0000; remove it'],
    ['a&#xD800;b', 'half of a character, U+D800; save the file as UTF-8'],
    ['a\uFFFDb', "a character isn't valid UTF-8; save the file as UTF-8"],
    ['x'.repeat(5000), "it has 5000 characters, but the English has 23; check that it's the translation of this text"],
  ])('%j is refused with its reason', async (xml, reason) => {
    await withExport(format, site(), async (project, file) => {
      const before = await project.read(PATHS.french);
      const { code, out, french } = await applied(project, withTarget(file, xml));
      expect(code).toBe(1);
      expect(out).toContain(`"reminders.p1": ${reason}`);
      expect(out).not.toContain('emphasis');
      expect(french).toBe(before);
    });
  });

  test.each(['_meta.title', 'window.heading', 'window.item1'])('a control character is refused in %s', async (unit) => {
    await withExport(format, site(), async (project, file) => {
      const { code, out } = await applied(project, editUnit(file, id(unit), /(<target[^>]*>)/, '$1&#x1B;'));
      expect(code).toBe(1);
      expect(out).toContain(`"${unit}": the file has the control character U+001B`);
    });
  });

  test('a file that is too large, in another encoding, or too deep is reported, and the others are applied', async () => {
    await withExport(format, site(), async (project, file) => {
      await project.write('good.xlf', withTarget(file, 'Microsoft écrit plusieurs fois.'));
      await project.write('large.xlf', file);
      await truncate(join(project.root, 'large.xlf'), 11 * 1024 * 1024);
      await writeFile(join(project.root, 'latin.xlf'), Buffer.from(file, 'latin1'));
      await project.write('deep.xlf', withTarget(file, `${'<mrk id="m">'.repeat(20_000)}x${'</mrk>'.repeat(20_000)}`));
      const { code, out } = await project.run('apply', 'large.xlf', 'latin.xlf', 'deep.xlf', 'good.xlf');
      expect(code).toBe(1);
      expect(out).toContain(
        'large.xlf:1: the file has 11 MB; at most 10 MB are read; nothing was applied; export fewer',
      );
      expect(out).toMatch(
        /^latin\.xlf:\d+: nothing was applied: this line is not in UTF-8, which the file declares; save/m,
      );
      expect(out).toContain("deep.xlf:1: it's nested too deeply; nothing was applied");
      expect(await project.read(PATHS.french)).toContain('Microsoft écrit plusieurs fois.');
    });
  });

  test('a file is read in the encoding that it declares', async () => {
    await withExport(format, site(), async (project, file) => {
      const text = withTarget(file, 'Microsoft écrit à nouveau.').replace('encoding="UTF-8"', 'encoding="ISO-8859-1"');
      const bytes = text.replace(/[^\0-\xff]/g, (character) => `&#${character.codePointAt(0)};`);
      await writeFile(join(project.root, 'latin.xlf'), Buffer.from(bytes, 'latin1'));
      expect((await project.run('apply', 'latin.xlf')).code).toBe(0);
      expect(await project.read(PATHS.french)).toContain('Microsoft écrit à nouveau.');
    });
  });
});

test.each(['zzz', '110000', 'ffffffff', '', '-1'])('character number %j is invalid', async (hex) => {
  await withExport('xliff2', site(), async (project, file) => {
    const { code, out } = await applied(project, editUnit(file, 'reminders.p1', SENTENCE, `a<cp hex="${hex}"/>b`));
    expect(code).toBe(1);
    expect(out).toContain('"reminders.p1": a character isn\'t valid UTF-8');
  });
});

test('an unreadable translation does not count as missing', async () => {
  await withExport('xliff2', site(), async (project, file) => {
    await writeFile(join(project.root, PATHS.french), Buffer.from(await project.read(PATHS.french), 'latin1'));
    const before = await project.read(PATHS.french);
    await project.write('back.xlf', file.replaceAll(SENTENCE, 'Autre chose.'));
    const { code, err } = await project.run('apply', 'back.xlf');
    expect(code).toBe(2);
    expect(err).toMatch(/^src\/content\/fr-FR\/renew\.mdx:\d+: byte \d+ of the file, 0xEA, isn't UTF-8/);
    expect(await project.read(PATHS.french)).toBe(before);
  });
});
