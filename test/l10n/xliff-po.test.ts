/** Translations in PO, converted with Debian's translate-toolkit, are applied to articles and strings. */
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { apply } from '../../tools/l10n/commands/apply.ts';
import { exportXliff } from '../../tools/l10n/commands/export.ts';
import { status } from '../../tools/l10n/commands/status.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { missingTools, tool } from './xliff-files.ts';

/** Each of these tools takes a second to start. */
vi.setConfig({ testTimeout: 120_000 });

const notRun = missingTools.length > 0 ? ` (not run: ${missingTools.join(', ')} not installed)` : '';

/** The English text with an extra sentence that has every kind of code, and its French. */
const RICH = 'See **the [window](#window)** of <RuleDays of="window" />, `code` and *more*.';
const RICH_FRENCH = 'Voyez **la [fenêtre](#window)** de <RuleDays of="window" />, `code` et *plus*.';
const FILES = {
  ...site(),
  [PATHS.english]: ENGLISH.replace('Microsoft writes twice.', RICH),
  [PATHS.french]: (site()[PATHS.french] ?? '').replace('Microsoft écrit deux fois.', RICH_FRENCH),
};

/** Converts to PO, edits, and converts back, with or without the export as po2xliff's template. */
async function applyViaPo(
  { root, run, read, write }: TestProject,
  slug: string,
  edit: (po: string) => string,
  isTemplated: boolean,
): Promise<{ code: number; out: string }> {
  await run('export', 'fr-FR', slug, '--format', 'xliff1', '--out', 'out', '--force');
  const [xliff, po, back] = [`out/fr-FR/${slug}.xlf`, `${slug}.po`, `${slug}-back.xlf`].map((path) => join(root, path));
  tool('xliff2po', '--progress=none', '-i', xliff ?? '', '-o', po ?? '');
  const before = await read(`${slug}.po`);
  const after = edit(before);
  expect(after).not.toBe(before);
  await write(`${slug}.po`, after);
  tool('po2xliff', '--progress=none', ...(isTemplated ? ['-t', xliff ?? ''] : []), '-i', po ?? '', '-o', back ?? '');
  return run('apply', `${slug}-back.xlf`);
}

test.skipIf(notRun !== '').each([[false], [true]])(
  `an article is applied via PO, with po2xliff's template: %s${notRun}`,
  async (isTemplated) => {
    await withProject([apply, exportXliff, status], FILES, async (project) => {
      const before = await project.read(PATHS.french);
      const edit = (po: string) =>
        po
          .replace(
            'Elle dure <RuleDays of=\\"window\\" />.',
            'Elle dure <RuleDays of=\\"window\\" form=\\"number\\" /> jours.',
          )
          .replace('Voyez **la [fenêtre]', 'Regardez **cette [fenêtre]');
      const { code, out } = await applyViaPo(project, 'renew', edit, isTemplated);
      expect([code, out]).toEqual([0, expect.stringContaining('2 units applied, 0 refused')]);
      const after = await project.read(PATHS.french);
      expect(after.replace(/[0-9a-f]{12}/g, '#')).toBe(
        before
          .replace('Elle dure <RuleDays of="window" />.', 'Elle dure <RuleDays of="window" form="number" /> jours.')
          .replace('Voyez **la', 'Regardez **cette')
          .replace(/[0-9a-f]{12}/g, '#'),
      );
    });
  },
);

test.skipIf(notRun !== '')(
  `strings are applied, a lost tag is refused, and fuzzy entries stay out of date${notRun}`,
  async () => {
    await withProject([apply, exportXliff, status], FILES, async (project) => {
      const strings = await applyViaPo(
        project,
        'strings',
        (po) => po.replace('"{{count}} jours"', '"{{count}} petits jours"'),
        false,
      );
      expect(strings.code).toBe(0);
      expect(await project.read(PATHS.frenchStrings)).toContain('"left_other": "{{count}} petits jours"');

      const before = await project.read(PATHS.french);
      const lost = await applyViaPo(
        project,
        'renew',
        (po) => po.replace('Elle dure <RuleDays of=\\"window\\" />.', 'Elle dure.'),
        false,
      );
      expect(lost.code).toBe(1);
      expect(lost.out).toContain('"window.p1": <RuleDays of="window" /> is missing');
      expect(await project.read(PATHS.french)).toBe(before);
      expect(lost.out).toContain('Still out of date: reminders.');

      const clear = (po: string) => po.replaceAll(/^#, fuzzy\n(?=msg(?:id|ctxt) ""\n"See|msgid "[^"])/gm, '');
      const done = await applyViaPo(project, 'renew', clear, false);
      expect(done.out).toContain('1 section recorded');
      expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current/m);
    });
  },
);

test.skipIf(notRun !== '')(`obsolete entries are left out, and fuzzy ones don’t count as done${notRun}`, async () => {
  await withProject([apply, exportXliff, status], FILES, async (project) => {
    const before = await project.read(PATHS.french);
    const edit = (po: string) =>
      `${po.replace(
        '"Elle dure <RuleDays of=',
        '"Elle prend <RuleDays of=',
      )}\n#~ msgctxt "fr-FR/renew/window.p9"\n#~ msgid "Gone."\n#~ msgstr "Parti."\n\n#~ msgid "Gone too."\n#~ msgstr "Parti aussi."\n`;
    const { code, out } = await applyViaPo(project, 'renew', edit, false);
    expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
    const after = await project.read(PATHS.french);
    expect(after).toBe(before.replace('Elle dure', 'Elle prend'));
    const fuzzy = (po: string) =>
      po.replace(
        /((?:msgctxt "[^"]*"\n)?msgid (?:""\n)?"It is <RuleDays[\s\S]*?)"Elle prend/,
        '#, fuzzy\n$1"Elle fuit',
      );
    const unfinished = await applyViaPo(project, 'renew', fuzzy, false);
    expect([unfinished.code, unfinished.out]).toEqual([
      1,
      expect.stringContaining('"window.p1": it\'s marked as unfinished'),
    ]);
    expect(await project.read(PATHS.french)).toBe(after);
  });
});
