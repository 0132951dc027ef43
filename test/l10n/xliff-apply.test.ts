/** Translated files are applied unit by unit: valid units are written, invalid ones are refused, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { COMMANDS, FORMATS, applied, editUnit, unitName, withExport } from './xliff-files.ts';

const MACHINE =
  'Recorded as a machine translation. If a person translated or revised the whole text, apply the file again with --human NAME.';

test.each([
  ['if nothing was applied', 'machine', '', []],
  ['if a person translates', 'machine', 'par ', ['--human', 'Ana']],
  ['if a person translated before', 'human', 'par ', []],
])('a machine translation isn’t mentioned %s', async (_, method, added, options) => {
  const french = site()[PATHS.french]?.replace('method: machine', `method: ${method}`) ?? '';
  await withExport('xliff2', { ...site(), [PATHS.french]: french }, async (project, file) => {
    const { code, out } = await applied(project, file.replace('deux fois', `${added}deux fois`), ...options);
    expect([code, out]).toEqual([0, expect.stringMatching(/unit(?:s)? applied/)]);
    expect(out).not.toContain('machine');
  });
});

test('machine translations are mentioned once for all files', async () => {
  await withExport('xliff2', site(), async (project, file) => {
    await project.run('export', 'fr-FR', 'strings', '--out', 'out');
    const strings = await project.read('out/fr-FR/strings.xlf');
    await project.write('a.xlf', file.replace('deux fois', 'par deux fois'));
    await project.write('b.xlf', strings.replace('Planificateur', 'Plan'));
    const { code, out } = await project.run('apply', 'a.xlf', 'b.xlf');
    expect([code, out.split('\n').filter((line) => line === MACHINE)]).toEqual([0, [MACHINE]]);
  });
});

describe.each(FORMATS)('%s', (format) => {
  const id = (unit: string) => unitName(format, unit);

  test('a changed unit is applied, and nothing else changes', async () => {
    await withExport(format, site(), async (project, file) => {
      const before = await project.read(PATHS.french);
      const { code, out, french } = await applied(
        project,
        editUnit(file, id('window.p1'), 'Elle dure', 'Elle s’étend sur'),
      );
      expect([code, out]).toEqual([
        0,
        `src/content/fr-FR/renew.mdx: 1 unit applied, 0 refused, 0 sections recorded.\n${MACHINE}\n`,
      ]);
      expect(french).toBe(before.replace('Elle dure', 'Elle s’étend sur'));
    });
  });

  test('title, heading, and item are written to the right places', async () => {
    await withExport(format, site(), async (project, file) => {
      const before = await project.read(PATHS.french);
      let text = editUnit(file, id('_meta.title'), 'Renouveler', 'Renouveler : comment');
      text = editUnit(text, id('window.heading'), 'La fenêtre', 'La *fenêtre*');
      text = editUnit(text, id('window.item2'), 'Deux.', 'Deux &lt;ou&gt; {trois}.');
      const { french } = await applied(project, text);
      expect(french).toBe(
        before
          .replace('title: Renouveler', 'title: "Renouveler : comment"')
          .replace('## La fenêtre', '## La \\*fenêtre\\*')
          .replace('Deux.', 'Deux \\<ou> \\{trois\\}.'),
      );
    });
  });

  test('a broken tag is refused with its location and a hint, and the rest is applied', async () => {
    await withExport(format, site(), async (project, file) => {
      const before = await project.read(PATHS.french);
      const code = /<ph id="1"(?:[^>]*\/>|[^>]*>[^<]*<\/ph>)(?=\.<\/)/;
      const lost = editUnit(file, id('window.p1'), code, 'trente jours');
      const text = editUnit(lost, id('reminders.p1'), 'deux fois', 'par deux fois');
      const { code: exit, out, french } = await applied(project, text);
      expect(exit).toBe(1);
      expect(out).toMatch(
        /^back\.xlf:\d+: "window\.p1": <RuleDays of="window" \/> is missing; restore the codes of the source$/m,
      );
      const line = Number(/^back\.xlf:(\d+)/m.exec(out)?.[1]);
      expect(text.split('\n')[line - 1]).toContain(`id="${id('window.p1')}"`);
      expect(french).toBe(before.replace('deux fois', 'par deux fois'));
    });
  });

  test('an outdated source is refused, and other units of the file are applied', async () => {
    await withExport(format, site(), async (project, file) => {
      await project.write(PATHS.english, ENGLISH.replace('writes twice', 'sends two letters'));
      let text = editUnit(file, id('reminders.p1'), 'deux fois', 'par deux fois');
      text = editUnit(text, id('_intro.p1'), 'par an', 'chaque année');
      const { code, out, french } = await applied(project, text);
      expect(code).toBe(1);
      expect(out).toMatch(
        /"reminders\.p1": the English has changed since the export; export to another folder, and copy your translation from this file$/m,
      );
      expect(out).toContain('Still out of date: reminders.');
      expect(french).toContain('Microsoft écrit deux fois.');
      expect(french).toContain('une fois chaque année.');
    });
  });

  test('a file with another target language is refused completely', async () => {
    await withExport(format, site(), async (project, file) => {
      const before = await project.read(PATHS.french);
      const edited = editUnit(file, id('reminders.p1'), 'deux fois', 'två gånger');
      const { code, out, french } = await applied(
        project,
        edited.replace(/(trgLang|target-language)="fr-FR"/, '$1="sv-SE"'),
      );
      expect([code, french]).toEqual([1, before]);
      expect(out).toMatch(
        /it was exported for fr-FR, but its target language is sv-SE; 9 units refused; correct its target language/,
      );
    });
  });

  test('a truncated file is refused completely', async () => {
    await withExport(format, site(), async (project, file) => {
      const before = await project.read(PATHS.french);
      const text = editUnit(file, id('_meta.title'), 'Renouveler', 'Autrement');
      const { code, out, french } = await applied(project, text.slice(0, text.length / 2));
      expect([code, french]).toEqual([1, before]);
      expect(out).toMatch(
        /^back\.xlf:\d+: not well-formed XML, nothing was applied: .+; correct this line, or ask for the file again$/m,
      );
    });
  });

  test('text that was changed here in the meantime is not overwritten', async () => {
    await withExport(format, site(), async (project, file) => {
      const revised = (await project.read(PATHS.french))
        .replace('deux fois', 'à deux reprises')
        .replace('- Un.', '- Le premier.');
      await project.write(PATHS.french, revised);
      const text = editUnit(file, id('reminders.p1'), 'deux fois', 'par deux fois');
      const first = await applied(project, text);
      expect([first.code, first.french]).toEqual([1, revised]);
      expect(first.out).toContain(
        "\"reminders.p1\": the project's translation isn't the exported one anymore: it's now “Microsoft écrit à deux reprises.”; if that text came from this file, add --force",
      );
      const forced = await applied(project, text, '--force');
      expect(forced.french).toContain('par deux fois');
    });
  });
});

test('an existing file is not overwritten without --force', async () => {
  await withExport('xliff2', site(), async ({ run, read, write }, file) => {
    await write('out/fr-FR/renew.xlf', 'work');
    const { code, out } = await run('export', 'fr-FR', 'renew', '--out', 'out');
    expect(code).toBe(1);
    expect(out).toContain(
      "out/fr-FR/renew.xlf:1: the file exists and has translations that haven't been applied, or it can't be read; apply it first",
    );
    expect(await read('out/fr-FR/renew.xlf')).toBe('work');
    expect((await run('export', 'fr-FR', 'renew', '--out', 'out', '--force')).code).toBe(0);
    expect(await read('out/fr-FR/renew.xlf')).toBe(file);
  });
});

test.each([
  [['export', 'fr-FR'], 'Add the output folder: --out DIR.'],
  [['export', 'fr-FR', '--out', 'o', '--format', 'tmx'], '--format takes xliff2, xliff1, or po, not "tmx".'],
  [['export', 'fr-FR', '--out', 'o', '--only', 'new'], '--only takes outdated or missing, not "new".'],
  [['export', '--out', 'o'], 'Add a locale, such as fr-FR, or --all.'],
  [['export', '--all', 'fr-FR', '--out', 'o'], '--all exports every locale; leave out fr-FR.'],
  [['export', 'fr-FR', 'en-US', '--out', 'o'], '"en-US" is the source'],
  [['export', 'qaa-QM', '--out', 'o'], '"qaa-QM" isn\'t a locale of this site.'],
  [['export', 'fr-FR', 'nothing', '--out', 'o'], 'There is no English article "nothing".'],
  [['apply', 'nothing.xlf'], "nothing.xlf doesn't exist."],
  [['apply', 'src'], 'src is a folder; list the files in it.'],
])('usage error: %j', async (typed, message) => {
  await withProject(COMMANDS, site(), async ({ run }) => {
    const { code, err } = await run(...typed);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

test.each([
  ['<a/>', "it isn't XLIFF 1.2 or 2.0, but <a>"],
  ['<xliff version="3.0"/>', "it isn't XLIFF 1.2 or 2.0, but XLIFF 3.0"],
  ['', 'not well-formed XML'],
  ['\ud83d', 'not well-formed XML'],
])('a file that isn’t XLIFF is refused: %j', async (text, message) => {
  await withProject(COMMANDS, { ...site(), 'x.xlf': text }, async ({ run }) => {
    const { code, out } = await run('apply', 'x.xlf');
    expect(code).toBe(1);
    expect(out).toContain(message);
  });
});

test('a file in a format that exports never have is refused, with the formats that are applied', async () => {
  await withProject(
    COMMANDS,
    { ...site(), 'strings.csv': 'key,text\nnav.planner,Planificateur\n' },
    async ({ run }) => {
      const { code, out } = await run('apply', 'strings.csv');
      expect([code, out]).toEqual([
        1,
        expect.stringContaining("strings.csv:1: .csv files can't be applied; send an exported file: .xlf or .po"),
      ]);
    },
  );
});
