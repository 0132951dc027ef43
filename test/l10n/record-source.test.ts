import { expect, test } from 'vitest';
import { parseArticleFile } from '../../src/translation/content.ts';
import { hashOf } from '../../src/translation/hash.ts';
import { partHashes, translatableArticle } from '../../src/translation/translatables.ts';
import { recordSource } from '../../tools/l10n/commands/record-source.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { withProject } from './l10n-command.ts';
import { ENGLISH, FRENCH, PATHS, STRINGS, json, site } from './site.ts';

const COMMANDS = [recordSource, review];

/** The entries without the one with this key, which is a file's path or a string's key. */
const without = (entries: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(entries).filter(([entryKey]) => entryKey !== key));

const frenchStrings = () => JSON.parse(site()[PATHS.frenchStrings] ?? '') as Readonly<Record<string, string>>;

/** The project with a changed English section and a changed English string. */
const outdated = () => ({
  ...site(),
  [PATHS.english]: ENGLISH.replace('writes twice', 'writes once'),
  [PATHS.englishStrings]: json({ ...STRINGS, 'nav.planner': 'Plan' }),
});

/** The project with a French article and strings that have no record. */
const unrecorded = () => ({ ...without(site(), PATHS.frenchLock), [PATHS.french]: FRENCH });

test('a new article gets a record in its front matter, new strings one in their lock file', async () => {
  await withProject(COMMANDS, unrecorded(), async ({ run, read }) => {
    const paths = [PATHS.french, PATHS.frenchLock];
    expect(await run('record-source')).toEqual({ code: 0, out: `${paths.join('\n')}\n2 files recorded.\n`, err: '' });
    const hashes = partHashes(translatableArticle(parseArticleFile(PATHS.english, ENGLISH)));
    expect(Object.keys(hashes)).toEqual(['_meta', '_intro', 'window', 'reminders']);
    const french = await read(PATHS.french);
    for (const [id, hash] of Object.entries(hashes)) expect(french).toContain(`    ${id}: ${hash}\n`);
    expect(JSON.parse(await read(PATHS.frenchLock))).toEqual({
      method: 'machine',
      sections: { 'nav.planner': hashOf('Planner'), left: hashOf('{{count}} day\n{{count}} days') },
    });
    expect((await run('record-source')).out).toBe('0 files recorded.\n');
  });
});

test('only the given translation is recorded', async () => {
  await withProject(COMMANDS, unrecorded(), async ({ run }) => {
    expect((await run('record-source', 'fr-FR', 'renew')).out).toBe(`${PATHS.french}\n1 file recorded.\n`);
    expect((await run('record-source', 'fr-FR', 'strings')).out).toBe(`${PATHS.frenchLock}\n1 file recorded.\n`);
  });
});

test('a translation with a section that was removed from the English article is reported as outdated', async () => {
  const withoutReminders = ENGLISH.slice(0, ENGLISH.search(/^## [^\n]*\{#reminders\}/m));
  await withProject(COMMANDS, { ...site(), [PATHS.english]: withoutReminders }, async ({ run }) => {
    const { code, out } = await run('record-source', 'fr-FR', 'renew');
    expect(code).toBe(1);
    expect(out).toContain('not a new translation, and outdated: "reminders"');
  });
});

test.each([[[]], [['fr-FR']]])(
  'record-source %j leaves outdated translations and their sign-offs as they are',
  async (args) => {
    await withProject(COMMANDS, site(), async ({ run, read, write }) => {
      await run('review', 'fr-FR', 'renew', '--by', 'Ana');
      const before = await read(PATHS.french);
      for (const [path, text] of Object.entries(outdated())) if (path.includes('en-US')) await write(path, text);
      const { code, out } = await run('record-source', ...args);
      expect(code).toBe(0);
      expect(out).toBe('0 files recorded.\nNot changed: 2 outdated translations. See "npm run l10n -- status".\n');
      expect(await read(PATHS.french)).toBe(before);
      expect(await read(PATHS.frenchLock)).toBe(site()[PATHS.frenchLock]);
    });
  },
);

test('an outdated translation that was asked for is reported', async () => {
  await withProject(COMMANDS, outdated(), async ({ run, read }) => {
    const { code, out } = await run('record-source', 'fr-FR', 'renew');
    expect(code).toBe(1);
    expect(out).toContain(`${PATHS.french}:1: not a new translation, and outdated: "reminders"; compare it with `);
    expect(out).toContain('"npm run l10n -- mark-current fr-FR renew"');
    expect(await read(PATHS.french)).toBe(site()[PATHS.french]);
    expect((await run('record-source', 'fr-FR', 'strings')).code).toBe(1);
    expect(await read(PATHS.frenchLock)).toBe(site()[PATHS.frenchLock]);
  });
});

test('new strings are recorded, and outdated or missing ones aren’t', async () => {
  const files = {
    ...outdated(),
    [PATHS.englishStrings]: json({ ...STRINGS, 'nav.planner': 'Plan', new: 'New', missing: 'Missing' }),
    [PATHS.frenchStrings]: json({ ...frenchStrings(), new: 'Nouveau' }),
  };
  await withProject(COMMANDS, files, async ({ run, read }) => {
    expect((await run('record-source')).out).toContain(`${PATHS.frenchLock}\n1 file recorded.\n`);
    const { sections } = JSON.parse(await read(PATHS.frenchLock)) as { sections: Record<string, string> };
    expect(sections).toMatchObject({ new: hashOf('New'), 'nav.planner': hashOf('Planner') });
    expect(Object.keys(sections)).not.toContain('missing');
  });
});

test('hashes of removed strings are removed', async () => {
  const files = {
    ...site(),
    [PATHS.englishStrings]: json(without(STRINGS, 'nav.planner')),
    [PATHS.frenchStrings]: json(without(frenchStrings(), 'nav.planner')),
  };
  await withProject(COMMANDS, files, async ({ run, read }) => {
    await run('record-source');
    const { sections } = JSON.parse(await read(PATHS.frenchLock)) as { sections: Record<string, string> };
    expect(Object.keys(sections)).toEqual(['left']);
  });
});

test('a translation whose record isn’t valid is reported, and not changed', async () => {
  const broken = (site()[PATHS.french] ?? '').replace(/(window: )\w+/, '$1oops');
  const files = { ...site(), [PATHS.french]: broken, [PATHS.frenchLock]: '<<<<<<< HEAD' };
  await withProject(COMMANDS, files, async ({ run, read }) => {
    const { code, out } = await run('record-source');
    expect(code).toBe(1);
    expect(out).toContain(`${PATHS.french}:`);
    expect(out).toContain(`${PATHS.frenchLock}:1: the record can't be parsed`);
    expect(await read(PATHS.french)).toBe(broken);
    expect(await read(PATHS.frenchLock)).toBe('<<<<<<< HEAD');
  });
});

test('a translation that doesn’t exist is a usage error', async () => {
  await withProject(COMMANDS, without(site(), PATHS.french), async ({ run }) => {
    expect((await run('record-source', 'fr-FR', 'renew')).err).toContain('There is no fr-FR translation of renew');
    expect((await run('record-source', 'fr-FR', 'other')).err).toContain('There is no English article "other"');
    expect((await run('record-source', 'fr-FR', 'other')).code).toBe(2);
  });
});

test('a translation without a source is skipped', async () => {
  const files = { ...site(), 'src/content/sv-SE/orphan.mdx': FRENCH };
  await withProject(COMMANDS, files, async ({ run }) => {
    expect((await run('record-source')).out).toBe('0 files recorded.\n');
  });
});
