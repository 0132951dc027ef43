/** An English paragraph of three sentences with its translations, and edits of its unit in an XLIFF file. */
import { expect } from 'vitest';
import { recorded } from '../translation/recorded.ts';
import { type TestProject } from './l10n-command.ts';
import { ENGLISH as SITE_ENGLISH, PATHS, site } from './site.ts';
import type { FORMATS } from './xliff-files.ts';
import { applied, unitName } from './xliff-files.ts';

export const FIRST_SENTENCE = 'The window opens the day after and closes <RuleDays of="window" /> later.';
const ENGLISH = SITE_ENGLISH.replace(
  'Microsoft writes twice.',
  `${FIRST_SENTENCE} The last day counts in full. Nothing is lost meanwhile.`,
);
const FRENCH_FIRST_SENTENCE = 'La fenêtre s’ouvre le lendemain et se ferme <RuleDays of="window" /> après.';
export const FRENCH_PARAGRAPH = `${FRENCH_FIRST_SENTENCE} Le dernier jour est inclus en entier. Rien n’est perdu entre-temps.`;
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

export const FILES = threeSentences();
/** The French is outdated. */
export const OUTDATED = {
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
export function editTarget(file: string, format: Format, change: (target: string) => string): string {
  const pattern = new RegExp(`<(unit|trans-unit) id="${unitName(format, 'reminders.p1')}"[\\s\\S]*?</\\1>`);
  const unit = pattern.exec(file)?.[0] ?? '';
  const target = format === 'xliff1' ? (/<target[\s\S]*<\/target>/.exec(unit)?.[0] ?? '') : unit;
  const changed = change(target);
  if (changed === target) throw new Error('The edit changes nothing.');
  return file.replace(unit, () => unit.replace(target, () => changed));
}

/** The file with one sentence of the paragraph changed, from 1. */
export function editSentence(file: string, format: Format, number: number, change: (words: string) => string): string {
  return editTarget(file, format, (target) => {
    let count = 0;
    return target.replace(SENTENCE[format], (all, open: string, words: string, close: string) =>
      ++count === number ? `${open}${change(words)}${close}` : all,
    );
  });
}

/** The file with the paragraph's state as a tool sets it. */
export const setState = (file: string, format: Format, state: string) =>
  editTarget(file, format, (target) =>
    format === 'xliff1'
      ? target.replace(/state="[^"]*"/, `state="${state}"`)
      : target.replaceAll(/state="[^"]*"/g, `state="${state}"`),
  );

export const PARTIAL = /"reminders\.p1": only some of its sentences are translated; translate the other sentences/;

export async function expectRefused(project: TestProject, text: string, why: RegExp): Promise<void> {
  const before = await project.read(PATHS.french);
  const { code, out, french } = await applied(project, text);
  expect([code, out]).toEqual([1, expect.stringMatching(why)]);
  expect(out).toContain('0 units applied, 1 refused, 0 sections recorded.');
  expect(french).toBe(before);
}

export async function expectApplied(project: TestProject, text: string, from: string, to: string): Promise<void> {
  const before = await project.read(PATHS.french);
  const { code, out, french } = await applied(project, text);
  expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
  expect(french).toBe(before.replace(from, to));
}
