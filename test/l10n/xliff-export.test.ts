/** The content of exported files: sentences, codes with display texts, context, terms, and states. */
import { expect, test } from 'vitest';
import { WINDOW_DAYS, figureOf } from '../../src/rules/index.ts';
import { withProject } from './l10n-command.ts';
import { GLOSSARY } from './glossary.ts';
import { PATHS, STRINGS, json, site } from './site.ts';
import { COMMANDS, FORMATS, unitName, withExport } from './xliff-files.ts';

const FILES: Readonly<Record<string, string>> = { ...site(), 'src/content/glossary.csv': GLOSSARY };
const days = (noun: string) => ({ 'figure.days_one': `{{count}} ${noun}`, 'figure.days_other': `{{count}} ${noun}s` });
/** The files with strings that print a number of days. */
const WITH_STRINGS = {
  ...FILES,
  [PATHS.englishStrings]: json({ ...STRINGS, ...days('day') }),
  [PATHS.frenchStrings]: json(days('jour')),
};

/** A unit's XML in the file. */
function unitIn(file: string, id: string): string {
  const unit = new RegExp(`<(unit|trans-unit) id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</\\1>`).exec(file)?.[0];
  if (unit === undefined) throw new Error(`${id} is not in the file`);
  return unit;
}

/** The unit with N instead of the number of days of the window. */
const withNumber = (unit: string) => unit.replaceAll(`="${WINDOW_DAYS}`, '="N');

const EXPECTED = {
  xliff2: {
    'window.p1': [
      /<segment id="s1" state="translated">\s*<source[^>]*>It is <ph id="1" canCopy="no" canDelete="no" [^>]*disp="N[ \u00A0]days"/,
      /<target[^>]*>Elle dure <ph id="1" [^>]*disp="N[ \u00A0\u202F]jours"[^>]*\/>\.<\/target>/,
      /<data id="d1" xml:space="preserve">&lt;RuleDays of="window" \/&gt;<\/data>/,
      /<segment id="s2" state="translated">\s*<source[^>]*>See <pc id="2" [^>]*>the reminders<\/pc>\.<\/source>/,
      /\]\(#reminders\)<\/data>/,
      /<note category="context">Article “Renew”, section “The window”<\/note>/,
    ],
    '_intro.p1': [/<gls:term>renewal<\/gls:term>\s*<gls:translation>renouvellement<\/gls:translation>/],
  },
  xliff1: {
    'window.p1': [
      /approved="yes"/,
      /<source>It is <ph id="1" [^>]*equiv-text="N[ \u00A0]days">&lt;RuleDays of="window" \/&gt;<\/ph> long\./,
      /<mrk mtype="seg" mid="2">See <bpt id="2"[^>]*>\[<\/bpt>the reminders<ept id="2"[^>]*>\]\(#reminders\)<\/ept>\.<\/mrk><\/seg-source>/,
      /<target state="translated"><mrk mtype="seg" mid="1">Elle dure <ph id="1" [^>]*equiv-text="N[ \u00A0\u202F]jours">/,
      /<note from="developer">Article “Renew”, section “The window”<\/note>/,
    ],
    '_intro.p1': [/<note from="developer">renewal: renouvellement/],
  },
};

test.each(FORMATS)('%s: an article has codes with display texts, context, terms, and states', async (format) => {
  await withExport(format, WITH_STRINGS, (_, file) => {
    for (const [id, patterns] of Object.entries(EXPECTED[format]))
      for (const pattern of patterns) expect(withNumber(unitIn(file, unitName(format, id)))).toMatch(pattern);
    return Promise.resolve();
  });
});

test.each(FORMATS)("%s: an article about today's program shows the figures of its edition", async (format) => {
  const current = (text = '') =>
    text.replace('\n---\n', '\nedition: maicpp\n---\n').replaceAll('of="window"', 'of="specialization-window"');
  const files = {
    ...WITH_STRINGS,
    [PATHS.english]: current(FILES[PATHS.english]),
    [PATHS.french]: current(FILES[PATHS.french]),
  };
  const days = String(figureOf('maicpp', 'specialization-window').value);
  await withExport(format, files, (_, file) => {
    const unit = unitIn(file, unitName(format, 'window.p1'));
    for (const noun of ['days', 'jours']) expect(unit).toMatch(new RegExp(`(?:disp|equiv-text)="${days}\\s${noun}"`));
    return Promise.resolve();
  });
});

test.each(FORMATS)('%s: strings have their notes and placeholders', async (format) => {
  await withExport(
    format,
    FILES,
    (_, file) => {
      const planner = unitIn(file, unitName(format, 'nav.planner', 'strings'));
      expect(planner).toMatch(/>The header<\/note>/);
      expect(planner).toMatch(/>At most 14 wide; a Han character counts as two<\/note>/);
      const left = unitIn(file, unitName(format, 'left_other', 'strings'));
      expect(left).toMatch(/(?:disp|equiv-text)="\{\{count\}\}"/);
      expect(left).toMatch(/>\{\{count\}\}: the days<\/note>/);
      return Promise.resolve();
    },
    'strings',
  );
});

test.each(FORMATS)('%s: a file has the reviewer, and the units that need review', async (format) => {
  await withProject(COMMANDS, FILES, async ({ run, read, write }) => {
    await run('review', 'fr-FR', 'renew', '--by', 'Ana');
    const exported = async () => {
      await run('export', 'fr-FR', 'renew', '--format', format, '--out', 'out', '--force');
      return read('out/fr-FR/renew.xlf');
    };
    const signed = await exported();
    expect(signed).toContain('Signed off by Ana on 2021-09-01');
    expect(unitIn(signed, unitName(format, 'reminders.p1'))).toMatch(/state="(?:reviewed|final|signed-off)"/);
    await write(PATHS.english, (await read(PATHS.english)).replace('twice', 'two times'));
    expect(unitIn(await exported(), unitName(format, 'reminders.p1'))).toMatch(
      /state="(?:initial|needs-review-translation)"/,
    );
  });
});

test.each(FORMATS)('%s: a unit with a label says how to write it', async (format) => {
  const english = site()[PATHS.english] ?? '';
  const files = { ...FILES, [PATHS.english]: english.replace('- One.', '- Open <UiLabel>Benefits</UiLabel>.') };
  expect(files[PATHS.english]).not.toBe(english);
  await withExport(format, files, (_, file) => {
    expect(unitIn(file, unitName(format, 'window.item1'))).toMatch(/>Write labels as Partner Center shows them/);
    expect(unitIn(file, unitName(format, 'window.item2'))).not.toContain('Write labels');
    return Promise.resolve();
  });
});
