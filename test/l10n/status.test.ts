import { describe, expect, test } from 'vitest';
import { status } from '../../tools/l10n/commands/status.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { TRANSLATION_TAGS } from '../../src/i18n/locales.ts';
import { withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, STRINGS, json, site } from './site.ts';

interface Translation {
  readonly locale: string;
  readonly slug: string;
  readonly state: string;
  readonly sections: readonly { readonly id: string; readonly change: string; readonly words: number }[];
  readonly words: number;
  readonly method: string | null;
  readonly reviewed: unknown;
  readonly reviewRevoked: boolean;
}

const COMMANDS = [status, review];

/** The states of the French after these files were changed; null removes one. */
async function french(changed: Readonly<Record<string, string | null>>): Promise<readonly Translation[]> {
  const files = Object.entries({ ...site(), ...changed }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  let translations: readonly Translation[] = [];
  await withProject(COMMANDS, Object.fromEntries(files), async (project) => {
    const { code, data } = await project.json('status', 'fr-FR');
    expect(code).toBe(0);
    ({ translations } = data as { translations: readonly Translation[] });
  });
  return translations;
}

describe('a translation', () => {
  test('is current if the English hasn’t changed', async () => {
    expect(await french({})).toMatchObject([
      { locale: 'fr-FR', slug: 'renew', state: 'current', words: 0, method: 'machine', reviewed: null },
      { slug: 'strings', state: 'current', words: 0 },
    ]);
  });

  test('is outdated with the changed sections and their word counts, without components and placeholders', async () => {
    const english = ENGLISH.replace('writes twice', 'writes to you twice')
      .replace('is <RuleDays', 'is now <RuleDays')
      .concat('\n## New {#new}\n\nTwo words.\n');
    const strings = { ...STRINGS, left_other: '{{count}} days left', fresh: 'A new string' };
    const [article, ui] = await french({ [PATHS.english]: english, [PATHS.englishStrings]: json(strings) });
    expect(article).toMatchObject({ state: 'outdated', words: 11 + 6 + 3 });
    expect(article?.sections).toMatchObject([
      { id: 'window', title: 'The window', change: 'changed', words: 11 },
      { id: 'reminders', change: 'changed', words: 6 },
      { id: 'new', change: 'added', words: 3 },
    ]);
    expect(ui?.sections).toEqual([
      { id: 'left', title: 'left', change: 'changed', words: 3 },
      { id: 'fresh', title: 'fresh', change: 'added', words: 3 },
    ]);
  });

  test('is outdated with sections that were removed from the English', async () => {
    const [article] = await french({ [PATHS.english]: ENGLISH.replace(/## Reminders[\s\S]*/, '') });
    expect(article?.sections).toMatchObject([{ id: 'reminders', change: 'removed', words: 0 }]);
  });

  test('is missing or orphaned, and is missing if strings.json is {}', async () => {
    expect(await french({ [PATHS.french]: null, [PATHS.frenchStrings]: '{}' })).toMatchObject([
      { slug: 'renew', state: 'missing', words: 23, method: null },
      { slug: 'strings', state: 'missing', words: 3, method: null },
    ]);
    const orphan = site()[PATHS.french] ?? '';
    const states = await french({ 'src/content/fr-FR/lost.mdx': orphan });
    expect(states.at(-1)).toMatchObject({ slug: 'lost', state: 'orphan' });
  });

  test('has an added string if the string was removed from the file, even if it’s recorded', async () => {
    const [, ui] = await french({ [PATHS.frenchStrings]: json({ 'nav.planner': 'Planificateur' }) });
    expect(ui?.sections).toMatchObject([{ id: 'left', change: 'added' }]);
  });
});

test('an edit after a sign-off revokes it, for articles and strings', async () => {
  await withProject(COMMANDS, site(), async ({ run, json: asJson, read, write }) => {
    const states = async () => ((await asJson('status', 'fr-FR')).data as { translations: Translation[] }).translations;
    await run('review', 'fr-FR', 'renew', '--by', 'Ana');
    await run('review', 'fr-FR', 'strings', '--by', 'Ana', '--on', '2021-08-01');
    expect(await states()).toMatchObject([
      { slug: 'renew', reviewed: { by: 'Ana', on: '2021-09-01' }, reviewRevoked: false },
      { slug: 'strings', reviewed: { by: 'Ana', on: '2021-08-01' }, reviewRevoked: false },
    ]);
    await write(PATHS.french, (await read(PATHS.french)).replace('deux fois', 'deux messages'));
    await write(PATHS.frenchStrings, (await read(PATHS.frenchStrings)).replace('Planificateur', 'Agenda'));
    expect(await states()).toMatchObject([
      { state: 'current', reviewed: null, reviewRevoked: true },
      { state: 'current', reviewed: null, reviewRevoked: true },
    ]);
    expect((await run('status', 'fr-FR')).out).toContain('machine, edited since the sign-off');
  });
});

describe('status', () => {
  const outdated = { ...site(), [PATHS.english]: ENGLISH.replace('twice', 'two times') };

  test('prints tables', async () => {
    await withProject(COMMANDS, outdated, async ({ run }) => {
      const { code, out } = await run('status', 'fr-FR', 'sv-SE');
      expect(code).toBe(0);
      expect(out).toMatch(/^renew +fr-FR +outdated \(1\) +5 +machine$/m);
      expect(out).toMatch(/^renew +sv-SE +missing +24$/m);
      expect(out).toContain('fr-FR renew: changed reminders (5 words)');
      expect(out).toMatch(/^locale +missing +outdated +current +orphan +reviewed +words$/m);
      expect(out).toMatch(/^sv-SE +2 +0 +0 +0 +0 +27$/m);
    });
  });

  test.each([
    ['missing', 'fr-FR', 0, []],
    [
      'outdated',
      'fr-FR',
      1,
      [
        'src/content/fr-FR/renew.mdx:25: outdated: "reminders" has changed in the English text; bring it in step (see "diff")',
      ],
    ],
    [
      'missing,outdated',
      'nl-NL',
      1,
      [
        'src/content/nl-NL/renew.mdx:1: missing: 24 words to translate; translate it, then run "npm run l10n -- record-source nl-NL renew"',
        'src/content/nl-NL/strings.json:1: missing: 3 words to translate',
      ],
    ],
  ])('--fail-on %s for %s exits with %i', async (states, tag, expectedCode, messages) => {
    await withProject(COMMANDS, outdated, async ({ run }) => {
      const { code, out } = await run('status', tag, '--fail-on', states);
      expect(code).toBe(expectedCode);
      for (const message of messages) expect(out).toContain(message);
      const annotated = await run('status', tag, '--fail-on', states, '--github');
      expect(annotated.out.split('\n').filter(Boolean)).toHaveLength(messages.length);
    });
  });

  test.each([
    [['--fail-on', 'late'], '--fail-on takes missing, outdated, orphan, joined by commas; "late" given.'],
    [['--fail-on', ''], '"" given.'],
    [['xx'], '"xx" isn\'t a locale of this site. Known: fr-FR,'],
    [['en-US'], '"en-US" is the source, not a translation.'],
  ])('usage error: %j', async (typed, message) => {
    await withProject(COMMANDS, outdated, async ({ run }) => {
      const { code, err } = await run('status', ...typed);
      expect(code).toBe(2);
      expect(err).toContain(message);
    });
  });

  test('can be limited to one slug, in all languages or in one', async () => {
    await withProject(COMMANDS, outdated, async ({ json: asJson, run }) => {
      const placesOf = async (...typed: readonly string[]) => {
        const { translations } = (await asJson('status', ...typed)).data as { translations: readonly Translation[] };
        return translations.map(({ locale, slug }) => `${locale} ${slug}`);
      };
      expect(await placesOf('strings')).toEqual(TRANSLATION_TAGS.map((tag) => `${tag} strings`));
      expect(await placesOf('fr-FR', 'renew')).toEqual(['fr-FR renew']);
      expect((await run('status', 'nl-NL', 'strings', '--fail-on', 'missing')).out).not.toContain('renew.mdx');
    });
  });

  test('reports an unreadable file as such, not as a missing translation', async () => {
    const files = { ...site(), [PATHS.french]: '---\ntitle: [\n---\n' };
    await withProject(COMMANDS, files, async ({ run }) => {
      const { code, out } = await run('status', 'fr-FR');
      expect(code).toBe(1);
      expect(out).toMatch(/^src\/content\/fr-FR\/renew\.mdx:\d+: the front matter can't be parsed/);
    });
  });
});
