/** The one way in which content is read: bytes that must be UTF-8, and no more of them than a file of content has. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** A file as it was read; `path` is relative to the project, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Why bytes are no text: where, what was found, and what to do. */
export interface Undecodable {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

export type Decoded = { readonly ok: true; readonly text: string } | ({ readonly ok: false } & Undecodable);

const MEGABYTE = 1024 * 1024;

/** The longest article of this site has 20 kB, the longest file of strings 60. */
export const MAX_CONTENT_BYTES = MEGABYTE;

export const SAVE_AS_UTF8 = 'save the file as UTF-8';
const SAVE_CSV_AS_UTF8 = `${SAVE_AS_UTF8} (in Excel: "CSV UTF-8")`;

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0); // without its mark: every second byte of Latin text is 0

const hasBadByte = (bytes: Uint8Array, stream: boolean) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return false;
  } catch {
    return true;
  }
};

/** The place of the first byte that UTF-8 doesn't have there. */
function findBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (hasBadByte(bytes.subarray(0, middle), true)) bad = middle;
    else good = middle;
  }
  // The decoder stumbles over the byte after a letter of another encoding: the letter is meant.
  const before = bytes[good - 1] ?? 0;
  return before >= 0xc0 ? good - 1 : good;
}

/** The text of bytes in UTF-8, with its byte order mark if it has one. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return { ok: false, line: 1, message: 'the file is UTF-16', hint: SAVE_AS_UTF8 };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = findBadByte(bytes);
    const line = bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 0x0a), 1);
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return { ok: false, line, message: `byte ${at + 1} of the file, 0x${byte}, isn't UTF-8`, hint: SAVE_AS_UTF8 };
  }
}

/** As `decodeText`, for files of other programs: UTF-16 that says so is read too. */
export function decodeForeignText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isMarked || bytes.length % 2 === 1) return decodeText(bytes);
  return { ok: true, text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) };
}

const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;

/** Why a file of this size isn't read. */
export function checkSize(bytes: number, most: number, hint: string): Undecodable | undefined {
  if (bytes <= most) return undefined;
  return { line: 1, message: `the file has ${inMegabytes(bytes)}; at most ${inMegabytes(most)} are read`, hint };
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * A file of the content.
 * @returns what is wrong where it can't be read, undefined where there is no such file
 */
export async function readTextFile(root: string, path: string): Promise<TextFile | Diagnostic | undefined> {
  const refuse = ({ line, message, hint }: Undecodable): Diagnostic => {
    const isTable = hint === SAVE_AS_UTF8 && path.endsWith('.csv');
    return { path, line, rule: 'encoding', message, hint: isTable ? SAVE_CSV_AS_UTF8 : hint };
  };
  try {
    const place = join(root, path);
    const tooLarge = checkSize(
      (await stat(place)).size,
      MAX_CONTENT_BYTES,
      'split it, or remove what does not belong in it',
    );
    if (tooLarge) return refuse(tooLarge);
    const decoded = decodeText(await readFile(place));
    return decoded.ok ? { path, text: decoded.text } : refuse(decoded);
  } catch (error) {
    if (isMissing(error)) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      line: 1,
      message: `the file can't be read: ${reason}`,
      hint: 'see that it is a file you may read',
    });
  }
}

export const isDiagnostic = (read: TextFile | Diagnostic): read is Diagnostic => 'rule' in read;
