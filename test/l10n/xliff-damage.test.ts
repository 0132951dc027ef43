/** What translation tools do to a file: no text is lost, duplicated, or joined without spaces, and unfinished work doesn't count as done. */
import { describe, expect, test } from 'vitest';
import { type TestProject } from './l10n-command.ts';
import { PATHS, site } from './site.ts';
import { FORMATS, applied, editUnit, unitName, withExport } from './xliff-files.ts';
import {
  FIRST_SENTENCE,
  FILES,
  OUTDATED,
  editTarget,
  editSentence,
  setState,
  PARTIAL,
  expectRefused,
  expectApplied,
} from './three-sentences.ts';

describe.each(FORMATS)('%s', (format) => {
  const withFile = (use: (project: TestProject, file: string) => Promise<void>, files = FILES) =>
    withExport(format, files, use);

  describe('a sentence that is missing', () => {
    test.each([
      ['is empty', ''],
      ['is a space', ' '],
      ['is no-break spaces and a line', '\u00a0\n  '],
      ['is an empty mark of a term', '<mrk id="m1" type="term" mtype="term"></mrk>'],
      ['was deleted with changes tracked', '<mrk id="m1" type="sdl:deleted" mtype="x-sdl-deleted">Rien.</mrk>'],
    ])('%s', async (_, words) => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editSentence(file, format, 2, () => words),
          PARTIAL,
        ),
      );
    });

    test('has lost its element', async () => {
      const element =
        format === 'xliff1'
          ? /<mrk mtype="seg" mid="2">[^<]*<\/mrk> /
          : /(id="s2"[\s\S]*?)<target[^>]*>[^<]*<\/target>/;
      await withFile((project, file) =>
        expectRefused(
          project,
          editTarget(file, format, (target) => target.replace(element, format === 'xliff1' ? '' : '$1')),
          PARTIAL,
        ),
      );
    });

    test('is the last one, and changes in others don’t make up for it', async () => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editSentence(
            editSentence(file, format, 3, () => ''),
            format,
            1,
            (words) => `${words} Deux.`,
          ),
          PARTIAL,
        ),
      );
    });
  });

  test.each([
    ['those of Studio are accepted', 'x-sdl-', 'sdl:', undefined],
    ['those of another tool are refused', 'x-memo-', 'memo:', /it has tracked changes; accept or reject them/],
  ])('tracked changes: %s', async (_, one, two, refusal) => {
    const prefix = format === 'xliff1' ? `mtype="${one}` : `id="m" type="${two}`;
    const change = (words: string) =>
      words.replace('est inclus', `<mrk ${prefix}deleted">est inclus</mrk><mrk ${prefix}added">compte</mrk>`);
    await withFile((project, file) => {
      const text = editSentence(file, format, 2, change);
      return refusal ? expectRefused(project, text, refusal) : expectApplied(project, text, 'est inclus', 'compte');
    });
  });

  describe('English as its own translation', () => {
    const withEnglishTarget = (file: string) =>
      format === 'xliff1'
        ? editTarget(
            file,
            format,
            () =>
              `<target state="translated">${/reminders\.p1"[\s\S]*?<source>([\s\S]*?)<\/source>/.exec(file)?.[1] ?? ''}</target>`,
          )
        : editTarget(file, format, (unit) =>
            unit.replaceAll(
              /<source([^>]*)>([\s\S]*?)<\/source>(\s*)<target[^>]*>[\s\S]*?<\/target>/g,
              '<source$1>$2</source>$3<target$1>$2</target>',
            ),
          );

    test.each([
      ['where the section is current', FILES],
      ['where it is out of date', OUTDATED],
    ])('is refused %s', async (_, files) => {
      await withFile(
        (project, file) =>
          expectRefused(
            project,
            withEnglishTarget(file),
            /“The window opens the day after and closes .* later.*” is still English; translate it/,
          ),
        files,
      );
    });

    test('is accepted with --force', async () => {
      await withFile(async (project, file) => {
        const { code, french } = await applied(project, withEnglishTarget(file), '--force');
        expect([code, french]).toEqual([0, expect.stringContaining(FIRST_SENTENCE)]);
      });
    });

    test('is refused for one sentence of several', async () => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editSentence(file, format, 2, () => 'The last day counts in full.'),
          /“The last day counts in full\.” is still English/,
        ),
      );
    });

    test('is refused in a heading', async () => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editUnit(file, unitName(format, 'reminders.heading'), 'Les rappels', 'Reminders'),
          /"reminders\.heading": “Reminders” is still English/,
        ),
      );
    });
  });

  describe('unfinished work does not count as done', () => {
    const states =
      format === 'xliff1'
        ? [
            'new',
            'needs-translation',
            'needs-adaptation',
            'needs-l10n',
            'needs-review-translation',
            'needs-review-adaptation',
            'needs-review-l10n',
          ]
        : ['initial'];

    test.each(states)('in the state %s, in a section that is out of date', async (state) => {
      await withFile(async (project, file) => {
        const all = file.replaceAll(/state="(?:initial|needs-review-translation)"/g, 'state="translated"');
        const text = setState(
          editSentence(all, format, 2, () => 'Le dernier jour compte.'),
          format,
          state,
        );
        const { code, out, french } = await applied(project, text);
        expect([code, french]).toEqual([0, expect.stringContaining('Le dernier jour compte. Rien')]);
        expect(out).toContain(
          '1 unit applied, 0 refused, 0 sections recorded.\nApplied, but not marked as translated in the file: reminders.p1.\nStill out of date: reminders.',
        );
        expect(french).toContain('    reminders: abcdefabcdef');
        const done = await applied(project, setState(text, format, 'translated'));
        expect(done.out).toContain('1 section recorded');
      }, OUTDATED);
    });

    test.each(states)('in the state %s, if the existing translation is finished', async (state) => {
      await withFile((project, file) =>
        expectRefused(
          project,
          setState(
            editSentence(file, format, 2, () => 'À revoir.'),
            format,
            state,
          ),
          /it's marked as unfinished, but the current translation is finished; finish it/,
        ),
      );
    });
  });

  test('sentences in another order keep that order', async () => {
    await withFile(async (project, file) => {
      const text =
        format === 'xliff1'
          ? editTarget(file, format, (target) =>
              target.replace(
                /(<mrk mtype="seg" mid="2">[^<]*<\/mrk>) (<mrk mtype="seg" mid="3">[^<]*<\/mrk>)/,
                '$2 $1',
              ),
            )
          : editTarget(file, format, (unit) =>
              unit
                .replace(/(id="s2"[\s\S]*?<target)/, '$1 order="5"')
                .replace(/(id="s3"[\s\S]*?<target)/, '$1 order="3"'),
            );
      await expectApplied(
        project,
        text,
        'Le dernier jour est inclus en entier. Rien n’est perdu entre-temps.',
        'Rien n’est perdu entre-temps. Le dernier jour est inclus en entier.',
      );
    });
  });

  test('codes with the tool’s own IDs are matched, or reported as lost', async () => {
    await withFile(async (project, file) => {
      const bare = file
        .replaceAll(/<ph id="1"[^>]*>&lt;RuleDays of="window" \/&gt;<\/ph>/g, '<x id="1"/>')
        .replaceAll(/ dataRef(?:Start|End)?="[^"]*"/g, '');
      const renamed = bare.replaceAll(/(<(?:x|ph|pc) id=")(\d+)"/g, '$17f3a-$2"');
      await expectApplied(
        project,
        editSentence(renamed, format, 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
      const lost = editUnit(
        renamed,
        unitName(format, 'reminders.p1'),
        /(<(?:x|ph) id=")7f3a-1("[^>]*\/>)/,
        '$17f3a-9$2<x id="7f3a-8"/>',
      );
      await expectRefused(
        project,
        lost,
        /"reminders\.p1": (?:its codes don't have the IDs of the export|the code "7f3a-1" isn't a code of this unit)/,
      );
    });
  });
});

test.each([
  ['Action Pack 2021', true],
  ['MPN', true],
  ['30', true],
  ['{{count}} × {{date}}', true],
  ['Contoso Cloud Platform', true],
  ['https://partner.microsoft.com/dashboard', true],
  ['Planner', false],
  ['Renewal window', false],
  ['Contoso renews.', false],
])('a string that equals its English is only accepted without words to translate: %s', async (english, isNeutral) => {
  const files = { ...site(), [PATHS.englishStrings]: JSON.stringify({ 'nav.planner': english }, null, 2) };
  await withExport(
    'xliff2',
    files,
    async ({ run, write }, file) => {
      const words =
        /<source[^>]*>([\s\S]*?)<\/source>/.exec(file.slice(file.indexOf('unit id="nav.planner"')))?.[1] ?? '';
      const text = editUnit(file, 'nav.planner', /(<target[^>]*>)[\s\S]*?<\/target>/, `$1${words}</target>`);
      await write('back.xlf', text.replaceAll('state="initial"', 'state="final"'));
      const { code, out } = await run('apply', 'back.xlf');
      expect([code, out.includes('1 section recorded')]).toEqual(isNeutral ? [0, true] : [1, false]);
      expect(out.includes(`“${english}” is still English; translate it; if it is the same in fr-FR, add --force`)).toBe(
        !isNeutral,
      );
    },
    'strings',
  );
});
