/** What translation tools do to a file: no text is lost, duplicated, or joined without spaces, and unfinished work doesn't count as done. */
import { describe, expect, test } from 'vitest';
import { recorded } from '../translation/recorded.ts';
import { isSpellingOf } from '../../tools/l10n/xliff/language.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { ENGLISH as SITE_ENGLISH, PATHS, site } from './site.ts';
import { COMMANDS, FORMATS, applied, editUnit, unitName, withExport } from './xliff-files.ts';

const FIRST_SENTENCE = 'The window opens the day after and closes <RuleDays of="window" /> later.';
const ENGLISH = SITE_ENGLISH.replace(
  'Microsoft writes twice.',
  `${FIRST_SENTENCE} The last day counts in full. Nothing is lost meanwhile.`,
);
const FRENCH_FIRST_SENTENCE = 'La fenêtre s’ouvre le lendemain et se ferme <RuleDays of="window" /> après.';
const FRENCH_PARAGRAPH = `${FRENCH_FIRST_SENTENCE} Le dernier jour est inclus en entier. Rien n’est perdu entre-temps.`;
const CHINESE_PARAGRAPH = '期限自次日开始，<RuleDays of="window" />后结束。最后一天也算在内。期间不会失去任何权益。';

/** A site whose article has a paragraph of three sentences. */
function threeSentences(): Readonly<Record<string, string>> {
  const french = (site()[PATHS.french] ?? '').replace('Microsoft écrit deux fois.', FRENCH_PARAGRAPH);
  const chinese = french.replace(FRENCH_PARAGRAPH, CHINESE_PARAGRAPH);
  const zh = 'src/content/zh-CN/renew.mdx';
  return {
    ...site(),
    [PATHS.english]: ENGLISH,
    [PATHS.french]: recorded(PATHS.french, french, ENGLISH),
    [zh]: recorded(zh, chinese, ENGLISH),
  };
}

const FILES = threeSentences();
/** The French is outdated. */
const OUTDATED = {
  ...FILES,
  [PATHS.french]: (FILES[PATHS.french] ?? '').replace(/^( {4}reminders: ).*$/m, '$1abcdefabcdef'),
};

type Format = (typeof FORMATS)[number];

/** The translation of a sentence in the file. */
const SENTENCE = {
  xliff1:
    /(<mrk mtype="seg" mid="\d+">)((?:(?!<mrk mtype="seg")[\s\S])*)(<\/mrk>)(?=\s*(?:<mrk mtype="seg"|<\/target>))/g,
  xliff2: /(<segment [^>]*>(?:(?!<\/segment>)[\s\S])*?<target[^>]*>)([\s\S]*?)(<\/target>)/g,
} as const;

/** The file with the paragraph's translation changed. */
function editTarget(file: string, format: Format, change: (target: string) => string): string {
  const pattern = new RegExp(`<(unit|trans-unit) id="${unitName(format, 'reminders.p1')}"[\\s\\S]*?</\\1>`);
  const unit = pattern.exec(file)?.[0] ?? '';
  const target = format === 'xliff1' ? (/<target[\s\S]*<\/target>/.exec(unit)?.[0] ?? '') : unit;
  const changed = change(target);
  if (changed === target) throw new Error('The edit changes nothing.');
  return file.replace(unit, () => unit.replace(target, () => changed));
}

/** The file with one sentence of the paragraph changed, from 1. */
function editSentence(file: string, format: Format, number: number, change: (words: string) => string): string {
  return editTarget(file, format, (target) => {
    let count = 0;
    return target.replace(SENTENCE[format], (all, open: string, words: string, close: string) =>
      ++count === number ? `${open}${change(words)}${close}` : all,
    );
  });
}

/** The file with the paragraph's state as a tool sets it. */
const setState = (file: string, format: Format, state: string) =>
  editTarget(file, format, (target) =>
    format === 'xliff1'
      ? target.replace(/state="[^"]*"/, `state="${state}"`)
      : target.replaceAll(/state="[^"]*"/g, `state="${state}"`),
  );

const PARTIAL = /"reminders\.p1": only some of its sentences are translated; translate the other sentences/;

async function expectRefused(project: TestProject, text: string, why: RegExp): Promise<void> {
  const before = await project.read(PATHS.french);
  const { code, out, french } = await applied(project, text);
  expect([code, out]).toEqual([1, expect.stringMatching(why)]);
  expect(out).toContain('0 units applied, 1 refused, 0 sections recorded.');
  expect(french).toBe(before);
}

async function expectApplied(project: TestProject, text: string, from: string, to: string): Promise<void> {
  const before = await project.read(PATHS.french);
  const { code, out, french } = await applied(project, text);
  expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
  expect(french).toBe(before.replace(from, to));
}

describe.each(FORMATS)('%s', (format) => {
  const withFile = (use: (project: TestProject, file: string) => Promise<void>, files = FILES) =>
    withExport(format, files, use);

  describe('a sentence that is missing', () => {
    test.each([
      ['is empty', ''],
      ['is a space', ' '],
      ['is no-break spaces and a line', '\u00a0\n  '],
      ['is an empty mark of a term', '<mrk id="m1" type="term" mtype="term"></mrk>'],
      ['was deleted with changes tracked', '<mrk id="m1" type="sdl:deleted" mtype="x-sdl-deleted">Rien.</mrk>'],
    ])('%s', async (_, words) => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editSentence(file, format, 2, () => words),
          PARTIAL,
        ),
      );
    });

    test('has lost its element', async () => {
      const element =
        format === 'xliff1'
          ? /<mrk mtype="seg" mid="2">[^<]*<\/mrk> /
          : /(id="s2"[\s\S]*?)<target[^>]*>[^<]*<\/target>/;
      await withFile((project, file) =>
        expectRefused(
          project,
          editTarget(file, format, (target) => target.replace(element, format === 'xliff1' ? '' : '$1')),
          PARTIAL,
        ),
      );
    });

    test('is the last one, and changes in others don’t make up for it', async () => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editSentence(
            editSentence(file, format, 3, () => ''),
            format,
            1,
            (words) => `${words} Deux.`,
          ),
          PARTIAL,
        ),
      );
    });
  });

  test.each([
    ['those of Studio are accepted', 'x-sdl-', 'sdl:', undefined],
    ['those of another tool are refused', 'x-memo-', 'memo:', /it has tracked changes; accept or reject them/],
  ])('tracked changes: %s', async (_, one, two, refusal) => {
    const prefix = format === 'xliff1' ? `mtype="${one}` : `id="m" type="${two}`;
    const change = (words: string) =>
      words.replace('est inclus', `<mrk ${prefix}deleted">est inclus</mrk><mrk ${prefix}added">compte</mrk>`);
    await withFile((project, file) => {
      const text = editSentence(file, format, 2, change);
      return refusal ? expectRefused(project, text, refusal) : expectApplied(project, text, 'est inclus', 'compte');
    });
  });

  describe('English as its own translation', () => {
    const withEnglishTarget = (file: string) =>
      format === 'xliff1'
        ? editTarget(
            file,
            format,
            () =>
              `<target state="translated">${/reminders\.p1"[\s\S]*?<source>([\s\S]*?)<\/source>/.exec(file)?.[1] ?? ''}</target>`,
          )
        : editTarget(file, format, (unit) =>
            unit.replaceAll(
              /<source([^>]*)>([\s\S]*?)<\/source>(\s*)<target[^>]*>[\s\S]*?<\/target>/g,
              '<source$1>$2</source>$3<target$1>$2</target>',
            ),
          );

    test.each([
      ['where the section is current', FILES],
      ['where it is out of date', OUTDATED],
    ])('is refused %s', async (_, files) => {
      await withFile(
        (project, file) =>
          expectRefused(
            project,
            withEnglishTarget(file),
            /“The window opens the day after and closes .* later.*” is still English; translate it/,
          ),
        files,
      );
    });

    test('is accepted with --force', async () => {
      await withFile(async (project, file) => {
        const { code, french } = await applied(project, withEnglishTarget(file), '--force');
        expect([code, french]).toEqual([0, expect.stringContaining(FIRST_SENTENCE)]);
      });
    });

    test('is refused for one sentence of several', async () => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editSentence(file, format, 2, () => 'The last day counts in full.'),
          /“The last day counts in full\.” is still English/,
        ),
      );
    });

    test('is refused in a heading', async () => {
      await withFile((project, file) =>
        expectRefused(
          project,
          editUnit(file, unitName(format, 'reminders.heading'), 'Les rappels', 'Reminders'),
          /"reminders\.heading": “Reminders” is still English/,
        ),
      );
    });
  });

  describe('unfinished work does not count as done', () => {
    const states =
      format === 'xliff1'
        ? [
            'new',
            'needs-translation',
            'needs-adaptation',
            'needs-l10n',
            'needs-review-translation',
            'needs-review-adaptation',
            'needs-review-l10n',
          ]
        : ['initial'];

    test.each(states)('in the state %s, in a section that is out of date', async (state) => {
      await withFile(async (project, file) => {
        const all = file.replaceAll(/state="(?:initial|needs-review-translation)"/g, 'state="translated"');
        const text = setState(
          editSentence(all, format, 2, () => 'Le dernier jour compte.'),
          format,
          state,
        );
        const { code, out, french } = await applied(project, text);
        expect([code, french]).toEqual([0, expect.stringContaining('Le dernier jour compte. Rien')]);
        expect(out).toContain(
          '1 unit applied, 0 refused, 0 sections recorded.\nApplied, but not marked as translated in the file: reminders.p1.\nStill out of date: reminders.',
        );
        expect(french).toContain('    reminders: abcdefabcdef');
        const done = await applied(project, setState(text, format, 'translated'));
        expect(done.out).toContain('1 section recorded');
      }, OUTDATED);
    });

    test.each(states)('in the state %s, if the existing translation is finished', async (state) => {
      await withFile((project, file) =>
        expectRefused(
          project,
          setState(
            editSentence(file, format, 2, () => 'À revoir.'),
            format,
            state,
          ),
          /it's marked as unfinished, but the current translation is finished; finish it/,
        ),
      );
    });
  });

  test('sentences in another order keep that order', async () => {
    await withFile(async (project, file) => {
      const text =
        format === 'xliff1'
          ? editTarget(file, format, (target) =>
              target.replace(
                /(<mrk mtype="seg" mid="2">[^<]*<\/mrk>) (<mrk mtype="seg" mid="3">[^<]*<\/mrk>)/,
                '$2 $1',
              ),
            )
          : editTarget(file, format, (unit) =>
              unit
                .replace(/(id="s2"[\s\S]*?<target)/, '$1 order="5"')
                .replace(/(id="s3"[\s\S]*?<target)/, '$1 order="3"'),
            );
      await expectApplied(
        project,
        text,
        'Le dernier jour est inclus en entier. Rien n’est perdu entre-temps.',
        'Rien n’est perdu entre-temps. Le dernier jour est inclus en entier.',
      );
    });
  });

  test('codes with the tool’s own IDs are matched, or reported as lost', async () => {
    await withFile(async (project, file) => {
      const bare = file
        .replaceAll(/<ph id="1"[^>]*>&lt;RuleDays of="window" \/&gt;<\/ph>/g, '<x id="1"/>')
        .replaceAll(/ dataRef(?:Start|End)?="[^"]*"/g, '');
      const renamed = bare.replaceAll(/(<(?:x|ph|pc) id=")(\d+)"/g, '$17f3a-$2"');
      await expectApplied(
        project,
        editSentence(renamed, format, 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
      const lost = editUnit(
        renamed,
        unitName(format, 'reminders.p1'),
        /(<(?:x|ph) id=")7f3a-1("[^>]*\/>)/,
        '$17f3a-9$2<x id="7f3a-8"/>',
      );
      await expectRefused(
        project,
        lost,
        /"reminders\.p1": (?:its codes don't have the IDs of the export|the code "7f3a-1" isn't a code of this unit)/,
      );
    });
  });
});

describe('xliff1: gaps between sentences', () => {
  const withoutSpaces = (file: string) =>
    editTarget(file, 'xliff1', (target) => target.replaceAll('</mrk> <mrk', '</mrk><mrk'));

  test('a lost space is restored, and nothing else changes', async () => {
    await withExport('xliff1', FILES, async (project, file) => {
      const unchanged = await applied(project, withoutSpaces(file));
      expect(unchanged.out).toContain('0 units applied, 0 refused');
      await expectApplied(
        project,
        editSentence(withoutSpaces(file), 'xliff1', 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
    });
  });

  test.each([
    ['before', (target: string) => target.replace('<mrk', 'Nouveau texte. Encore un.<mrk')],
    ['after', (target: string) => target.replace(/<\/mrk><\/target>/, '</mrk> Encore un.</target>')],
    ['between', (target: string) => target.replace('</mrk> <mrk', '</mrk> et <mrk')],
    [
      'before, with a code',
      (target: string) => target.replace('<mrk', 'Il ferme &lt;RuleDays of="window" /&gt; après.<mrk'),
    ],
  ])('text %s the sentences is refused', async (_, change) => {
    await withExport('xliff1', FILES, (project, file) =>
      expectRefused(
        project,
        editTarget(file, 'xliff1', change),
        /"reminders\.p1": it has text outside its sentences; move the text into the sentences \(mrk\); if it replaces all of them, delete them with their markers; then apply the file again$/m,
      ),
    );
  });

  test('text that replaces all sentences is applied once they and their markers are deleted', async () => {
    await withExport('xliff1', FILES, (project, file) => {
      const text = 'Il ferme <RuleDays of="window" /> après. Rien n’est perdu. Il compte.';
      const escaped = text.replace('<', '&lt;').replace('>', '&gt;');
      return expectApplied(
        project,
        editTarget(file, 'xliff1', (target) => target.replace(/(<target[^>]*>)[\s\S]*(?=<\/target>)/, `$1${escaped}`)),
        FRENCH_PARAGRAPH,
        text,
      );
    });
  });

  test('a sentence that occurs twice is refused', async () => {
    await withExport('xliff1', FILES, (project, file) =>
      expectRefused(
        project,
        editTarget(file, 'xliff1', (target) => target.replace(/(<mrk mtype="seg" mid="2">[^<]*<\/mrk>)/, '$1 $1')),
        /its sentence 2 occurs twice/,
      ),
    );
  });

  test('a missing sentence is detected even without seg-source', async () => {
    await withExport('xliff1', FILES, (project, file) => {
      const bare = file.replaceAll(/<seg-source>[\s\S]*?<\/seg-source>/g, '');
      return expectRefused(
        project,
        editTarget(bare, 'xliff1', (target) => target.replace(/<mrk mtype="seg" mid="2">[^<]*<\/mrk> /, '')),
        PARTIAL,
      );
    });
  });

  test('indented sentences keep single spaces between them', async () => {
    await withExport('xliff1', FILES, async (project, file) => {
      const pretty = editTarget(file, 'xliff1', (target) =>
        target
          .replaceAll('</mrk> <mrk', '</mrk>\n    <mrk')
          .replace('<mrk', '\n    <mrk')
          .replace('</target>', '\n  </target>'),
      );
      await expectApplied(
        project,
        editSentence(pretty, 'xliff1', 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
    });
  });
});

describe('xliff2: gaps between sentences', () => {
  test('text in a gap is refused', async () => {
    await withExport('xliff2', FILES, (project, file) =>
      expectRefused(
        project,
        editTarget(file, 'xliff2', (unit) => unit.replace(/(<ignorable>[\s\S]*?<target[^>]*>) </, '$1 Encore un. <')),
        /"reminders\.p1": it has text outside its sentences; move the text into the sentences \(segment\), and apply the file again$/m,
      ),
    );
  });

  test.each([
    [
      'the gap has no translation',
      (unit: string) =>
        unit.replaceAll(/(<ignorable>\s*<source[^>]*>[^<]*<\/source>)\s*<target[^>]*>[^<]*<\/target>/g, '$1'),
    ],
    [
      'the gap’s translation is empty',
      (unit: string) => unit.replaceAll(/(<ignorable>\s*<source[^>]*>[^<]*<\/source>\s*<target[^>]*>)[^<]*/g, '$1'),
    ],
    ['the gap is gone', (unit: string) => unit.replaceAll(/<ignorable>[\s\S]*?<\/ignorable>/g, '')],
  ])('a gap is restored if %s', async (_, change) => {
    await withExport('xliff2', FILES, async (project, file) => {
      const text = editTarget(file, 'xliff2', change);
      expect((await applied(project, text)).out).toContain('0 units applied, 0 refused');
      await expectApplied(
        project,
        editSentence(text, 'xliff2', 2, () => 'Le dernier jour compte.'),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      );
    });
  });
});

test.each([
  ['xliff1', (file: string) => file.replaceAll('</mrk><mrk', '</mrk> <mrk')],
  [
    'xliff2',
    (file: string) =>
      file.replaceAll(/(<ignorable>\s*<source[^>]*> <\/source>\s*<target[^>\/]*)(?:\/>|><\/target>)/g, '$1> </target>'),
  ],
] as const)('%s: a language without spaces between sentences gets none', async (format, change) => {
  await withProject(COMMANDS, FILES, async (project) => {
    const path = 'src/content/zh-CN/renew.mdx';
    await project.run('export', 'zh-CN', 'renew', '--format', format, '--out', 'out');
    const file = await project.read('out/zh-CN/renew.xlf');
    expect(change(file)).not.toBe(file);
    const before = await project.read(path);
    await project.write('back.xlf', change(file).replaceAll('最后一天也算在内。', '最后一天也算。'));
    const { code, out } = await project.run('apply', 'back.xlf');
    expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
    expect(await project.read(path)).toBe(before.replace('最后一天也算在内。', '最后一天也算。'));
  });
});

test.each([
  ['Action Pack 2021', true],
  ['MPN', true],
  ['30', true],
  ['{{count}} × {{date}}', true],
  ['Contoso Cloud Platform', true],
  ['https://partner.microsoft.com/dashboard', true],
  ['Planner', false],
  ['Renewal window', false],
  ['Contoso renews.', false],
])('a string that equals its English is only accepted without words to translate: %s', async (english, isNeutral) => {
  const files = { ...site(), [PATHS.englishStrings]: JSON.stringify({ 'nav.planner': english }, null, 2) };
  await withExport(
    'xliff2',
    files,
    async ({ run, write }, file) => {
      const words =
        /<source[^>]*>([\s\S]*?)<\/source>/.exec(file.slice(file.indexOf('unit id="nav.planner"')))?.[1] ?? '';
      const text = editUnit(file, 'nav.planner', /(<target[^>]*>)[\s\S]*?<\/target>/, `$1${words}</target>`);
      await write('back.xlf', text.replaceAll('state="initial"', 'state="final"'));
      const { code, out } = await run('apply', 'back.xlf');
      expect([code, out.includes('1 section recorded')]).toEqual(isNeutral ? [0, true] : [1, false]);
      expect(out.includes(`“${english}” is still English; translate it; if it is the same in fr-FR, add --force`)).toBe(
        !isNeutral,
      );
    },
    'strings',
  );
});

test.each([
  ['fr', 'fr-FR', true],
  ['FR', 'fr-FR', true],
  ['fr_FR', 'fr-FR', true],
  ['fr-fr', 'fr-FR', true],
  ['fra', 'fr-FR', true],
  ['fr-Latn-FR', 'fr-FR', true],
  ['fr_FR.UTF-8', 'fr-FR', true],
  ['fr_FR@euro', 'fr-FR', true],
  ['sv', 'sv-SE', true],
  ['nl_NL', 'nl-NL', true],
  ['zh', 'zh-CN', true],
  ['zh-Hans', 'zh-CN', true],
  ['zh_Hans_CN', 'zh-CN', true],
  ['zh-CHS', 'zh-CN', true],
  ['zh-Hant', 'zh-TW', true],
  ['zh-CHT', 'zh-TW', true],
  ['zh_TW', 'zh-TW', true],
  ['es', 'es-419', true],
  ['fr-CA', 'fr-FR', false],
  ['fr-BE', 'fr-FR', false],
  ['de-DE', 'fr-FR', false],
  ['de', 'fr-FR', false],
  ['sv-FI', 'sv-SE', false],
  ['nl-BE', 'nl-NL', false],
  ['zh', 'zh-TW', false],
  ['zh-Hant', 'zh-CN', false],
  ['zh-HK', 'zh-TW', false],
  ['French', 'fr-FR', false],
  ['not a language', 'fr-FR', false],
])('the target language %s is accepted for %s: %s', (typed, tag, isAccepted) => {
  expect(isSpellingOf(typed, tag)).toBe(isAccepted);
});

describe.each(FORMATS)('%s: the target language in a file', (format) => {
  const withTargetLanguage = (file: string, language: string) =>
    file.replace(/(trgLang|target-language)="fr-FR"/, `$1="${language}"`);

  test.each(['fr', 'FR', 'fr_FR', 'fr-fr'])('%s is accepted', async (language) => {
    await withExport(format, FILES, (project, file) =>
      expectApplied(
        project,
        withTargetLanguage(
          editSentence(file, format, 2, () => 'Le dernier jour compte.'),
          language,
        ),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      ),
    );
  });

  test.each(['fr-CA', 'de-DE'])('%s is refused', async (language) => {
    await withExport(format, FILES, async (project, file) => {
      const { code, out } = await applied(project, withTargetLanguage(file, language));
      expect([code, out]).toEqual([
        1,
        expect.stringContaining(`it was exported for fr-FR, but its target language is ${language}; `),
      ]);
    });
  });
});
