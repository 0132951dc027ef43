/**
 * The fonts of the cards, from npm, so that images don't depend on the machine that builds them. Large fonts come in
 * subsets of about a hundred characters; only the subsets that a text needs are read.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';
import { scriptOf } from '../i18n/script.ts';
import { calendarDate, toUtcDate } from '../rules/index.ts';

const fromProject = createRequire(join(process.cwd(), 'package.json'));

/** Code points, including both ends. */
type Range = [first: number, last: number];

/** Noto Sans also has Greek, Cyrillic, Vietnamese, and Devanagari letters. */
const LATIN = { name: 'noto-sans', fileName: (subset: string) => `noto-sans-${subset}-standard-normal.woff2` };
type Typeface = typeof LATIN;

/** The suffixes of the fonts that aren't named after their script. */
const EAST_ASIAN_SUFFIXES: Readonly<Record<string, string>> = { Hans: 'sc', Hant: 'tc', Jpan: 'jp', Kore: 'kr' };

/** The font may not exist. @example fontNameOf('ja-JP') // => 'noto-sans-jp' */
function fontNameOf(tag: string): string {
  const script = scriptOf(tag);
  const name = new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;
  return `noto-sans-${EAST_ASIAN_SUFFIXES[script] ?? name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The package with a language's letters. @example packageOf('ja-JP') // => '@fontsource-variable/noto-sans-jp' */
export const packageOf = (tag: string): string => `@fontsource-variable/${fontNameOf(tag)}`;

function isInstalled(name: string): boolean {
  try {
    fromProject.resolve(`@fontsource-variable/${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

const memoized = <T extends object>(compute: (argument: string) => T) => {
  const results = new Map<string, T>();
  return (argument: string): T => {
    const result = results.get(argument) ?? compute(argument);
    results.set(argument, result);
    return result;
  };
};

/** The installed fonts of a language, in the order in which they're searched for a character. */
export const typefacesFor = memoized((tag): readonly Typeface[] => {
  const name = fontNameOf(tag);
  const scriptTypeface = { name, fileName: (subset: string) => `${name}-${subset}-wght-normal.woff2` };
  return [LATIN, scriptTypeface].filter((face) => isInstalled(face.name));
});

/** @example rangesOf('U+0-ff,U+131') // => [[0, 255], [305, 305]] */
export function rangesOf(text: string): Range[] {
  return text.split(',').map((range) => {
    const [first = 0, last = first] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return [first, last];
  });
}

const folderOf = memoized((name) =>
  Promise.resolve(dirname(fromProject.resolve(`@fontsource-variable/${name}/package.json`))),
);

const readOnce = memoized((path) => readFile(path));

interface Subset {
  /** The subset's part of the file name, for example `latin` or `0`. */
  readonly id: string;
  readonly unicodeRange: Range[];
}

/** Maps a font's code points to its subsets. */
const subsetsOf = memoized(async (name): Promise<ReadonlyMap<number, Subset>> => {
  // Maps a subset's ID, in brackets if it's a number, to its ranges.
  const rangesById = JSON.parse((await readFile(join(await folderOf(name), 'unicode.json'))).toString()) as Record<
    string,
    string
  >;
  const byCodePoint = new Map<number, Subset>();
  for (const [key, ranges] of Object.entries(rangesById)) {
    const subset = { id: key.replace(/[[\]]/g, ''), unicodeRange: rangesOf(ranges) };
    for (const [first, last] of subset.unicodeRange) {
      for (let codePoint = first; codePoint <= last; codePoint++) {
        if (!byCodePoint.has(codePoint)) byCodePoint.set(codePoint, subset);
      }
    }
  }
  return byCodePoint;
});

interface FontChoice {
  readonly fonts: readonly FontDetails[];
  /** Characters without a glyph. They would be drawn as empty boxes. */
  readonly missing: readonly string[];
}

/** Each character comes from the first font that has it. */
export async function chooseFonts(text: string, tag: string): Promise<FontChoice> {
  let uncovered = [...new Set(text)].filter((character) => /\S/.test(character));
  const fonts: FontDetails[] = [];
  for (const { name, fileName } of typefacesFor(tag)) {
    const subsets = await subsetsOf(name);
    const subsetOf = (character: string) => subsets.get(character.codePointAt(0) ?? 0);
    const needed = new Set(uncovered.map(subsetOf).filter((subset) => subset !== undefined));
    uncovered = uncovered.filter((character) => !subsetOf(character));
    for (const subset of needed) {
      const data = await readOnce(join(await folderOf(name), 'files', fileName(subset.id)));
      fonts.push({ name, data, unicodeRange: subset.unicodeRange });
    }
  }
  return { fonts, missing: uncovered };
}

/** The names of the language and the months, in that language. */
function sampleOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '';
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return [
    name,
    ...Array.from({ length: 12 }, (_, index) =>
      month.format(toUtcDate(calendarDate(`2021-${String(index + 1).padStart(2, '0')}-01`))),
    ),
  ].join('');
}

/** Whether an installed font has the letters of a language. */
export const hasLetters = memoized(async (tag) => (await chooseFonts(sampleOf(tag), tag)).missing.length === 0);
