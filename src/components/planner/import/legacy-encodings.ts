/**
 * Tells older encodings apart by what they make of the same bytes: each way to read them has a cost (the less likely a
 * character, the higher, in units of -ln p), and only a clear winner is taken. A wrong guess would garble names.
 */
import { LOCALES } from '../../../i18n/locales.ts';
import { type CostOf, eastAsian, western } from './character-costs.ts';
import { JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL } from './frequent.ts';

type Bytes = Uint8Array<ArrayBuffer>;
interface Candidate {
  readonly name: string;
  readonly decode: (bytes: Bytes) => string | undefined;
  readonly costOf: CostOf;
  /** What the encoding costs by itself: the rarer such files, the more. */
  readonly base: number;
  /** Languages of pages on which such files are usual. */
  readonly usualOn: readonly string[];
}

const ASCII = 3;
const USUAL = 4;
/** How much likelier the best reading must be than the next one: 150 times. */
const MARGIN = 5;
/** From this average cost of a character beyond ASCII on, a reading makes no sense. */
const TOO_MUCH = 8.5;

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

const candidates = (tag: string): readonly Candidate[] => [
  {
    name: 'windows-1252',
    decode: decodeWith('windows-1252'),
    costOf: western(tag),
    base: 0,
    usualOn: LOCALES.map((locale) => locale.tag),
  },
  {
    name: 'iso-8859-15',
    decode: decodeWith('iso-8859-15'),
    costOf: western(tag),
    base: 1,
    usualOn: ['fr-FR', 'sv-SE', 'nl-NL'],
  },
  { name: 'macintosh', decode: decodeWith('macintosh'), costOf: western(tag), base: 0, usualOn: [] },
  { name: 'cp850', decode: decodeCp850, costOf: western(tag), base: 0.5, usualOn: [] },
  {
    name: 'gb18030',
    decode: decodeWith('gb18030'),
    costOf: eastAsian('gb18030', [0xb0, 0xd7], SIMPLIFIED),
    base: 0,
    usualOn: ['zh-CN'],
  },
  {
    name: 'big5',
    decode: decodeWith('big5'),
    costOf: eastAsian('big5', [0xa4, 0xc6], TRADITIONAL),
    base: 0,
    usualOn: ['zh-TW'],
  },
  {
    name: 'shift_jis',
    decode: decodeWith('shift_jis'),
    costOf: eastAsian('shift_jis', [0x88, 0x98], JAPANESE),
    base: 1,
    usualOn: [],
  },
  {
    name: 'euc-jp',
    decode: decodeWith('euc-jp'),
    costOf: eastAsian('euc-jp', [0xb0, 0xcf], JAPANESE),
    base: 1,
    usualOn: [],
  },
  {
    name: 'euc-kr',
    decode: decodeWith('euc-kr'),
    costOf: eastAsian('euc-kr', [0xb0, 0xc8], KOREAN),
    base: 1,
    usualOn: [],
  },
];

/** Characters no list has: what a wrong encoding makes of the right bytes. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ufffe\uffff]/;

/** The first lines that hold more than ASCII. No lead or trail byte is a line end. */
function sampleOf(bytes: Bytes): Bytes {
  const sample: number[] = [];
  let line: number[] = [];
  for (const byte of bytes) {
    line.push(byte);
    if (byte !== 0x0a && byte !== 0x0d) continue;
    if (line.some((one) => one > 127)) sample.push(...line);
    line = [];
    if (sample.length > 20_000) break;
  }
  return Uint8Array.from(line.some((one) => one > 127) ? [...sample, ...line] : sample);
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
  const readings = candidates(tag).flatMap(({ name, decode, costOf, base, usualOn }) => {
    const text = decode(sample);
    if (text === undefined || CONTROLS.test(text)) return [];
    const { cost, average } = costOfText(text, costOf);
    return [{ name, text, decode, average, cost: cost + base - (usualOn.includes(tag) ? USUAL : 0) }];
  });
  const [best, ...others] = readings.sort((one, other) => one.cost - other.cost);
  const next = others.find(({ text }) => text !== best?.text);
  // Of these two, each has letters where the other has, and neither is usual: either could be meant.
  const rivals = readings.filter(({ name, average }) => ['macintosh', 'cp850'].includes(name) && average < TOO_MUCH);
  if (best && rivals.includes(best) && rivals.length > 1) return undefined;
  if (!best || best.average > TOO_MUCH || (next && next.cost - best.cost < MARGIN)) return undefined;
  const text = best.decode(bytes);
  return text === undefined || CONTROLS.test(text) ? undefined : text;
}
