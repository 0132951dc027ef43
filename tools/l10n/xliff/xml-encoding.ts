/** The text of an XML file from its bytes, by its byte order mark, its first characters, or its XML declaration. Pure. */

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly message: string; readonly hint: string };

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  // UTF-32 before UTF-16: one begins like the other.
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

const REMEDY = 'save the file as UTF-8 and apply it again';

/** What the XML declaration says, whatever encoding that is in. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
}

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined; // unknown
  }
}

/** The line of the first bytes that aren't in the encoding, for one that is compatible with ASCII. */
function lineOfFault(bytes: Uint8Array, encoding: string): number {
  let [line, from] = [1, 0];
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoderFor(encoding)?.decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    [line, from] = [line + 1, at + 1];
  }
  return 1;
}

export function decodeXml(bytes: Uint8Array): Decoded {
  const refuse = (line: number, message: string): Decoded => ({ ok: false, line, message, hint: REMEDY });
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const declared = declaredIn(bytes);
  // A declaration that can be read byte by byte isn't in UTF-16, even if it says so: the file was converted.
  const isConverted = declared !== undefined && /^utf-?16/i.test(declared);
  const encoding = marked ?? (declared === undefined || isConverted ? 'utf-8' : declared);
  const decoder = decoderFor(encoding);
  if (!decoder) return refuse(1, `its encoding, ${encoding.toUpperCase()}, can't be read`);
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    const line = encoding.startsWith('utf-16') ? 1 : lineOfFault(bytes, encoding);
    const says =
      marked === undefined && declared === undefined ? 'as a file without a declaration must be' : 'as it says';
    return refuse(line, `this line is not in ${decoder.encoding.toUpperCase()}, ${says}`);
  }
}
