/**
 * Detects legacy encodings by decoding the same bytes with each of them. Each result has a cost, which is higher for
 * unlikely characters (in units of -ln p). Only a clear winner is used, because a wrong guess would garble names.
 */
import { type CostOf, alphabetic, eastAsian, western } from './character-costs.ts';
import { JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL } from './frequent.ts';
import { scriptOf } from '../../../i18n/script.ts';
import { windowsEncodingOf } from './windows-encoding.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Candidate {
  readonly name: string;
  readonly decode: (bytes: Bytes) => string | undefined;
  readonly costOf: CostOf;
  /** The maximum average cost of a non-ASCII character. If it's higher, the decoded text makes no sense. */
  readonly maxAverageCost: number;
  /** Higher for rare encodings, and negative for usual ones. */
  readonly encodingCost: number;
}

/** The same in all encodings, so fewer characters cost less. */
const ASCII_COST = 3;
/** For an encoding that's usual for the page's language. */
const USUAL_BONUS = 4;
/** The best result must be about 150 times as likely (e^5) as the next one. */
const MIN_MARGIN = 5;
/** The number of bytes that are enough to compare encodings. */
const SAMPLE_LENGTH = 20_000;

const decodeWith = (encoding: string) => (bytes: Bytes) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Bytes 0x80 to 0xFF of code page 850, which browsers don't support. */
const CP850_CHARACTERS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0';
const decodeCp850 = (bytes: Bytes) =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP850_CHARACTERS[byte - 128])).join('');

/** Such as windows-1252. In each of these encodings, the same byte is a different letter. */
const singleByte = (name: string, tag: string, maxAverageCost: number, encodingCost: number): Candidate => ({
  name,
  decode: name === 'cp850' ? decodeCp850 : decodeWith(name),
  costOf: western(tag),
  maxAverageCost,
  encodingCost,
});

/** Almost any two bytes are some rare character in it, so only frequent characters show that it's right. */
const doubleByte = (
  name: string,
  leads: readonly [number, number],
  frequent: string,
  encodingCost: number,
): Candidate => ({
  name,
  decode: decodeWith(name),
  costOf: eastAsian(name, leads, frequent),
  maxAverageCost: 8.5,
  encodingCost,
});

/** The Windows encoding of the page's language. Empty if Western encodings have its letters. */
function ownAlphabet(tag: string): readonly Candidate[] {
  const { encoding, letters } = windowsEncodingOf(tag);
  if (encoding === 'windows-1252') return [];
  return [{ ...singleByte(encoding, tag, 11, -3 * USUAL_BONUS), costOf: alphabetic(tag, letters) }];
}

const EAST_ASIAN: readonly (readonly [
  encoding: string,
  leads: readonly [number, number],
  frequent: string,
  script: string,
  encodingCost: number,
])[] = [
  ['gb18030', [0xb0, 0xd7], SIMPLIFIED, 'Hans', 0],
  ['big5', [0xa4, 0xc6], TRADITIONAL, 'Hant', 0],
  ['shift_jis', [0x88, 0x98], JAPANESE, 'Jpan', 1],
  ['euc-jp', [0xb0, 0xcf], JAPANESE, 'Jpan', 1],
  ['euc-kr', [0xb0, 0xc8], KOREAN, 'Kore', 1],
];

/** In Western locales, Windows saves CSV files as windows-1252. Others are only likely on pages in their language. */
const candidatesFor = (tag: string): readonly Candidate[] => [
  singleByte('windows-1252', tag, 11, -USUAL_BONUS),
  singleByte('iso-8859-15', tag, 11, 1 - USUAL_BONUS),
  singleByte('macintosh', tag, 8.5, 0),
  singleByte('cp850', tag, 8.5, 0.5),
  ...ownAlphabet(tag),
  ...EAST_ASIAN.map(([name, leads, frequent, script, encodingCost]) =>
    doubleByte(name, leads, frequent, scriptOf(tag) === script ? -USUAL_BONUS : encodingCost),
  ),
];

/** Characters that no list contains, but that appear in text decoded with the wrong encoding. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ufffe\uffff]/;

const isLineEnd = (byte: number) => byte === 0x0a || byte === 0x0d;

/** The first lines with non-ASCII bytes. A line break is never part of a character, so bytes can be split there. */
function sampleOf(bytes: Bytes): Bytes {
  const sample: number[] = [];
  let start = 0;
  while (start < bytes.length && sample.length < SAMPLE_LENGTH) {
    let end = start + 1;
    while (end < bytes.length && !isLineEnd(bytes[end] ?? 0)) end += 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE_LENGTH));
    if (line.some((byte) => byte > 127)) sample.push(...line);
    start = end;
  }
  return Uint8Array.from(sample);
}

function costOfText(text: string, costOf: CostOf): { readonly cost: number; readonly average: number } {
  const characters = Array.from(text);
  const nonAsciiCosts = characters.flatMap((char, index) => (char > '\u007f' ? [costOf(characters, index)] : []));
  const cost = nonAsciiCosts.reduce((sum, one) => sum + one, 0);
  return {
    cost: cost + (characters.length - nonAsciiCosts.length) * ASCII_COST,
    average: cost / Math.max(1, nonAsciiCosts.length),
  };
}

/** Undefined if the result makes no sense in any encoding, or if two encodings are about equally likely. */
export function decodeLegacy(bytes: Bytes, tag: string): string | undefined {
  const sample = sampleOf(bytes);
  const results = candidatesFor(tag).flatMap(({ name, decode, costOf, maxAverageCost, encodingCost }) => {
    const text = decode(sample);
    if (text === undefined || CONTROLS.test(text)) return [];
    const { cost, average } = costOfText(text, costOf);
    return [{ name, text, decode, makesSense: average <= maxAverageCost, cost: cost + encodingCost }];
  });
  const [best, ...others] = results.sort((one, other) => one.cost - other.cost);
  if (!best?.makesSense) return undefined;
  // These two encodings use the same bytes for letters, and neither is more common. If the text makes sense in both,
  // there's no clear winner.
  const rivals = ['macintosh', 'cp850'];
  const isRival =
    rivals.includes(best.name) && others.some(({ name, makesSense }) => rivals.includes(name) && makesSense);
  const next = others.find(({ text }) => text !== best.text);
  if (isRival || (next && next.cost - best.cost < MIN_MARGIN)) return undefined;
  const text = best.decode(bytes);
  return text === undefined || CONTROLS.test(text) ? undefined : text;
}
