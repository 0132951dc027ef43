/** PO is exported and applied directly: every entry, fuzzy ones, encodings, and files of other tools. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPo } from '../../tools/l10n/xliff/read-po.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { FRENCH, UNITS, UNTRANSLATED, inFrench, withoutRecord } from './partial-files.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { COMMANDS } from './xliff-files.ts';

const PO = 'out/fr-FR/renew.po';

async function withPo(
  files: Readonly<Record<string, string>>,
  use: (project: TestProject, po: string) => Promise<void>,
  slug = 'renew',
): Promise<void> {
  await withProject(COMMANDS, files, async (project) => {
    const { code, out } = await project.run('export', 'fr-FR', slug, '--format', 'po', '--out', 'out');
    expect(code, out).toBe(0);
    await use(project, await project.read(`out/fr-FR/${slug}.po`));
  });
}

async function applied(project: TestProject, po: string, ...options: readonly string[]) {
  await project.write('back.po', po);
  const { code, out } = await project.run('apply', 'back.po', ...options);
  return { code, out, french: await project.read(PATHS.french).catch(() => '') };
}

/** The file with the entry of one unit changed. */
function editEntry(po: string, id: string, change: (entry: string) => string): string {
  const entry = po.split('\n\n').find((one) => one.includes(`msgctxt "fr-FR/renew/${id}"`)) ?? '';
  const changed = change(entry);
  if (changed === entry) throw new Error(`The edit of ${id} changes nothing.`);
  return po.replace(entry, () => changed);
}

const translate = (po: string, id: string) =>
  editEntry(po, id, (entry) =>
    entry.replace(
      /msgid "(.*)"\nmsgstr ""$/m,
      (_, source: string) => `msgid "${source}"\nmsgstr "${inFrench(`>${source}<`).slice(1, -1)}"`,
    ),
  );

test('an exported entry has its context, its location, and both texts', async () => {
  await withPo(site(), (_, po) => {
    expect(po).toContain('"Language: fr_FR\\n"\n');
    expect(po).toMatch(
      /^#\. Article “Renew”, section “The window”\n#\. Exported translation: [0-9a-f]{12}\n#: fr-FR\/renew\/window\.p1\nmsgctxt "fr-FR\/renew\/window\.p1"\nmsgid "It is <RuleDays of=\\"window\\" \/> long\. See \[the reminders\]\(#reminders\)\."\nmsgstr "Elle dure <RuleDays of=\\"window\\" \/>\. Voir \[les rappels\]\(#reminders\)\."$/m,
    );
    return Promise.resolve();
  });
});

test('a new article arrives in parts; fuzzy entries are applied, but not as done', async () => {
  await withPo(UNTRANSLATED, async (project, po) => {
    const most = UNITS.filter((id) => id !== 'window.item1').reduce(translate, po);
    const fuzzy = editEntry(most, 'reminders.p1', (entry) => entry.replace('msgctxt', '#, fuzzy\nmsgctxt'));
    const { code, out, french } = await applied(project, fuzzy);
    expect([code, out]).toEqual([
      0,
      'src/content/fr-FR/renew.mdx: 8 units applied, 0 refused, 2 sections recorded.\nStill to translate: 1 of 9 units: window.item1.\nApplied, but not marked as translated in the file: reminders.p1.\nStill out of date: reminders.\nRecorded as a machine translation. If a person translated or revised the whole text, apply the file again with --human NAME.\n',
    ]);
    expect(withoutRecord(french)).toBe(FRENCH.replace('Un.', 'One.'));
    const done = await applied(project, translate(most, 'window.item1'), '--human', 'Ana');
    expect(done.out).toContain('2 sections recorded.\nRecorded as translated by Ana.');
    expect(withoutRecord(done.french)).toBe(FRENCH);
    expect((await project.run('status', 'fr-FR')).out).toMatch(/^renew +fr-FR +current +0 +human/m);
  });
});

test.each([
  ['a lost component', 'Elle dure <RuleDays of=\\"window\\" />', 'Elle dure', '<RuleDays of="window" /> is missing'],
  [
    'English',
    /msgstr ".*"$/,
    'msgstr "It is <RuleDays of=\\"window\\" /> long. See [the reminders](#reminders)."',
    'is still English',
  ],
  ['an emptied entry', /msgstr ".*"$/, 'msgstr ""', 'the translation is empty'],
  ['changed English', 'msgid "It is', 'msgid "It was', 'the English has changed since the export'],
  [
    'a fuzzy entry of a finished unit',
    /msgctxt([\s\S]*)Elle dure/,
    '#, fuzzy\nmsgctxt$1Elle prend',
    "it's marked as unfinished",
  ],
])('%s is refused', async (_, from, to, reason) => {
  await withPo(site(), async (project, po) => {
    const before = await project.read(PATHS.french);
    const { code, out, french } = await applied(
      project,
      editEntry(po, 'window.p1', (entry) => entry.replace(from, to)),
    );
    expect([code, out]).toEqual([1, expect.stringMatching(/^back\.po:\d+: "window\.p1": /)]);
    expect(out).toContain(reason);
    expect(french).toBe(before);
  });
});

test('text that was changed here in the meantime is not overwritten', async () => {
  await withPo(site(), async (project, po) => {
    const revised = (await project.read(PATHS.french)).replace('deux fois', 'à deux reprises');
    await project.write(PATHS.french, revised);
    const edited = editEntry(po, 'reminders.p1', (entry) => entry.replace('deux fois', 'par deux fois'));
    const { code, out, french } = await applied(project, edited);
    expect([code, out, french]).toEqual([
      1,
      expect.stringContaining("the project's translation isn't the exported one anymore"),
      revised,
    ]);
  });
});

test('a file of another language is refused, and spellings of the language are accepted', async () => {
  await withPo(site(), async (project, po) => {
    const edited = po.replace('Microsoft écrit deux fois', 'Microsoft écrit par deux fois');
    const swedish = await applied(project, edited.replace('Language: fr_FR', 'Language: sv'));
    expect(swedish.out).toContain('it was exported for fr-FR, but its target language is sv; 9 units refused');
    for (const language of ['fr', 'fr-FR', 'fr_FR.UTF-8'])
      expect((await applied(project, edited.replace('Language: fr_FR', `Language: ${language}`))).code).toBe(0);
  });
});

test('if a unit is refused and nothing is new, --human records nothing, and says so', async () => {
  await withPo(site(), async (project, po) => {
    const before = await project.read(PATHS.french);
    const half = po.replace('msgstr "Microsoft écrit deux fois."', 'msgstr "Microsoft writes twice."');
    expect(half).not.toBe(po);
    const { code, out } = await applied(project, half, '--human', 'Ana');
    expect([code, out]).toEqual([1, expect.stringContaining('0 units applied, 1 refused')]);
    expect(out).toContain('Not recorded as translated by Ana, because nothing was applied.');
    expect(out).not.toContain('Recorded as translated by Ana');
    expect(await project.read(PATHS.french)).toBe(before);
  });
});

test('a second export replaces a file that was applied, and keeps one that was not', async () => {
  await withPo(site(), async (project, po) => {
    const again = ['export', 'fr-FR', 'renew', '--format', 'po', '--out', 'out'] as const;
    await project.write(PO, po.replace('Microsoft écrit deux fois', 'Microsoft écrit par deux fois'));
    const { code, out } = await project.run(...again);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/haven't been applied: "reminders\.p1" \(line \d+\); apply it first/),
    ]);
    await project.run('apply', PO);
    await project.write(PATHS.english, ENGLISH.replace('once a year', 'every year'));
    expect((await project.run(...again)).code).toBe(0);
    expect(await project.read(PO)).toMatch(/every year[\s\S]*par deux fois/);
  });
});

test('an export says how to proceed if the file only has translations of earlier English', async () => {
  await withPo(site(), async (project, po) => {
    await project.write(PO, po.replace('Microsoft écrit deux fois', 'Microsoft écrit par deux fois'));
    await project.write(PATHS.english, ENGLISH.replace('Microsoft writes twice', 'Microsoft sends two letters'));
    const again = ['export', 'fr-FR', 'renew', '--format', 'po', '--out', 'out'] as const;
    expect((await project.run('apply', PO)).out).toContain('the English has changed since the export');
    const { code, out } = await project.run(...again);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/earlier English .*"reminders\.p1" .*; if you don't need them, add --force/),
    ]);
    expect((await project.run(...again, '--force')).code).toBe(0);
  });
});

describe('a file of another tool', () => {
  const ENTRY = 'msgctxt "fr-FR/renew/a.p1"\nmsgid "A"\nmsgstr "B"\n';
  const units = (text: string) => {
    const read = readPo('a.po', text);
    return read.ok ? read.units : `line ${read.line}`;
  };

  test.each([
    [
      'folded lines',
      'msgctxt "fr-FR/renew/a.p1"\nmsgid ""\n"Two "\n"words"\nmsgstr ""\n"Deux "\n"mots"\n',
      'Two words',
      'Deux mots',
    ],
    ['escapes', 'msgctxt "fr-FR/renew/a.p1"\nmsgid "a \\"b\\" \\\\ c\\td"\nmsgstr "\\\\n"\n', 'a "b" \\ c\td', '\\n'],
    ['Windows line ends', ENTRY.replaceAll('\n', '\r\n'), 'A', 'B'],
    ['no blank line between entries', `msgid ""\nmsgstr ""\n${ENTRY}`, 'A', 'B'],
    ['a reference instead of a context', '#: fr-FR/renew/a.p1\nmsgid "A"\nmsgstr "B"\n', 'A', 'B'],
    ['an obsolete entry', `#~ msgctxt "fr-FR/renew/b.p1"\n#~ msgid "X"\n#~ msgstr "Y"\n\n${ENTRY}`, 'A', 'B'],
    ['a previous text', `#| msgid "Old"\n#, fuzzy\n${ENTRY}`, 'A', 'B'],
  ])('can have %s', (_, text, source, target) => {
    expect(units(text)).toMatchObject([{ id: 'a.p1', source: [{ text: source }], target: [{ text: target }] }]);
  });

  test.each([
    ['text between entries', `${ENTRY}\nMerci !\n`, 5],
    ['an unclosed text', 'msgctxt "fr-FR/renew/a.p1"\nmsgid "A\nmsgstr "B"\n', 2],
    ['a repeated keyword', 'msgctxt "fr-FR/renew/a.p1"\nmsgid "A"\nmsgid "A"\nmsgstr "B"\n', 3],
  ])('is refused with its line if it has %s', (_, text, line) => {
    expect(units(text)).toBe(`line ${line}`);
  });

  test('is refused if two entries of one unit differ', async () => {
    await withPo(site(), async (project, po) => {
      const one = po.split('\n\n').find((entry) => entry.includes('msgctxt "fr-FR/renew/reminders.p1"')) ?? '';
      const both = `${po}\n${one.replace('deux fois', 'par deux fois')}\n\n${one.replace('deux fois', 'souvent')}\n`;
      const { code, out } = await applied(project, both);
      expect([code, out]).toEqual([1, expect.stringContaining('has a different translation; remove one of them')]);
    });
  });

  test.each(['ISO-8859-1', 'windows-1252'])('is read in %s, as declared', async (charset) => {
    await withPo(site(), async (project, po) => {
      const text = po
        .replace('charset=UTF-8', `charset=${charset}`)
        .replace('écrit deux fois', 'écrit été comme hiver');
      await writeFile(join(project.root, 'back.po'), Buffer.from(text.replace(/[^\0-\xff]/g, "'"), 'latin1'));
      const { out } = await project.run('apply', 'back.po');
      expect(out).toContain('1 unit applied');
      expect(await project.read(PATHS.french)).toContain('Microsoft écrit été comme hiver.');
    });
  });

  test('is refused if it isn’t in the declared encoding', async () => {
    await withPo(site(), async (project, po) => {
      await writeFile(join(project.root, 'back.po'), Buffer.from(po, 'latin1'));
      const { code, out } = await project.run('apply', 'back.po');
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^back\.po:\d+: nothing was applied: this line is not in UTF-8/),
      ]);
    });
  });

  test.each(['', '# Only a comment\n'])('is reported if it has no entries: %j', async (text) => {
    await withPo(site(), async (project) => {
      expect((await applied(project, text)).out).toContain('back.po:1: the file has no entries');
    });
  });

  const hasGettext = spawnSync('msgfmt', ['--version']).status === 0;
  test.skipIf(!hasGettext)(
    `can be msgcat's, and msgfmt accepts an export${hasGettext ? '' : ' (gettext is not installed)'}`,
    async () => {
      await withPo({ ...site(), [PATHS.english]: ENGLISH.replace('twice', 'two times') }, async (project, po) => {
        const run = (name: string, ...args: readonly string[]) =>
          spawnSync(name, args, { cwd: project.root, encoding: 'utf8' });
        expect(run('msgfmt', '--check-format', '-o', 'x.mo', PO).stderr).toBe('');
        await project.write('out/edited.po', po.replace('par an', 'chaque année'));
        expect(run('msgcat', '--width=60', '-o', 'wrapped.po', 'out/edited.po').status).toBe(0);
        const { code, out } = await project.run('apply', 'wrapped.po');
        expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
      });
    },
  );
});
