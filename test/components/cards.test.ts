/** Open Graph cards: every character of a language has a glyph, and a character without one fails the build. */
import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { describe, expect, test, vi } from 'vitest';
import { drawCard } from '../../src/cards/card.ts';
import { COLORS } from '../../src/cards/emblem.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/cards/size.ts';
import { chooseFonts, hasLetters, packageOf, rangesOf, typefacesFor } from '../../src/cards/typefaces.ts';

const SIZE = 40;
/** A character that's in no font, so it's drawn as an empty box. */
const MISSING_CHARACTER = '\u{10FFFD}';

/** Titles with the letters, marks, and digits of the language. The build itself checks the articles' titles. */
const TITLES = [
  ['en-US', 'Renew your MPN offers: “fees”, benefits & COVID-19 (2021) – what’s next?'],
  ['fr-FR', 'Où l’été s’achève\u00a0: «\u00a0œuvre\u00a0», Noël, ça, où, île, août, ÉÀÇŒ…\u202f! 1er\u00a0mars'],
  ['zh-CN', '续订合作伙伴网络套餐：资格、权益与费用（2021 年）“周年日”——30 天'],
  ['zh-TW', '續約合作夥伴網路供應項目：專長認證、權益與費用（2021 年）「週年日」30 天'],
  ['sv-SE', 'Förnya dina erbjudanden: ”årsdag”, ångra, ÅÄÖ, é – 30 dagar'],
  ['nl-NL', 'Uw aanbiedingen verlengen: “één”, ideeën, vóór, reünie, IJ – 30 dagen'],
] as const;

describe.each(TITLES)('%s', (tag, text) => {
  test('every character has a glyph of its own', async () => {
    const { fonts, missing } = await chooseFonts(text, tag);
    expect(missing).toEqual([]);

    const renderer = new Renderer();
    const fontFamily = typefacesFor(tag)
      .map(({ name }) => name)
      .join(', ');
    const picture = async (character: string) => {
      const style = { width: SIZE, height: SIZE, fontSize: 28, fontFamily, color: '#000', backgroundColor: '#fff' };
      const node = { type: 'text' as const, text: character, style };
      const pixels = await renderer.render(node, { width: SIZE, height: SIZE, fonts: [...fonts], format: 'raw' });
      return Buffer.from(pixels).toString('base64');
    };
    const [emptyBox, blank] = [await picture(MISSING_CHARACTER), await picture(' ')];
    expect(emptyBox).not.toBe(blank);
    for (const character of new Set(text.replace(/\s/g, ''))) {
      expect([emptyBox, blank].includes(await picture(character)), `no glyph for ${character} (${tag})`).toBe(false);
    }
  });
});

/** The size of a PNG and the colors of its palette. */
function readPng(png: Buffer): { readonly size: readonly number[]; readonly colors: readonly string[] } {
  const colors: string[] = [];
  for (let chunk = 8; chunk < png.length; chunk += 12 + png.readUInt32BE(chunk)) {
    if (png.toString('latin1', chunk + 4, chunk + 8) !== 'PLTE') continue;
    const palette = png.subarray(chunk + 8, chunk + 8 + png.readUInt32BE(chunk));
    for (let start = 0; start < palette.length; start += 3) {
      colors.push(`#${palette.toString('hex', start, start + 3)}`);
    }
  }
  return { size: [png.readUInt32BE(16), png.readUInt32BE(20)], colors };
}

test.each([
  'Fees',
  'Renew your MPN offers, and renew them before the thirty days of the window have come to an end',
  `A title ${'without an end, '.repeat(20)}`,
])('a card shows title and picture, whatever the title’s length: %s', async (title) => {
  const png = Buffer.from(await drawCard({ tag: 'en-US', siteName: 'Renewal Guide', title, edition: 'Rules' }));
  const { size, colors } = readPng(png);
  expect(size).toEqual([CARD_WIDTH, CARD_HEIGHT]);
  for (const color of ['#ffffff', COLORS.ink, COLORS.soft, COLORS.open, COLORS.lost]) expect(colors).toContain(color);
});

test('a character that no font has fails the build, and the message lists it', async () => {
  const card = drawCard({ tag: 'sv-SE', siteName: 'x', title: '續約', edition: 'x' });
  await expect(card).rejects.toThrow(/"續約" \(sv-SE\) has no glyph for 續 約\./);
});

test('each Chinese locale has its own font', () => {
  expect(typefacesFor('zh-TW').map(({ name }) => name)).toEqual(['noto-sans', 'noto-sans-tc']);
  expect(typefacesFor('zh-CN').map(({ name }) => name)).toEqual(['noto-sans', 'noto-sans-sc']);
});

test.each([
  ['de-DE', true, '@fontsource-variable/noto-sans-latin'],
  ['el-GR', true, '@fontsource-variable/noto-sans-greek'],
  ['zh-TW', true, '@fontsource-variable/noto-sans-tc'],
  ['ja-JP', false, '@fontsource-variable/noto-sans-jp'],
  ['ko-KR', false, '@fontsource-variable/noto-sans-kr'],
  ['ar-SA', false, '@fontsource-variable/noto-sans-arabic'],
])('the letters of %s are in an installed font: %s', async (tag, isInstalled, name) => {
  expect(await hasLetters(tag)).toBe(isInstalled);
  expect(packageOf(tag)).toBe(name);
});

test.each([
  [
    'U+0-ff,U+131',
    [
      [0, 255],
      [305, 305],
    ],
  ],
  [
    'U+3401, U+3d18-3d19',
    [
      [0x3401, 0x3401],
      [0x3d18, 0x3d19],
    ],
  ],
])('the Unicode ranges of %s are parsed', (text, expected) => {
  expect(rangesOf(text)).toEqual(expected);
});

test('the emblem’s colors are those of the light scheme', async () => {
  const tokens = await readFile('src/styles/tokens.css', 'utf8');
  for (const [name, color] of Object.entries(COLORS)) expect(tokens).toContain(`--${name}: light-dark(${color},`);
});

test('a cached card is drawn again if the rules change what its emblem shows', async () => {
  const card = async () => {
    vi.resetModules();
    const { cachedCard } = await import('../../src/cards/cached-card.ts');
    const text = { tag: 'en-US', siteName: 'Renewal Guide', title: 'Cached', edition: 'Rules' };
    return Buffer.from(await cachedCard(text)).toString('base64');
  };
  const before = await card();
  vi.doMock(import('../../src/rules/index.ts'), async (importOriginal) => {
    const rules = await importOriginal();
    return { ...rules, EVENT_OFFSETS: { ...rules.EVENT_OFFSETS, 'window-opens': -10 } as never };
  });
  const changed = await card();
  vi.doUnmock('../../src/rules/index.ts');
  expect(changed === before).toBe(false);
  expect((await card()) === before).toBe(true);
});

test('a card is the same whatever was drawn before it', async () => {
  const han = { tag: 'zh-TW', siteName: '續約指南', title: '續約', edition: '規則' };
  const mixed = { ...han, title: '從 PMC 移轉至 Partner Center 2021' };
  const drawnAfter = async (...before: readonly (typeof han)[]) => {
    vi.resetModules(); // a renderer that hasn't drawn anything yet
    const { drawCard: draw } = await import('../../src/cards/card.ts');
    for (const text of before) await draw(text);
    return Buffer.from(await draw(han)).toString('base64');
  };
  const first = await drawnAfter();
  expect((await drawnAfter(mixed)) === first).toBe(true);
});
