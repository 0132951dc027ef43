/** What changed in the English text since a translation was made. */
import { describe, expect, test } from 'vitest';
import { diff } from '../../tools/l10n/commands/diff.ts';
import { commitAll, git, withHistory } from './changed-english.ts';
import { withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, site } from './site.ts';

const COMMANDS = [diff];

describe('diff', () => {
  test('compares word by word with the version that the translation is based on', async () => {
    await withHistory(COMMANDS, async ({ run }) => {
      const { code, out } = await run('diff', 'fr-FR', 'renew');
      expect(code).toBe(1);
      expect(out).toMatch(
        /^src\/content\/fr-FR\/renew\.mdx:25: "reminders" has changed in the English text since it was translated; update it, then run "npm run l10n -- mark-current fr-FR renew reminders"$/m,
      );
      expect(out).toMatch(/^reminders · Reminders: changed since [0-9a-f]{10} of 2021-07-15$/m);
      expect(out).toContain('  Microsoft [-writes twice-]{+sends two letters+}.\n');
      expect(out).toContain('  You renew [-once a year-]{+yearly+}.');
      expect(out).not.toContain('## Reminders');
    });
  });

  test('shows one section, strings with their notes, or JSON', async () => {
    await withHistory(COMMANDS, async ({ run, json: asJson }) => {
      expect((await run('diff', 'fr-FR', 'renew', 'reminders')).out).not.toContain('yearly');
      const { out } = await run('diff', 'fr-FR', 'strings');
      expect(out).toContain(
        '  where: The header\n  at most 14 wide (a Han character counts as two)\n  [-Planner-]{+Plan+}\n',
      );
      expect((await asJson('diff', 'fr-FR', 'strings')).data).toMatchObject({
        historyGap: null,
        sections: [
          {
            id: 'nav.planner',
            change: 'changed',
            madeFrom: { text: 'Planner', day: '2021-07-15' },
            pieces: [
              { kind: 'removed', text: 'Planner' },
              { kind: 'added', text: 'Plan' },
            ],
          },
        ],
      });
    });
  });

  test('reports a missing Git repository, and shows the current English', async () => {
    const files = { ...site(), [PATHS.english]: ENGLISH.replace('twice', 'two times') };
    await withProject(COMMANDS, files, async ({ run }) => {
      const { code, out } = await run('diff', 'fr-FR', 'renew');
      expect(code).toBe(1);
      expect(out).toContain("isn't in the Git history (this folder isn't a Git repository)\n  Current text:\n");
      expect(out).toContain('  Microsoft writes two times.');
    });
  });

  test('prints how to fetch the history of a shallow clone', async () => {
    await withHistory(COMMANDS, async ({ root, run }) => {
      commitAll(root);
      await withProject(COMMANDS, {}, async (shallow) => {
        git(shallow.root, 'clone', '-q', '--depth', '1', `file://${root}`, '.');
        const { out } = await shallow.run('diff', 'fr-FR', 'renew', 'reminders');
        expect(out).toContain('(the clone is shallow: "git fetch --unshallow" brings the rest)');
      });
      expect((await run('diff', 'fr-FR', 'renew', 'reminders')).out).toContain('[-writes twice-]');
    });
  });

  test('reports an added section on its line in the English, because the translation has none', async () => {
    const english = ENGLISH.concat('\n## New {#new}\n\nTwo words.\n');
    const line = english.split('\n').indexOf('## New {#new}') + 1;
    await withProject(COMMANDS, { ...site(), [PATHS.english]: english }, async ({ run }) => {
      expect((await run('diff', 'fr-FR', 'renew')).out).toContain(
        `${PATHS.english}:${line}: "new" has been added to the English text since it was translated; translate it`,
      );
    });
  });

  test('reports a translation that is current or missing', async () => {
    await withProject(COMMANDS, site(), async ({ run }) => {
      expect(await run('diff', 'fr-FR', 'renew')).toEqual({
        code: 0,
        out: 'src/content/fr-FR/renew.mdx is current.\n',
        err: '',
      });
      const missing = await run('diff', 'sv-SE', 'renew');
      expect(missing.code).toBe(1);
      expect(missing.out).toContain('there is no sv-SE translation of renew yet: 23 words; translate it first');
    });
  });
});
