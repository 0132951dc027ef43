/** A new article is translated unit by unit: translated units are written, and missing ones are listed once. */
import { describe, expect, test } from 'vitest';
import { COMPONENT_SCHEMA, LINK_USE } from '../../src/components/article/prose/component-schema.ts';
import { readContent } from '../../src/translation/content.ts';
import { validateContent } from '../../src/translation/validate-content.ts';
import { check } from '../../tools/l10n/commands/check.ts';
import { markCurrent } from '../../tools/l10n/commands/mark-current.ts';
import { type TestProject, createRepository, withProject } from './l10n-command.ts';
import { FRENCH, UNITS, UNTRANSLATED, inFrench, translate, withoutRecord } from './partial-files.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { COMMANDS, FORMATS, applied, editUnit, inUnit, unitName } from './xliff-files.ts';

type Format = (typeof FORMATS)[number];

async function exported({ run, read }: TestProject, format: Format, ...options: readonly string[]): Promise<string> {
  const { code, out } = await run(
    'export',
    'fr-FR',
    'renew',
    '--format',
    format,
    '--out',
    'out',
    '--force',
    ...options,
  );
  expect(code, out).toBe(0);
  return read('out/fr-FR/renew.xlf');
}

test('check reports mistakes in what is translated, but not the English that fills the rest', async () => {
  const english = ENGLISH.replace('Microsoft writes twice.', 'Microsoft writes "twice": before and after the window.');
  await withProject([...COMMANDS, check], { ...UNTRANSLATED, [PATHS.english]: english }, async (project) => {
    const file = await exported(project, 'xliff2');
    await applied(project, translate(translate(file, 'xliff2', '_meta.title'), 'xliff2', 'reminders.heading'));
    expect((await project.run('check')).out).not.toContain('fr-FR/renew.mdx');
    await project.write(PATHS.french, (await project.read(PATHS.french)).replace('Les rappels', 'Les rappels !'));
    expect((await project.run('check')).out).toMatch(/fr-FR\/renew\.mdx:\d+: .*space/);
  });
});

test('an article that is still partly English cannot be marked as current', async () => {
  await withProject([...COMMANDS, markCurrent], UNTRANSLATED, async (project) => {
    const file = await exported(project, 'xliff2');
    await applied(project, translate(file, 'xliff2', 'reminders.heading'));
    const before = await project.read(PATHS.french);
    const { code, out } = await project.run('mark-current', 'fr-FR', 'renew', 'window');
    expect(code).toBe(1);
    expect(out).toMatch(/^src\/content\/fr-FR\/renew\.mdx:\d+: "window\.p1" is still English; translate it$/m);
    expect(out).toContain("Nothing was marked as current: it isn't all translated.");
    expect(await project.read(PATHS.french)).toBe(before);
  });
});

const withFile = (format: Format, use: (project: TestProject, file: string) => Promise<void>) =>
  withProject([...COMMANDS, check], UNTRANSLATED, async (project) => use(project, await exported(project, format)));

describe.each(FORMATS)('%s', (format) => {
  test('translated units are written, and missing ones are listed once', async () => {
    await withFile(format, async (project, file) => {
      const text = [...UNITS.slice(0, 5), 'reminders.heading'].reduce((all, id) => translate(all, format, id), file);
      const { code, out, french } = await applied(project, text);
      expect([code, out]).toEqual([
        0,
        [
          'src/content/fr-FR/renew.mdx: 6 units applied, 0 refused, 2 sections recorded.',
          'Still to translate: 3 of 9 units: window.item1, window.item2, reminders.p1.',
          'Recorded as a machine translation. If a person translated or revised the whole text, apply the file again with --human NAME.',
          '',
        ].join('\n'),
      ]);
      expect(withoutRecord(french)).toBe(
        FRENCH.replace('Un.', 'One.')
          .replace('Deux.', 'Two.')
          .replace('Microsoft écrit deux fois', 'Microsoft writes twice'),
      );
      const [, record = ''] = /^translation:\n([\s\S]*?)^---/m.exec(french) ?? [];
      expect(record.replace(/[0-9a-f]{12}/g, '#')).toBe(
        '  method: machine\n  sections:\n    _meta: #\n    _intro: #\n  units:\n    window.heading: #\n    window.p1: #\n    reminders.heading: #\n',
      );
      expect(validateContent(await readContent(project.root), COMPONENT_SCHEMA, LINK_USE, [])).toEqual([]);
      expect((await project.run('check')).out).not.toContain('renew.mdx');
      expect((await project.run('status', 'fr-FR')).out).toContain('fr-FR renew: added window, reminders');
    });
  });

  test('unit by unit, in any order, it becomes the article in one piece', async () => {
    await withFile(format, async (project) => {
      for (const id of [...UNITS].reverse()) {
        const file = await exported(project, format, '--only', 'missing');
        expect(inUnit(file, unitName(format, id), 'source'), id).not.toBe('');
        const { code } = await applied(project, translate(file, format, id));
        expect(code, id).toBe(0);
      }
      const french = await project.read(PATHS.french);
      expect(withoutRecord(french)).toBe(FRENCH);
      expect(french).not.toContain('units:');
      expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current/m);
      const { code, out } = await project.run('export', 'fr-FR', 'renew', '--only', 'missing', '--out', 'out');
      expect([code, out]).toEqual([0, 'Nothing to export: every unit has a translation.\n']);
    });
  });

  test('unfinished units are applied, but neither they nor their section count as done', async () => {
    await withFile(format, async (project, file) => {
      const all = UNITS.reduce((text, id) => translate(text, format, id, id !== 'reminders.p1'), file);
      const { code, out, french } = await applied(project, all);
      expect([code, out]).toEqual([
        0,
        expect.stringContaining(
          '9 units applied, 0 refused, 3 sections recorded.\nApplied, but not marked as translated in the file: reminders.p1.\nStill out of date: reminders.\n',
        ),
      ]);
      expect(withoutRecord(french)).toBe(FRENCH);
      const again = await exported(project, format, '--only', 'outdated');
      const states = format === 'xliff1' ? /state="needs-review-translation"/g : /state="initial"/g;
      expect(again.match(states)).toHaveLength(1);
      expect(inUnit(again, unitName(format, 'reminders.p1'), 'target')).toBe('Microsoft écrit deux fois.');
      const done = await applied(project, again.replace(states, 'state="translated"'));
      expect(done.out).toContain('0 units applied, 0 refused, 1 section recorded.');
      expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current/m);
    });
  });

  test('a finished unit must be reviewed if its English changes before its section is complete', async () => {
    await withFile(format, async (project, file) => {
      createRepository(project.root);
      await applied(project, translate(file, format, 'window.p1'));
      await project.write(PATHS.english, ENGLISH.replace('It is', 'It lasts').replace('- Two.', '- Two or three.'));
      const again = await exported(project, format);
      expect(inUnit(again, unitName(format, 'window.p1'), 'target')).toContain('Elle dure');
      const { out } = await applied(project, again);
      expect(out).toContain('0 units applied, 0 refused, 0 sections recorded.\nStill to translate: 8 of 9 units:');
    });
  });

  test('a changed structure of the English reaches a section that was never complete', async () => {
    await withFile(format, async (project, file) => {
      await applied(project, translate(file, format, 'window.item2'));
      await project.write(PATHS.english, ENGLISH.replace('- Two.', '- Two.\n\nThat is all.'));
      const again = await exported(project, format);
      const { code, french } = await applied(project, translate(again, format, 'window.heading'));
      expect([code, french]).toEqual([0, expect.stringContaining('- One.\n- Deux.\n\nThat is all.\n\n## Reminders')]);
      expect(french).toContain(inFrench('## The window'));
    });
  });

  test('units without a translation are not refused if their English has changed since or is gone', async () => {
    await withFile(format, async (project, file) => {
      await project.write(PATHS.english, ENGLISH.replace('It is', 'It lasts').replace('- Two.\n', ''));
      const emptied = editUnit(file, unitName(format, 'window.heading'), '</source>', '</source><target> </target>');
      const { code, out } = await applied(project, translate(emptied, format, 'reminders.p1'));
      expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
      expect(out).toContain('Still to translate: 7 of 8 units:');
    });
  });

  test('a second export keeps a half-translated unit until the project has its translation', async () => {
    const again = ['export', 'fr-FR', 'renew', '--format', format, '--out', 'out'] as const;
    await withFile(format, async (project, file) => {
      const half =
        format === 'xliff1'
          ? editUnit(
              file,
              unitName(format, 'window.p1'),
              '</seg-source>',
              '</seg-source><target><mrk mtype="seg" mid="1">Elle dure longtemps.</mrk></target>',
            )
          : editUnit(file, 'window.p1', '</source>', '</source><target>Elle dure longtemps.</target>');
      await project.write('out/fr-FR/renew.xlf', half);
      const { code, out } = await project.run(...again);
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(
          /haven't been applied: "window\.p1" \(line \d+\); translate the other sentences of "window\.p1" \(line \d+\) and apply it first, export to another folder, or add --force$/m,
        ),
      ]);
      const french = site()[PATHS.french] ?? '';
      await project.write(PATHS.french, french.replace(/^( {4}window: ).*$/m, '$1abcdefabcdef'));
      expect((await project.run(...again)).code).toBe(1);
      await project.write(PATHS.french, french);
      expect((await project.run(...again)).code).toBe(0);
      expect(await project.read('out/fr-FR/renew.xlf')).not.toContain('longtemps');
    });
  });

  test('an untouched file writes nothing', async () => {
    await withFile(format, async (project, file) => {
      await project.write('back.xlf', file);
      const { code, out } = await project.run('apply', 'back.xlf');
      expect([code, out]).toEqual([0, expect.stringContaining('Still to translate: 9 of 9 units: _meta.title,')]);
      await expect(project.read(PATHS.french)).rejects.toThrow();
    });
  });

  test('a person’s work is recorded as such', async () => {
    await withFile(format, async (project, file) => {
      const all = UNITS.reduce((text, id) => translate(text, format, id), file);
      const { code, out, french } = await applied(project, all, '--human', 'Ana Martin');
      expect([code, out]).toEqual([0, expect.stringContaining('Recorded as translated by Ana Martin.')]);
      expect(french).toContain('  method: human\n  by: Ana Martin\n');
      const again = await applied(project, all, '--human', 'Ana Martin');
      expect([again.code, again.french]).toEqual([0, french]);
      expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current +0 +human/m);
      expect((await project.run('apply', 'back.xlf', '--human', ' ')).code).toBe(2);
    });
  });
});
