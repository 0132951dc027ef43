/** Decodes an imported file by its byte order mark, its first characters, or the encoding that it declares. Pure. */
import { type Decoded, lineOfBadByte } from '../../../src/translation/text-file.ts';

/** Maps the first bytes of a file to its encoding: a byte order mark, or "<" in UTF-16 or UTF-32. */
const FIRST_BYTES: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  // UTF-32 comes first: its byte order mark begins like that of UTF-16.
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0x3c, 0, 0, 0], 'utf-32'],
  [[0, 0, 0, 0x3c], 'utf-32'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0], 'utf-16le'],
  [[0, 0x3c], 'utf-16be'],
];

const HINT = 'save the file as UTF-8 and apply it again';

/** Can be read before the encoding is known, because they're ASCII in any encoding that they could declare. */
const DECLARATIONS = {
  xml: /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/,
  po: /^"Content-Type:[^"\n]*\bcharset=(?!CHARSET\b)([\w.:-]+)/im,
};

const declaredIn = (bytes: Uint8Array, kind: keyof typeof DECLARATIONS): string | undefined =>
  DECLARATIONS[kind].exec(new TextDecoder('latin1').decode(bytes.subarray(0, kind === 'xml' ? 200 : 4000)))?.[1];

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined; // an encoding TextDecoder doesn't know
  }
}

/** Returns the text, or the line and the reason if it can't be decoded. */
export function decodeImported(bytes: Uint8Array, kind: keyof typeof DECLARATIONS): Decoded {
  const refuse = (line: number, message: string): Decoded => ({ ok: false, line, message, hint: HINT });
  const detected = FIRST_BYTES.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const declared = declaredIn(bytes, kind);
  // If UTF-16 is declared but readable byte by byte, another program must have converted the file to UTF-8.
  const isConverted = declared !== undefined && /^utf-?16/i.test(declared);
  const encoding = detected ?? (declared === undefined || isConverted ? 'utf-8' : declared);
  const decoder = decoderFor(encoding);
  if (!decoder) return refuse(1, `its encoding, ${encoding.toUpperCase()}, can't be read`);
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    const line = encoding.startsWith('utf-16') ? 1 : lineOfBadByte(bytes, encoding);
    const reason =
      detected === undefined && declared === undefined
        ? 'which a file without a declaration must be'
        : 'which the file declares';
    return refuse(line, `this line is not in ${decoder.encoding.toUpperCase()}, ${reason}`);
  }
}
