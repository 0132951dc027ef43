/**
 * The typefaces of the cards, from npm: pictures must not depend on what the building machine has. The Chinese ones come
 * in slices of a hundred characters or so, and only those a text needs are read.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';

type Range = [first: number, last: number];

/** Packages in the order in which a character is looked for, by the language of the text. */
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

const folderOf = (name: string) =>
  dirname(createRequire(join(process.cwd(), 'package.json')).resolve(`@fontsource-variable/${name}/package.json`));

const read = new Map<string, Promise<Buffer>>();
const readOnce = (path: string) => {
  const known = read.get(path) ?? readFile(path);
  read.set(path, known);
  return known;
};

interface Chosen {
  readonly fonts: readonly FontDetails[];
  /** Characters no slice has: they would print as empty boxes. */
  readonly missing: readonly string[];
}

/** The slices a text needs, each character from the first typeface that has it. */
export async function chooseFonts(text: string, tag: string): Promise<Chosen> {
  let open = [...new Set(text)].filter((character) => /\S/.test(character));
  const fonts: FontDetails[] = [];
  for (const { name, file } of typefacesFor(tag)) {
    const folder = folderOf(name);
    const slices = JSON.parse((await readOnce(join(folder, 'unicode.json'))).toString()) as Record<string, string>;
    for (const [key, covered] of Object.entries(slices)) {
      const unicodeRange = rangesOf(covered);
      const has = (character: string) =>
        unicodeRange.some(([first, last]) => {
          const point = character.codePointAt(0) ?? 0;
          return first <= point && point <= last;
        });
      if (!open.some(has)) continue;
      open = open.filter((character) => !has(character));
      const data = await readOnce(join(folder, 'files', file(key.replace(/[[\]]/g, ''))));
      fonts.push({ name, data, unicodeRange });
    }
  }
  return { fonts, missing: open };
}
