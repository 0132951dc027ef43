/**
 * The text of a CSV file in whatever encoding a spreadsheet wrote it. A byte order mark decides; then valid
 * UTF-8 is UTF-8; then the page's language says which of the older encodings to try first.
 */

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const LEGACY: Readonly<Record<string, readonly string[]>> = {
  'zh-TW': ['big5', 'gb18030', 'windows-1252'],
  'zh-CN': ['gb18030', 'big5', 'windows-1252'],
};
const WESTERN = ['windows-1252', 'gb18030', 'big5'];

function decode(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark has a zero in every other byte of its ASCII: commas, digits, line breaks. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 1000);
  const zeros = (offset: number) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const enough = sample.length / 10;
  if (odd > enough && odd > even * 3) return 'utf-16le';
  if (even > enough && even > odd * 3) return 'utf-16be';
  return undefined;
}

/** Characters no list of offers has: what a wrong encoding makes of the right bytes. */
const looksWrong = (text: string) => /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/.test(text);

/**
 * The text of a file, or undefined where no encoding fits.
 * @param tag the language of the page: `zh-TW` tries Big5 first, `zh-CN` GB18030
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, tag: string): string | undefined {
  for (const [mark, encoding] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decode(bytes, encoding);
  }
  const utf16 = guessUtf16(bytes);
  const candidates = [...(utf16 ? [utf16] : []), 'utf-8', ...(LEGACY[tag] ?? WESTERN)];
  const texts = candidates.map((encoding) => decode(bytes, encoding)).filter((text) => text !== undefined);
  return texts.find((text) => !looksWrong(text));
}
