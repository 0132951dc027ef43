/** Signing off a translation, notes for translators, and usage errors of the commands for updates. */
import { describe, expect, test } from 'vitest';
import { diff } from '../../tools/l10n/commands/diff.ts';
import { markCurrent } from '../../tools/l10n/commands/mark-current.ts';
import { notes } from '../../tools/l10n/commands/notes.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, json, site } from './site.ts';

const COMMANDS = [diff, markCurrent, notes, review];

describe('review', () => {
  test('signs off a translation', async () => {
    await withProject(COMMANDS, site(), async ({ run, read }) => {
      const { code, out } = await run('review', 'fr-FR', 'renew', '--by', 'Ana: M', '--on', '2021-08-01');
      expect([code, out]).toEqual([0, 'src/content/fr-FR/renew.mdx: signed off by Ana: M on 2021-08-01.\n']);
      expect(await read(PATHS.french)).toMatch(
        / {2}reviewed:\n {4}by: "Ana: M"\n {4}on: 2021-08-01\n {4}text: [0-9a-f]{12}/,
      );
    });
  });

  test('refuses an outdated translation', async () => {
    await withProject(COMMANDS, { ...site(), [PATHS.english]: ENGLISH.replace('twice', 'x') }, async ({ run }) => {
      const { code, out } = await run('review', 'fr-FR', 'renew', '--by', 'Ana');
      expect(code).toBe(1);
      expect(out).toContain('src/content/fr-FR/renew.mdx:1: outdated: "reminders"; update it');
    });
  });
});

describe('notes', () => {
  test('lists the notes for some keys, with their placeholders', async () => {
    await withProject(COMMANDS, site(), async ({ run }) => {
      expect(await run('notes', 'left')).toEqual({
        code: 0,
        out: 'left_one: {{count}} day\n  where: The answer\n  {{count}}: the days\n\nleft_other: {{count}} days\n  where: The answer\n  {{count}}: the days\n',
        err: '',
      });
    });
  });

  test("reports strings without notes, and notes for strings that don't exist", async () => {
    const files = {
      ...site(),
      [PATHS.notes]: json({
        'nav.*': { where: 'The header' },
        'old.*': { where: 'x' },
        left: { placeholders: { hour: 'x' } },
      }),
    };
    await withProject(COMMANDS, files, async ({ run }) => {
      const { code, out } = await run('notes');
      expect(code).toBe(1);
      expect(out).toContain('strings.notes.json:5: "old.*" isn\'t a key of the English strings; correct the name');
      expect(out).toContain('strings.notes.json:8: no string under "left" has the placeholder {{hour}}');
      expect(out).toContain('strings.json:3: no note says where the site shows "left_one"');
      expect(out).toContain('strings.json:3: no note says what {{count}} in "left_one" is');
    });
  });
});

test.each([
  [['diff', 'fr-FR'], 'diff takes <tag> <slug> [section…], but the slug is missing.'],
  [['review', 'fr-FR', '--by', 'Ana'], 'review takes <tag> <slug> --by NAME, but the slug is missing.'],
  [['diff', 'renew'], 'diff takes <tag> <slug> [section…], not "renew".'],
  [
    ['diff', 'fr-FR', 'nothing'],
    'There is no English article "nothing". Known: renew, strings (strings: strings.json).',
  ],
  [['diff', 'fr-FR', 'renew', 'first'], 'renew has no section "first". Known: _meta, _intro, window, reminders.'],
  [['diff', 'qaa-QM', 'renew'], '"qaa-QM" isn\'t a locale of this site.'],
  [['mark-current', 'sv-SE', 'renew'], 'There is no sv-SE translation of renew; translate it first.'],
  [['mark-current', 'fr-FR', 'renew', '--force'], "Unknown option '--force'."],
  [['review', 'fr-FR', 'renew'], 'Add the reviewer: --by NAME.'],
  [
    ['review', 'fr-FR', 'renew', '--by', 'Ana', '--on', '2021-02-30'],
    '--on takes a date, YYYY-MM-DD, not "2021-02-30" (no-such-day).',
  ],
  [['review', 'sv-SE', 'renew', '--by', 'Ana'], 'There is no sv-SE translation of renew to sign off.'],
  [['notes', 'zzz'], 'No key in src/content/en-US/strings.json begins with zzz.'],
])('usage error: %j', async (typed, message) => {
  await withProject(COMMANDS, site(), async ({ run }) => {
    const { code, err, out } = await run(...typed);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
