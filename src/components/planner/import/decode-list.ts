/** Decodes a file that a spreadsheet wrote in any encoding. */
import { decodeLegacy } from './legacy-encodings.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The longer ones come first, because the byte order mark of UTF-32 starts with that of UTF-16. */
const MARKS: readonly (readonly [readonly number[], string | undefined])[] = [
  [[0xff, 0xfe, 0, 0], undefined],
  [[0, 0, 0xfe, 0xff], undefined],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Control characters and replacement characters, which aren't in the text of a list. */
const DAMAGED = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/;

function decode(bytes: Bytes, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const sound = (text: string | undefined) => (text === undefined || DAMAGED.test(text) ? undefined : text);

/** UTF-16 without a byte order mark: every other byte of its ASCII characters is zero. */
function guessUtf16(bytes: Bytes): string | undefined {
  const sample = bytes.subarray(0, 1000);
  const zeros = (offset: number) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const enough = sample.length / 10;
  if (odd > enough && odd > even * 3) return 'utf-16le';
  if (even > enough && even > odd * 3) return 'utf-16be';
  return undefined;
}

/** A Latin letter next to one of another alphabet: bytes of a legacy encoding that happen to be valid UTF-8. */
const MIXED =
  /[A-Za-z](?![\p{Script=Latin}\p{Script=Common}\p{Script=Han}\p{Script=Hangul}\p{Script=Hira}\p{Script=Kana}])\p{L}/u;

/**
 * The text of a file: by its byte order mark, else as UTF-8 if it's valid, else in the most likely encoding.
 * @param tag the language of the page, whose usual encoding is more likely
 * @returns undefined if no encoding is likely enough; the file then has to be saved as UTF-8
 */
export function decodeText(bytes: Bytes, tag: string): string | undefined {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return mark[1] === undefined ? undefined : sound(decode(bytes, mark[1]));
  const utf16 = guessUtf16(bytes);
  if (utf16) return sound(decode(bytes, utf16));
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 === undefined) return decodeLegacy(bytes, tag);
  return MIXED.test(utf8) && decodeLegacy(bytes, tag) !== undefined ? undefined : sound(utf8);
}
