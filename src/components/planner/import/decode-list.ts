/** Decodes a file that a spreadsheet wrote in any encoding. */
import { decodeLegacy } from './legacy-encodings.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Undefined: UTF-32, which browsers can't decode. Its marks come first, because one starts with that of UTF-16. */
const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string | undefined])[] = [
  [[0xff, 0xfe, 0, 0], undefined],
  [[0, 0, 0xfe, 0xff], undefined],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text of a list has no such characters, so they show that the encoding is wrong. */
const DAMAGED = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/;

function decode(bytes: Bytes, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const undamaged = (text: string | undefined) => (text === undefined || DAMAGED.test(text) ? undefined : text);

/** In UTF-16, every other byte of ASCII text is zero. */
function guessUtf16(bytes: Bytes): string | undefined {
  const sample = bytes.subarray(0, 1000);
  const zeros = (offset: number) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const minZeros = sample.length / 10;
  if (odd > minZeros && odd > even * 3) return 'utf-16le';
  if (even > minZeros && even > odd * 3) return 'utf-16be';
  return undefined;
}

/** Letters of two alphabets, such as Latin and Greek: maybe a legacy encoding whose bytes happen to be valid UTF-8. */
const MIXED_ALPHABETS =
  /[A-Za-z](?![\p{Script=Latin}\p{Script=Common}\p{Script=Han}\p{Script=Hangul}\p{Script=Hira}\p{Script=Kana}])\p{L}/u;

/**
 * Decoded by the byte order mark, otherwise as UTF-8 if it's valid, and otherwise in the most likely encoding.
 * @param tag the language of the page, whose usual encodings are more likely
 * @returns undefined if no encoding is likely enough; the reader then has to save the file as UTF-8
 */
export function decodeText(bytes: Bytes, tag: string): string | undefined {
  const mark = BYTE_ORDER_MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return mark[1] === undefined ? undefined : undamaged(decode(bytes, mark[1]));
  const utf16 = guessUtf16(bytes);
  if (utf16) return undamaged(decode(bytes, utf16));
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 === undefined) return decodeLegacy(bytes, tag);
  return MIXED_ALPHABETS.test(utf8) && decodeLegacy(bytes, tag) !== undefined ? undefined : undamaged(utf8);
}
