/**
 * The fonts of the cards, from npm, so that images don't depend on the machine that builds them. Large fonts come in
 * subsets of about a hundred characters, and only the subsets that a text needs are read.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';
import { scriptOf } from '../i18n/script.ts';
import { calendarDate, toUtcDate } from '../rules/index.ts';

const fromProject = createRequire(join(process.cwd(), 'package.json'));

type Range = [first: number, last: number];

/** Noto Sans also has Greek, Cyrillic, Vietnamese, and Devanagari letters. */
const LATIN = { name: 'noto-sans', file: (slice: string) => `noto-sans-${slice}-standard-normal.woff2` };
type Typeface = typeof LATIN;

/** The suffixes of the fonts that aren't named after their script. */
const EAST_ASIAN: Readonly<Record<string, string>> = { Hans: 'sc', Hant: 'tc', Jpan: 'jp', Kore: 'kr' };

/**
 * The name of the font for a language's script. That font may not exist.
 * @example fontOf('ja-JP') // => 'noto-sans-jp'
 */
function fontOf(tag: string): string {
  const script = scriptOf(tag);
  const name = new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;
  return `noto-sans-${EAST_ASIAN[script] ?? name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The package to install for a language's letters. @example packageOf('ja-JP') // => '@fontsource-variable/noto-sans-jp' */
export const packageOf = (tag: string): string => `@fontsource-variable/${fontOf(tag)}`;

function isInstalled(name: string): boolean {
  try {
    fromProject.resolve(`@fontsource-variable/${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** The installed fonts of a language, in the order in which they're searched for a character. */
export function typefacesFor(tag: string): readonly Typeface[] {
  const name = fontOf(tag);
  const own = { name, file: (slice: string) => `${name}-${slice}-wght-normal.woff2` };
  return [LATIN, own].filter((face) => isInstalled(face.name));
}

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

const once = <T>(make: (name: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (name: string): Promise<T> => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    return made;
  };
};

const folderOf = once((name) =>
  Promise.resolve(dirname(fromProject.resolve(`@fontsource-variable/${name}/package.json`))),
);

const readOnce = once((path) => readFile(path));

interface Slice {
  readonly file: string;
  readonly unicodeRange: Range[];
}

/** Maps each character of a font (its code point) to the subset that has the character. */
const slicesOf = once(async (name): Promise<ReadonlyMap<number, Slice>> => {
  const covered = JSON.parse((await readFile(join(await folderOf(name), 'unicode.json'))).toString()) as Record<
    string,
    string
  >;
  const byPoint = new Map<number, Slice>();
  for (const [key, ranges] of Object.entries(covered)) {
    const slice = { file: key.replace(/[[\]]/g, ''), unicodeRange: rangesOf(ranges) };
    for (const [first, last] of slice.unicodeRange) {
      for (let point = first; point <= last; point++) if (!byPoint.has(point)) byPoint.set(point, slice);
    }
  }
  return byPoint;
});

interface Chosen {
  readonly fonts: readonly FontDetails[];
  /** Characters without a glyph. They would be drawn as empty boxes. */
  readonly missing: readonly string[];
}

/** Chooses the font subsets that a text needs. Each character comes from the first font that has it. */
export async function chooseFonts(text: string, tag: string): Promise<Chosen> {
  let open = [...new Set(text)].filter((character) => /\S/.test(character));
  const fonts: FontDetails[] = [];
  for (const { name, file } of typefacesFor(tag)) {
    const slices = await slicesOf(name);
    const sliceOf = (character: string) => slices.get(character.codePointAt(0) ?? 0);
    const needed = new Set(open.map(sliceOf).filter((slice) => slice !== undefined));
    open = open.filter((character) => !sliceOf(character));
    for (const slice of needed) {
      const data = await readOnce(join(await folderOf(name), 'files', file(slice.file)));
      fonts.push({ name, data, unicodeRange: slice.unicodeRange });
    }
  }
  return { fonts, missing: open };
}

/** Sample text with the letters of a language: the name of the language and of the months, in that language. */
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
export const hasLetters = once(async (tag) => (await chooseFonts(sampleOf(tag), tag)).missing.length === 0);
