/**
 * The fonts of the cards, from npm, so that images don't depend on the machine that builds them. The Chinese fonts come in
 * subsets of about a hundred characters, and only the subsets that a text needs are read.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';

type Range = [first: number, last: number];

/** Font packages by language, in the order in which they're searched for a character. */
const LATIN = { name: 'noto-sans', file: (slice: string) => `noto-sans-${slice}-standard-normal.woff2` };
const han = (script: 'sc' | 'tc') => ({
  name: `noto-sans-${script}`,
  file: (slice: string) => `noto-sans-${script}-${slice}-wght-normal.woff2`,
});
type Typeface = typeof LATIN;

export function typefacesFor(tag: string): readonly Typeface[] {
  if (tag === 'zh-CN') return [LATIN, han('sc')];
  return tag === 'zh-TW' ? [LATIN, han('tc')] : [LATIN];
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

const fromProject = createRequire(join(process.cwd(), 'package.json'));

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

/** The subset that has each character of a font. */
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

/** The subsets that a text needs, each character from the first font that has it. */
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
