/** The English text has new blocks: imported units are inserted and recorded, or refused until the rest is translated. */
import { describe, expect, test } from 'vitest';
import { withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, STRINGS, json, site } from './site.ts';
import { COMMANDS, FORMATS, applied, editUnit, inUnit, unitName, withExport } from './xliff-files.ts';

describe.each(FORMATS)('%s', (format) => {
  const id = (unit: string) => unitName(format, unit);

  test('a new item, a new section, and a longer sentence are applied and recorded', async () => {
    const english = ENGLISH.replace('- Two.', '- One and a half.\n- Two.')
      .replace('## Reminders', '## Costs {#costs}\n\nAsk **early**.\n\n## Reminders')
      .replace('writes twice', 'writes to you twice');
    await withExport(format, { ...site(), [PATHS.english]: english }, async (project, file) => {
      const before = await project.read(PATHS.french);
      const target = (unit: string, words: string) => {
        const done = format === 'xliff1' ? `<target state="translated">${words}</target>` : `<target>${words}</target>`;
        const state =
          format === 'xliff1' ? ['approved="no"', 'approved="yes"'] : ['state="initial"', 'state="translated"'];
        file = editUnit(file, id(unit), '</source>', `</source>${done}`);
        file = editUnit(file, id(unit), state[0] ?? '', state[1] ?? '');
      };
      expect(inUnit(file, id('window.item3'), 'target')).toBe('Deux.');
      target('window.item2', 'Un et demi.');
      target('costs.heading', 'Les frais');
      const bold = inUnit(file, id('costs.p1'), 'source').replace('Ask', 'Demandez').replace('early', 'tôt');
      const partly = await applied(project, file);
      expect(partly.code).toBe(1);
      expect(partly.out).toContain(
        '"window.item2": the translation doesn\'t have this block yet, and other units of the section aren\'t finished; finish those too',
      );
      // A new section is added unit by unit; pages show the English until it's complete.
      expect(partly.french).toContain('## Les frais {#costs}\n\nAsk **early**.\n');
      expect(partly.french).toMatch(/^ {2}units:\n {4}costs\.heading: [0-9a-f]{12}$/m);
      target('costs.p1', bold);
      file = file
        .replaceAll('state="needs-review-translation"', 'state="translated"')
        .replaceAll('state="initial"', 'state="reviewed"');
      file = editUnit(file, id('reminders.p1'), 'écrit', 'vous écrit');
      const { code, out, french } = await applied(project, file);
      expect(out).toContain('3 sections recorded');
      expect([code, french.replace(/[0-9a-f]{12}/g, '#')]).toEqual([
        0,
        before
          .replace('- Deux.', '- Un et demi.\n- Deux.')
          .replace('## Les rappels', '## Les frais {#costs}\n\nDemandez **tôt**.\n\n## Les rappels')
          .replace('    reminders:', '    costs: 000000000000\n    reminders:')
          .replace('écrit', 'vous écrit')
          .replace(/[0-9a-f]{12}/g, '#'),
      ]);
      expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current/m);
    });
  });

  test('only outdated units are exported; confirmed ones are recorded, and the sign-off is revoked', async () => {
    await withProject(COMMANDS, site(), async (project) => {
      await project.run('review', 'fr-FR', 'renew', '--by', 'Ana');
      await project.write(PATHS.english, ENGLISH.replace('twice', 'two times'));
      await project.run('export', 'fr-FR', '--only', 'outdated', '--format', format, '--out', 'out');
      const file = await project.read('out/fr-FR/renew.xlf');
      expect(file).not.toContain('window.p1');
      expect(file).toContain('Signed off by Ana on 2021-09-01');
      const { out, french } = await applied(project, file);
      expect(out).toContain('0 units applied, 0 refused, 0 sections recorded.\nStill out of date: reminders.');
      expect(french).toContain('by: Ana');
      const confirmed = file.replaceAll(
        /state="(initial|needs-review-translation)"/g,
        format === 'xliff1' ? 'state="final"' : 'state="reviewed"',
      );
      const done = await applied(project, confirmed);
      expect(done.out).toContain('1 section recorded.\nThe sign-off of 2021-09-01 by Ana is revoked: review it again.');
      expect(done.french).not.toContain('by: Ana');
      expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current/m);
    });
  });

  test('strings: placeholders are kept, plural forms are the language’s', async () => {
    const name = (key: string) => unitName(format, key, 'strings');
    await withExport(
      format,
      site(),
      async (project, file) => {
        expect(inUnit(file, name('left_many'), 'source')).toBe(inUnit(file, name('left_other'), 'source'));
        let text = editUnit(file, name('nav.planner'), '>Planificateur<', '>Agenda « A »<');
        text = editUnit(text, name('left_other'), / jours/, ' petits jours');
        text = editUnit(text, name('left_many'), /(<target[^>]*>)[\s\S]*<\/target>/, '$1beaucoup {{hour}}</target>');
        const before = await project.read(PATHS.frenchStrings);
        const { code, out } = await applied(project, text);
        expect(code).toBe(1);
        expect(out).toContain('"left_many": {{hour}} isn\'t in the English');
        expect(await project.read(PATHS.frenchStrings)).toBe(
          before.replace('Planificateur', 'Agenda « A »').replace('}} jours', '}} petits jours'),
        );
      },
      'strings',
    );
  });

  test('a new strings.json has escaped no-break spaces, as an edited one does', async () => {
    const files = Object.fromEntries(Object.entries(site()).filter(([path]) => !path.startsWith('src/content/fr-FR/')));
    await withExport(
      format,
      files,
      async (project, file) => {
        const target = '</source><target>Le\u00a0plan</target>';
        await project.write(
          'back.xlf',
          editUnit(file, unitName(format, 'nav.planner', 'strings'), '</source>', target),
        );
        await project.run('apply', 'back.xlf');
        expect(await project.read(PATHS.frenchStrings)).toBe('{\n  "nav.planner": "Le\\u00a0plan"\n}\n');
      },
      'strings',
    );
  });

  test('missing strings are added in the right place', async () => {
    const files: Readonly<Record<string, string>> = {
      ...site(),
      [PATHS.englishStrings]: json({ fresh: 'New {{x}}', ...STRINGS, last: 'Last' }),
    };
    await withExport(
      format,
      files,
      async (project, file) => {
        const target = format === 'xliff1' ? '<target state="translated">' : '<target>';
        let text = editUnit(
          file,
          unitName(format, 'fresh', 'strings'),
          '</source>',
          `</source>${target}Neuf {{x}}</target>`,
        );
        text = editUnit(
          text,
          unitName(format, 'last', 'strings'),
          '</source>',
          `</source>${target}Fin\u00a0!</target>`,
        );
        const unfinished = await applied(project, text);
        if (format === 'xliff2') {
          // The text was applied, but its state wasn't set to translated.
          expect(unfinished.out).toContain('Applied, but not marked as translated in the file: fresh, last.\n');
          expect((await project.run('status', 'fr-FR')).out).toMatch(/^strings +fr-FR +outdated \(2\)/m);
        }
        const { code } = await applied(project, text.replaceAll('state="initial"', 'state="translated"'));
        expect(code).toBe(0);
        const before = files[PATHS.frenchStrings] ?? '';
        expect(await project.read(PATHS.frenchStrings)).toBe(
          before
            .replace('{', '{\n  "fresh": "Neuf {{x}}",')
            .replace('jours"\n}', 'jours",\n  "last": "Fin\\u00a0!"\n}'),
        );
        expect((await project.run('status', 'fr-FR')).out).toMatch(/^strings +fr-FR +current/m);
      },
      'strings',
    );
  });
});
