/**
 * Tells older encodings apart by what they make of the same bytes: each way to read them has a cost (the less likely a
 * character, the higher, in units of -ln p), and only a clear winner is taken. A wrong guess would garble names.
 */
import { type CostOf, eastAsian, western } from './character-costs.ts';
import { JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL } from './frequent.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Candidate {
  readonly name: string;
  readonly decode: (bytes: Bytes) => string | undefined;
  readonly costOf: CostOf;
  /** From this average cost of a character beyond ASCII on, the reading makes no sense. */
  readonly limit: number;
  /** What the encoding costs by itself: the rarer such files, the more. */
  readonly base: number;
}

const ASCII = 3;
const USUAL = 4;
/** How much likelier the best reading must be than the next one: 150 times. */
const MARGIN = 5;
const SAMPLE = 20_000;

const decodeWith = (encoding: string) => (bytes: Bytes) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** 0x80 to 0xFF of code page 850, which browsers don't know. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0';
const decodeCp850 = (bytes: Bytes) =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP850[byte - 128])).join('');

/** Single bytes: a letter stands for another one in the next encoding. */
const single = (name: string, tag: string, limit: number, base: number): Candidate => ({
  name,
  decode: name === 'cp850' ? decodeCp850 : decodeWith(name),
  costOf: western(tag),
  limit,
  base,
});

/** Two bytes a character; some must be frequent ones, for rare ones could be any bytes. */
const double = (name: string, leads: readonly [number, number], frequent: string, base: number): Candidate => ({
  name,
  decode: decodeWith(name),
  costOf: eastAsian(name, leads, frequent),
  limit: 8.5,
  base,
});

/** Windows saves CSV so in the West, for pages in any language; Chinese encodings are usual on their readers' pages. */
const candidates = (tag: string): readonly Candidate[] => [
  single('windows-1252', tag, 11, -USUAL),
  single('iso-8859-15', tag, 11, 1 - USUAL),
  single('macintosh', tag, 8.5, 0),
  single('cp850', tag, 8.5, 0.5),
  double('gb18030', [0xb0, 0xd7], SIMPLIFIED, tag === 'zh-CN' ? -USUAL : 0),
  double('big5', [0xa4, 0xc6], TRADITIONAL, tag === 'zh-TW' ? -USUAL : 0),
  double('shift_jis', [0x88, 0x98], JAPANESE, 1),
  double('euc-jp', [0xb0, 0xcf], JAPANESE, 1),
  double('euc-kr', [0xb0, 0xc8], KOREAN, 1),
];

/** Characters no list has: what a wrong encoding makes of the right bytes. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ufffe\uffff]/;

const isLineEnd = (byte: number) => byte === 0x0a || byte === 0x0d;

/** The first lines that hold more than ASCII. No lead or trail byte is a line end. */
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
 * The text of bytes that aren't UTF-8, in the encoding that makes sense of them. Undefined where none does, or where two
 * make about as much.
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
  // Of these two, each has letters where the other has, and neither is usual: either could be meant.
  const rivals = ['macintosh', 'cp850'];
  const isRival =
    rivals.includes(best.name) && others.some(({ name, makesSense }) => rivals.includes(name) && makesSense);
  const next = others.find(({ text }) => text !== best.text);
  if (isRival || (next && next.cost - best.cost < MARGIN)) return undefined;
  const text = best.decode(bytes);
  return text === undefined || CONTROLS.test(text) ? undefined : text;
}
