/** Marking a translation as current after the English text changed. */
import { describe, expect, test } from 'vitest';
import { diff } from '../../tools/l10n/commands/diff.ts';
import { markCurrent } from '../../tools/l10n/commands/mark-current.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { status } from '../../tools/l10n/commands/status.ts';
import { withHistory } from './changed-english.ts';
import { withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, STRINGS, json, site } from './site.ts';

const COMMANDS = [diff, markCurrent, review, status];

const hashesIn = (text: string) =>
  Array.from(text.matchAll(/^ {4}([\w-]+): ([0-9a-f]{12})$/gm), ([, id, hash]) => [id, hash]);

describe('mark-current', () => {
  test('marks one section, then the rest', async () => {
    await withHistory(COMMANDS, async ({ run, read }) => {
      const before = hashesIn(await read(PATHS.french));
      expect(await run('mark-current', 'fr-FR', 'renew', 'reminders')).toMatchObject({
        code: 0,
        out: 'src/content/fr-FR/renew.mdx: 1 section marked as current: reminders.\n',
      });
      const after = hashesIn(await read(PATHS.french));
      expect(after.map(([id]) => id)).toEqual(before.map(([id]) => id));
      expect(after.filter(([, hash], index) => hash !== before[index]?.[1]).map(([id]) => id)).toEqual(['reminders']);
      expect((await run('mark-current', 'fr-FR', 'renew', 'reminders')).out).toBe(
        'Nothing to do: reminders of src/content/fr-FR/renew.mdx is current. Still outdated: _intro.\n',
      );
      expect((await run('mark-current', 'fr-FR', 'renew')).out).toContain('1 section marked as current: _intro.');
      expect((await run('mark-current', 'fr-FR', 'renew')).out).toContain('Nothing to do');
      expect((await run('diff', 'fr-FR', 'renew')).code).toBe(0);
    });
  });

  test('copies the date of the English when all sections are current', async () => {
    await withHistory(COMMANDS, async ({ run, read, write }) => {
      await write(PATHS.english, (await read(PATHS.english)).replace('updated: 2021-07-15', 'updated: 2021-07-20'));
      await run('mark-current', 'fr-FR', 'renew', 'reminders');
      expect(await read(PATHS.french)).toContain('updated: 2021-07-15');
      await run('mark-current', 'fr-FR', 'renew');
      expect(await read(PATHS.french)).toContain('updated: 2021-07-20');
    });
  });

  test('reminds of a sentence that was added to the English, but not to the translation', async () => {
    await withHistory(COMMANDS, async ({ run, read, write }) => {
      const english = await read(PATHS.english);
      const [paragraph = ''] = english.trimEnd().split('\n\n').slice(-1);
      await write(PATHS.english, english.replace(paragraph, `${paragraph} Keep all emails.`));
      expect((await run('mark-current', 'fr-FR', 'renew', 'reminders')).out).toContain(
        'Check reminders.p1: the English now has 2 sentences instead of 1, the translation has 1.',
      );
    });
  });

  test('marks strings by key', async () => {
    await withHistory(COMMANDS, async ({ run, read }) => {
      expect((await run('mark-current', 'fr-FR', 'strings', 'nav.planner')).code).toBe(0);
      expect((await run('status', 'fr-FR')).out).toMatch(/^strings +fr-FR +current/m);
      expect(JSON.parse(await read(PATHS.frenchLock))).toMatchObject({ method: 'machine' });
    });
  });

  test.each([
    [
      '- Two.\n',
      '- Two.\n- Three.\n',
      'renew.mdx:18: section "window": the section has paragraph, list of 2; the English has paragraph, list of 3',
    ],
    [
      '[the reminders](#reminders)',
      'the reminders',
      'renew.mdx:18: section "window": the section has #reminders, which the English doesn\'t have',
    ],
    ['of="window"', 'of="cycle"', 'renew.mdx:18: section "window": the section lacks <RuleDays of="cycle">'],
    [
      '## The window',
      '### The window',
      'renew.mdx:18: section "window": the heading has level 2, but 3 in the English',
    ],
    [
      '## Reminders',
      '## New {#new}\n\nText.\n\n## Reminders',
      'section "new": the English has it, but the translation doesn\'t',
    ],
    [
      /## Reminders[\s\S]*/,
      '',
      'renew.mdx:25: section "reminders": the English doesn\'t have it; use the structure of src/content/en-US/renew.mdx',
    ],
  ])('refuses a translation whose structure differs from the English: %s', async (from, to, message) => {
    const files: Readonly<Record<string, string>> = { ...site(), [PATHS.english]: ENGLISH.replace(from, to) };
    await withProject(COMMANDS, files, async ({ run, read }) => {
      const { code, out } = await run('mark-current', 'fr-FR', 'renew');
      expect(code).toBe(1);
      expect(out).toContain(message);
      expect(out).toContain('Nothing was marked as current');
      expect(await read(PATHS.french)).toBe(files[PATHS.french]);
    });
  });

  test('refuses strings with other placeholders, and missing strings', async () => {
    const english = { ...STRINGS, left_other: '{{days}} days', left_one: '{{days}} day', fresh: 'New' };
    await withProject(COMMANDS, { ...site(), [PATHS.englishStrings]: json(english) }, async ({ run }) => {
      const { code, out } = await run('mark-current', 'fr-FR', 'strings');
      expect(code).toBe(1);
      expect(out).toContain('strings.json:3: "left_one" has the placeholders {{count}}, the English has {{days}}');
      expect(out).toContain('"fresh" is not translated; add it, with the placeholders and plural forms of fr-FR');
    });
  });

  test('revokes a sign-off, unless the change does not affect the translation', async () => {
    const files = site();
    for (const [option, isKept] of [
      [[], false],
      [['--no-impact'], true],
    ] as const) {
      await withProject(COMMANDS, files, async ({ run, read, write }) => {
        expect((await run('review', 'fr-FR', 'renew', '--by', 'Ana')).code).toBe(0);
        await write(PATHS.english, ENGLISH.replace('twice', 'two times'));
        const { out } = await run('mark-current', 'fr-FR', 'renew', ...option);
        expect(out.includes('The sign-off of 2021-09-01 by Ana is revoked')).toBe(!isKept);
        expect((await read(PATHS.french)).includes('by: Ana')).toBe(isKept);
        expect((await run('status', 'fr-FR')).out.includes('reviewed 2021-09-01 by Ana')).toBe(isKept);
      });
    }
  });
});
