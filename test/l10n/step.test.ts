/** Updating a translation: diff, mark-current, review, and notes for translators. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { markCurrent } from '../../tools/l10n/commands/mark-current.ts';
import { diff } from '../../tools/l10n/commands/diff.ts';
import { notes } from '../../tools/l10n/commands/notes.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { status } from '../../tools/l10n/commands/status.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, STRINGS, json, site } from './site.ts';

const COMMANDS = [markCurrent, diff, notes, review, status];

const git = (root: string, ...args: readonly string[]) => {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: '2021-07-15T12:00:00Z', GIT_COMMITTER_DATE: '2021-07-15T12:00:00Z' };
  const { status: code, stderr } = spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8', env });
  if (code !== 0) throw new Error(stderr);
};

const commitAll = (root: string) => {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'A change');
};

/** The project in git, with the English changed twice since it was translated. */
async function withHistory(use: (project: TestProject) => Promise<void>): Promise<void> {
  await withProject(COMMANDS, site(), async (project) => {
    git(project.root, 'init', '-q');
    commitAll(project.root);
    await project.write(PATHS.english, ENGLISH.replace('writes twice', 'writes to you twice'));
    commitAll(project.root);
    await project.write(
      PATHS.english,
      ENGLISH.replace('writes twice', 'sends two letters').replace('once a year', 'yearly'),
    );
    await project.write(PATHS.englishStrings, json({ ...STRINGS, 'nav.planner': 'Plan' }));
    await use(project);
  });
}

const hashesIn = (text: string) =>
  Array.from(text.matchAll(/^ {4}([\w-]+): ([0-9a-f]{12})$/gm), ([, id, hash]) => [id, hash]);

describe('diff', () => {
  test('word by word, from the version that the translation is based on', async () => {
    await withHistory(async ({ run }) => {
      const { code, out } = await run('diff', 'fr-FR', 'renew');
      expect(code).toBe(1);
      expect(out).toMatch(
        /^src\/content\/fr-FR\/renew\.mdx:25: "reminders" was changed in the English since it was translated; update it, then run "npm run l10n -- mark-current fr-FR renew reminders"$/m,
      );
      expect(out).toMatch(/^reminders · Reminders: changed since [0-9a-f]{10} of 2021-07-15$/m);
      expect(out).toContain('  Microsoft [-writes twice-]{+sends two letters+}.\n');
      expect(out).toContain('  You renew [-once a year-]{+yearly+}.');
      expect(out).not.toContain('## Reminders');
    });
  });

  test('one section, strings with notes, and JSON', async () => {
    await withHistory(async ({ run, json: asJson }) => {
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

  test('without git, it says so and shows the current English', async () => {
    const files = { ...site(), [PATHS.english]: ENGLISH.replace('twice', 'two times') };
    await withProject(COMMANDS, files, async ({ run }) => {
      const { code, out } = await run('diff', 'fr-FR', 'renew');
      expect(code).toBe(1);
      expect(out).toContain("isn't in the Git history (this folder isn't a Git repository)\n  Current text:\n");
      expect(out).toContain('  Microsoft writes two times.');
    });
  });

  test('in a shallow clone, it says how to fetch the history', async () => {
    await withHistory(async ({ root, run }) => {
      commitAll(root);
      git(root, 'clone', '-q', '--depth', '1', `file://${root}`, 'shallow');
      await withProject(COMMANDS, {}, async (shallow) => {
        git(shallow.root, 'clone', '-q', '--depth', '1', `file://${root}`, '.');
        const { out } = await shallow.run('diff', 'fr-FR', 'renew', 'reminders');
        expect(out).toContain('(the clone is shallow: "git fetch --unshallow" brings the rest)');
      });
      expect((await run('diff', 'fr-FR', 'renew', 'reminders')).out).toContain('[-writes twice-]');
    });
  });

  test('an added section is found in the English, because the translation has no line for it', async () => {
    const english = ENGLISH.concat('\n## New {#new}\n\nTwo words.\n');
    const line = english.split('\n').indexOf('## New {#new}') + 1;
    await withProject(COMMANDS, { ...site(), [PATHS.english]: english }, async ({ run }) => {
      expect((await run('diff', 'fr-FR', 'renew')).out).toContain(
        `${PATHS.english}:${line}: "new" was added in the English since it was translated; translate it`,
      );
    });
  });

  test('nothing changed, and not translated yet', async () => {
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

describe('mark-current', () => {
  test('a section, then the rest', async () => {
    await withHistory(async ({ run, read }) => {
      const before = hashesIn(await read(PATHS.french));
      expect(await run('mark-current', 'fr-FR', 'renew', 'reminders')).toMatchObject({
        code: 0,
        out: 'src/content/fr-FR/renew.mdx: 1 section marked as current: reminders.\n',
      });
      const after = hashesIn(await read(PATHS.french));
      expect(after.map(([id]) => id)).toEqual(before.map(([id]) => id));
      expect(after.filter(([, hash], index) => hash !== before[index]?.[1]).map(([id]) => id)).toEqual(['reminders']);
      expect((await run('mark-current', 'fr-FR', 'renew')).out).toContain('1 section marked as current: _intro.');
      expect((await run('mark-current', 'fr-FR', 'renew')).out).toContain('Nothing to do');
      expect((await run('diff', 'fr-FR', 'renew')).code).toBe(0);
    });
  });

  test('the date of the English is copied when all sections are current', async () => {
    await withHistory(async ({ run, read, write }) => {
      await write(PATHS.english, (await read(PATHS.english)).replace('updated: 2021-07-15', 'updated: 2021-07-20'));
      await run('mark-current', 'fr-FR', 'renew', 'reminders');
      expect(await read(PATHS.french)).toContain('updated: 2021-07-15');
      await run('mark-current', 'fr-FR', 'renew');
      expect(await read(PATHS.french)).toContain('updated: 2021-07-20');
    });
  });

  test('strings, by key', async () => {
    await withHistory(async ({ run, read }) => {
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

  test('a sign-off is revoked, unless the change does not affect the translation', async () => {
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
  test('for some keys, with their placeholders', async () => {
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
  [['diff', 'fr-FR'], 'diff takes <tag> <slug> [section…], not "fr-FR".'],
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
