/** Spaces and text between the sentences of a translated XLIFF unit. */
import { describe, expect, test } from 'vitest';
import { withProject } from './l10n-command.ts';
import { COMMANDS, applied, withExport } from './xliff-files.ts';
import {
  FRENCH_PARAGRAPH,
  FILES,
  editTarget,
  editSentence,
  PARTIAL,
  expectRefused,
  expectApplied,
} from './three-sentences.ts';

describe('xliff1: gaps between sentences', () => {
  const withoutSpaces = (file: string) =>
    editTarget(file, 'xliff1', (target) => target.replaceAll('</mrk> <mrk', '</mrk><mrk'));

  test('a lost space is restored, and nothing else changes', async () => {
    await withExport('xliff1', FILES, async (project, file) => {
      const unchanged = await applied(project, withoutSpaces(file));
      expect(unchanged.out).toContain('0 units applied, 0 refused');
      await expectApplied(
        project,
        editSentence(withoutSpaces(file), 'xliff1', 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
    });
  });

  test.each([
    ['before', (target: string) => target.replace('<mrk', 'Nouveau texte. Encore un.<mrk')],
    ['after', (target: string) => target.replace(/<\/mrk><\/target>/, '</mrk> Encore un.</target>')],
    ['between', (target: string) => target.replace('</mrk> <mrk', '</mrk> et <mrk')],
    [
      'before, with a code',
      (target: string) => target.replace('<mrk', 'Il ferme &lt;RuleDays of="window" /&gt; après.<mrk'),
    ],
  ])('text %s the sentences is refused', async (_, change) => {
    await withExport('xliff1', FILES, (project, file) =>
      expectRefused(
        project,
        editTarget(file, 'xliff1', change),
        /"reminders\.p1": it has text outside its sentences; move the text into the sentences \(mrk\); if it replaces all of them, delete them with their markers; then apply the file again$/m,
      ),
    );
  });

  test('text that replaces all sentences is applied once they and their markers are deleted', async () => {
    await withExport('xliff1', FILES, (project, file) => {
      const text = 'Il ferme <RuleDays of="window" /> après. Rien n’est perdu. Il compte.';
      const escaped = text.replace('<', '&lt;').replace('>', '&gt;');
      return expectApplied(
        project,
        editTarget(file, 'xliff1', (target) => target.replace(/(<target[^>]*>)[\s\S]*(?=<\/target>)/, `$1${escaped}`)),
        FRENCH_PARAGRAPH,
        text,
      );
    });
  });

  test('a sentence that occurs twice is refused', async () => {
    await withExport('xliff1', FILES, (project, file) =>
      expectRefused(
        project,
        editTarget(file, 'xliff1', (target) => target.replace(/(<mrk mtype="seg" mid="2">[^<]*<\/mrk>)/, '$1 $1')),
        /its sentence 2 occurs twice/,
      ),
    );
  });

  test('a missing sentence is detected even without seg-source', async () => {
    await withExport('xliff1', FILES, (project, file) => {
      const bare = file.replaceAll(/<seg-source>[\s\S]*?<\/seg-source>/g, '');
      return expectRefused(
        project,
        editTarget(bare, 'xliff1', (target) => target.replace(/<mrk mtype="seg" mid="2">[^<]*<\/mrk> /, '')),
        PARTIAL,
      );
    });
  });

  test('indented sentences keep single spaces between them', async () => {
    await withExport('xliff1', FILES, async (project, file) => {
      const pretty = editTarget(file, 'xliff1', (target) =>
        target
          .replaceAll('</mrk> <mrk', '</mrk>\n    <mrk')
          .replace('<mrk', '\n    <mrk')
          .replace('</target>', '\n  </target>'),
      );
      await expectApplied(
        project,
        editSentence(pretty, 'xliff1', 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
    });
  });
});

describe('xliff2: gaps between sentences', () => {
  test('text in a gap is refused', async () => {
    await withExport('xliff2', FILES, (project, file) =>
      expectRefused(
        project,
        editTarget(file, 'xliff2', (unit) => unit.replace(/(<ignorable>[\s\S]*?<target[^>]*>) </, '$1 Encore un. <')),
        /"reminders\.p1": it has text outside its sentences; move the text into the sentences \(segment\), and apply the file again$/m,
      ),
    );
  });

  test.each([
    [
      'the gap has no translation',
      (unit: string) =>
        unit.replaceAll(/(<ignorable>\s*<source[^>]*>[^<]*<\/source>)\s*<target[^>]*>[^<]*<\/target>/g, '$1'),
    ],
    [
      'the gap’s translation is empty',
      (unit: string) => unit.replaceAll(/(<ignorable>\s*<source[^>]*>[^<]*<\/source>\s*<target[^>]*>)[^<]*/g, '$1'),
    ],
    ['the gap is gone', (unit: string) => unit.replaceAll(/<ignorable>[\s\S]*?<\/ignorable>/g, '')],
  ])('a gap is restored if %s', async (_, change) => {
    await withExport('xliff2', FILES, async (project, file) => {
      const text = editTarget(file, 'xliff2', change);
      expect((await applied(project, text)).out).toContain('0 units applied, 0 refused');
      await expectApplied(
        project,
        editSentence(text, 'xliff2', 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
    });
  });
});

test.each([
  ['xliff1', (file: string) => file.replaceAll('</mrk><mrk', '</mrk> <mrk')],
  [
    'xliff2',
    (file: string) =>
      file.replaceAll(/(<ignorable>\s*<source[^>]*> <\/source>\s*<target[^>\/]*)(?:\/>|><\/target>)/g, '$1> </target>'),
  ],
] as const)('%s: a language without spaces between sentences gets none', async (format, change) => {
  await withProject(COMMANDS, FILES, async (project) => {
    const path = 'src/content/zh-CN/renew.mdx';
    await project.run('export', 'zh-CN', 'renew', '--format', format, '--out', 'out');
    const file = await project.read('out/zh-CN/renew.xlf');
    expect(change(file)).not.toBe(file);
    const before = await project.read(path);
    await project.write('back.xlf', change(file).replaceAll('最后一天也算在内。', '最后一天也算。'));
    const { code, out } = await project.run('apply', 'back.xlf');
    expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
    expect(await project.read(path)).toBe(before.replace('最后一天也算在内。', '最后一天也算。'));
  });
});
