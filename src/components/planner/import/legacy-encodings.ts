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
  readonly limit: number;
  /** The cost of the encoding itself, which is higher for rare encodings. */
  readonly base: number;
}

const ASCII = 3;
const USUAL = 4;
/** The minimum distance to the next result: the best one must be about 150 times as likely (e^5). */
const MARGIN = 5;
const SAMPLE = 20_000;

const decodeWith = (encoding: string) => (bytes: Bytes) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** 0x80 to 0xFF in code page 850, which browsers don't support. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0';
const decodeCp850 = (bytes: Bytes) =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP850[byte - 128])).join('');

/** A single-byte encoding, such as windows-1252. In each of these encodings, the same byte is a different letter. */
const single = (name: string, tag: string, limit: number, base: number): Candidate => ({
  name,
  decode: name === 'cp850' ? decodeCp850 : decodeWith(name),
  costOf: western(tag),
  limit,
  base,
});

/**
 * A double-byte encoding, such as Big5. Almost any two bytes are some rare character in it, so only frequent characters
 * show that the encoding is right.
 */
const double = (name: string, leads: readonly [number, number], frequent: string, base: number): Candidate => ({
  name,
  decode: decodeWith(name),
  costOf: eastAsian(name, leads, frequent),
  limit: 8.5,
  base,
});

/** The Windows encoding of the page's language, if Western encodings lack its letters. Empty for Western languages. */
function ownAlphabet(tag: string): readonly Candidate[] {
  const { encoding, letters } = windowsEncodingOf(tag);
  if (encoding === 'windows-1252') return [];
  return [{ ...single(encoding, tag, 11, -3 * USUAL), costOf: alphabetic(tag, letters) }];
}

const EAST_ASIAN: readonly (readonly [
  encoding: string,
  leads: readonly [number, number],
  frequent: string,
  script: string,
  base: number,
])[] = [
  ['gb18030', [0xb0, 0xd7], SIMPLIFIED, 'Hans', 0],
  ['big5', [0xa4, 0xc6], TRADITIONAL, 'Hant', 0],
  ['shift_jis', [0x88, 0x98], JAPANESE, 'Jpan', 1],
  ['euc-jp', [0xb0, 0xcf], JAPANESE, 'Jpan', 1],
  ['euc-kr', [0xb0, 0xc8], KOREAN, 'Kore', 1],
];

/**
 * The encodings to try. Windows with a Western locale saves CSV files as windows-1252, so that encoding is likely in
 * every language. Other encodings are only likely on pages in their language.
 */
const candidates = (tag: string): readonly Candidate[] => [
  single('windows-1252', tag, 11, -USUAL),
  single('iso-8859-15', tag, 11, 1 - USUAL),
  single('macintosh', tag, 8.5, 0),
  single('cp850', tag, 8.5, 0.5),
  ...ownAlphabet(tag),
  ...EAST_ASIAN.map(([name, leads, frequent, script, base]) =>
    double(name, leads, frequent, scriptOf(tag) === script ? -USUAL : base),
  ),
];

/** Characters that no list contains, but that appear in text decoded with the wrong encoding. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ufffe\uffff]/;

const isLineEnd = (byte: number) => byte === 0x0a || byte === 0x0d;

/**
 * The first lines that have non-ASCII bytes. In all these encodings, a line break is never part of another character,
 * so the bytes can be split there.
 */
function sampleOf(bytes: Bytes): Bytes {
  const lines: number[] = [];
  let start = 0;
  while (start < bytes.length && lines.length < SAMPLE) {
    let end = start + 1;
    while (end < bytes.length && !isLineEnd(bytes[end] ?? 0)) end += 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE));
    if (line.some((byte) => byte > 127)) lines.push(...line);
    start = end;
  }
  return Uint8Array.from(lines);
}

function costOfText(text: string, costOf: CostOf): { readonly cost: number; readonly average: number } {
  const chars = Array.from(text);
  const beyond = chars.flatMap((char, place) => (char > '\u007f' ? [costOf(chars, place)] : []));
  const cost = beyond.reduce((sum, one) => sum + one, 0);
  return { cost: cost + (chars.length - beyond.length) * ASCII, average: cost / Math.max(1, beyond.length) };
}

/**
 * Decodes bytes that aren't UTF-8. Undefined if the result makes no sense in any encoding, or if two encodings are
 * about equally likely.
 */
export function decodeLegacy(bytes: Bytes, tag: string): string | undefined {
  const sample = sampleOf(bytes);
  const readings = candidates(tag).flatMap(({ name, decode, costOf, limit, base }) => {
    const text = decode(sample);
    if (text === undefined || CONTROLS.test(text)) return [];
    const { cost, average } = costOfText(text, costOf);
    return [{ name, text, decode, makesSense: average <= limit, cost: cost + base }];
  });
  const [best, ...others] = readings.sort((one, other) => one.cost - other.cost);
  if (!best?.makesSense) return undefined;
  // These two encodings use the same bytes for letters, and neither is more common. If the text makes sense in both,
  // there's no clear winner.
  const rivals = ['macintosh', 'cp850'];
  const isRival =
    rivals.includes(best.name) && others.some(({ name, makesSense }) => rivals.includes(name) && makesSense);
  const next = others.find(({ text }) => text !== best.text);
  if (isRival || (next && next.cost - best.cost < MARGIN)) return undefined;
  const text = best.decode(bytes);
  return text === undefined || CONTROLS.test(text) ? undefined : text;
}
