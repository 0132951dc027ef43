/** Reads text files, and refuses those that are too large. Content must be UTF-8; other files can also be UTF-16. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** A file as it was read; `path` is relative to the project, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface Undecodable {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

export type Decoded = { readonly ok: true; readonly text: string } | ({ readonly ok: false } & Undecodable);

const MEGABYTE = 1024 * 1024;

/** The longest article of the site has 20 kB, and the longest strings file has 60 kB. */
export const MAX_CONTENT_BYTES = MEGABYTE;

export const SAVE_AS_UTF8 = 'save the file as UTF-8';
const SAVE_CSV_AS_UTF8 = `${SAVE_AS_UTF8} (in Excel: "CSV UTF-8")`;

/** Without a byte order mark, UTF-16 is recognized by its zeros: every second byte of Latin text is 0. */
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0);

/** @param mayBeCut whether the bytes may end within a character */
function isDecodable(bytes: Uint8Array, encoding: string, mayBeCut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}

/** The first byte that isn't valid in an encoding that's compatible with ASCII. */
function findBadByte(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isDecodable(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  // Decoding fails at the byte after an incomplete character, but its first byte is the wrong one.
  while (good > 0 && !isDecodable(bytes.subarray(0, good), encoding, false)) good--;
  return good;
}

const lineOfByte = (bytes: Uint8Array, at: number) =>
  bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 0x0a), 1);

/** The line (1 is the first) with the first byte that isn't valid in an encoding that's compatible with ASCII. */
export const lineOfBadByte = (bytes: Uint8Array, encoding: string): number =>
  lineOfByte(bytes, findBadByte(bytes, encoding));

/** Decodes UTF-8 and keeps the byte order mark, if there is one. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return { ok: false, line: 1, message: 'the file is UTF-16', hint: SAVE_AS_UTF8 };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = findBadByte(bytes, 'utf-8');
    const line = lineOfByte(bytes, at);
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return { ok: false, line, message: `byte ${at + 1} of the file, 0x${byte}, isn't UTF-8`, hint: SAVE_AS_UTF8 };
  }
}

/** Decodes a file from another program: UTF-8, or UTF-16 with a byte order mark. Never throws. */
export function decodeForeignText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isMarked || bytes.length % 2 === 1) return decodeText(bytes);
  return { ok: true, text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) };
}

const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;

/** The error for a file that's too large to read; undefined if its size is OK. */
export function checkSize(bytes: number, maximum: number, hint: string): Undecodable | undefined {
  if (bytes <= maximum) return undefined;
  return { line: 1, message: `the file has ${inMegabytes(bytes)}; at most ${inMegabytes(maximum)} are read`, hint };
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Reads a content file.
 * @returns a diagnostic if it can't be read, undefined if there is no such file
 */
export async function readTextFile(root: string, path: string): Promise<TextFile | Diagnostic | undefined> {
  const refuse = ({ line, message, hint }: Undecodable): Diagnostic => {
    const isCsv = hint === SAVE_AS_UTF8 && path.endsWith('.csv');
    return { path, line, rule: 'encoding', message, hint: isCsv ? SAVE_CSV_AS_UTF8 : hint };
  };
  try {
    const fullPath = join(root, path);
    const tooLarge = checkSize(
      (await stat(fullPath)).size,
      MAX_CONTENT_BYTES,
      "split it, or remove what doesn't belong in it",
    );
    if (tooLarge) return refuse(tooLarge);
    const decoded = decodeText(await readFile(fullPath));
    return decoded.ok ? { path, text: decoded.text } : refuse(decoded);
  } catch (error) {
    if (isMissing(error)) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      line: 1,
      message: `the file can't be read: ${reason}`,
      hint: 'check that you have permission to read it',
    });
  }
}

export const isDiagnostic = (read: TextFile | Diagnostic): read is Diagnostic => 'rule' in read;
