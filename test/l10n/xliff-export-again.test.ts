/** A second export into the same folder only overwrites what isn't needed anymore. */
import { describe, expect, test } from 'vitest';
import { createRepository } from './l10n-command.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { FORMATS, editUnit, unitName, withExport } from './xliff-files.ts';

describe.each(FORMATS)('%s: a second export into the same folder', (format) => {
  const again = ['export', 'fr-FR', 'renew', '--format', format, '--out', 'out'] as const;
  const path = 'out/fr-FR/renew.xlf';
  const edited = (file: string) => editUnit(file, unitName(format, 'reminders.p1'), 'deux fois', 'par deux fois');

  test('replaces a file that was applied', async () => {
    await withExport(format, site(), async ({ run, read, write }, file) => {
      await write(path, edited(file));
      expect((await run(...again)).code).toBe(1);
      expect(await read(path)).toBe(edited(file));
      await run('apply', path);
      await write(PATHS.english, ENGLISH.replace('once a year', 'every year'));
      const { code, out } = await run(...again);
      expect([code, out]).toEqual([0, `${path}: 9 units, 1 to translate or review.\n`]);
      expect(await read(path)).toContain('par deux fois');
      expect(await read(path)).toContain('every year');
    });
  });

  test('keeps a revised translation in the file, even if it was also revised here', async () => {
    await withExport(format, site(), async ({ run, read, write }, file) => {
      await write(path, edited(file));
      const french = await read(PATHS.french);
      await write(PATHS.french, french.replace('deux fois', 'à deux reprises'));
      expect(await read(PATHS.french)).not.toBe(french);
      expect((await run(...again)).code).toBe(1);
      expect(await read(path)).toBe(edited(file));
    });
  });

  test('says how to keep a correction that was made after the file was applied', async () => {
    await withExport(format, site(), async ({ run, read, write }, file) => {
      await write(path, edited(file));
      await run('apply', path);
      const applied = await read(PATHS.french);
      await write(PATHS.french, applied.replace('par deux fois', 'à deux reprises'));
      const { code, out } = await run(...again);
      expect([code, out]).toEqual([
        1,
        expect.stringContaining(
          'the file exists, and the project\'s translation was changed after the export: "reminders.p1"',
        ),
      ]);
      expect(out).toContain(
        "; to keep the project's translation, add --force; to use the file's, apply it with --force",
      );
      expect((await run(...again, '--force')).code).toBe(0);
      expect(await read(path)).toContain('à deux reprises');
    });
  });

  test('replaces an applied file whose units have moved', async () => {
    const files = site();
    const untranslated = Object.fromEntries(Object.entries(files).filter(([name]) => name !== PATHS.french));
    await withExport(format, untranslated, async ({ root, run, write }, file) => {
      const translated = file.replace(/(<source[^>]*>)Two\.(<\/source>)/, '$1Two.$2<target>Deux.</target>');
      expect(translated).not.toBe(file);
      await write(path, translated);
      await write(PATHS.french, files[PATHS.french] ?? '');
      createRepository(root); // the history shows that the moved item hasn't changed
      await write(PATHS.english, ENGLISH.replace('- Two.', '- One and a half.\n- Two.'));
      const { code, out } = await run(...again);
      expect([code, out]).toEqual([0, `${path}: 10 units, 1 to translate or review.\n`]);
    });
  });

  test('replaces a file without changes, even if the English has changed since', async () => {
    await withExport(format, site(), async ({ run, write }) => {
      await write(PATHS.english, ENGLISH.replace('once a year', 'every year'));
      expect((await run(...again)).code).toBe(0);
    });
  });

  test.each([
    ['a translation that is new', edited],
    [
      'a deleted translation',
      (file: string) => editUnit(file, unitName(format, 'reminders.p1'), />Microsoft écrit deux fois\.</, '><'),
    ],
    ['a truncated file', (file: string) => file.slice(0, 900)],
  ])('keeps %s', async (_, change) => {
    await withExport(format, site(), async ({ run, read, write }, file) => {
      await write(path, change(file));
      const { code, out } = await run(...again);
      expect([code, out]).toEqual([1, expect.stringContaining(`${path}:1: the file exists and has translations`)]);
      expect(await read(path)).toBe(change(file));
    });
  });

  test('keeps a confirmation', async () => {
    const files = { ...site(), [PATHS.english]: ENGLISH.replace('twice', 'two times') };
    await withExport(format, files, async ({ run, write }, file) => {
      await write(path, file.replaceAll(/state="(?:initial|needs-review-translation)"/g, 'state="translated"'));
      expect((await run(...again)).code).toBe(1);
    });
  });
});
