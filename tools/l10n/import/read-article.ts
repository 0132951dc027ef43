/** Reads handoff files from folders, and lists the images in these folders. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { listFiles } from '../../../src/files/list-files.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import {
  MAX_CONTENT_BYTES,
  type Undecodable,
  checkSize,
  decodeForeignText,
} from '../../../src/translation/text-file.ts';
import { type Progress, UsageError } from '../cli/command.ts';
import type { HandoffFile, Library } from './input-folder.ts';
import { RULE } from './import-diagnostics.ts';

/** A folder from the command line, or for files from the command line, the folder that contains them. */
export interface InputFolder {
  /** The absolute path. */
  readonly folder: string;
  readonly files: readonly HandoffFile[];
  readonly library: Library;
}

export interface Inputs {
  readonly folders: readonly InputFolder[];
  /** Diagnostics of files that can't be read. */
  readonly diagnostics: readonly Diagnostic[];
}

const TEXT_FILE = /\.(?:md|markdown|txt)$/i;
const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const READS_AT_ONCE = 64;
/** A side-by-side file has two languages and markup, so it can be four times as large as its article. */
const MAX_BYTES = 4 * MAX_CONTENT_BYTES;

const withForwardSlashes = (path: string) => path.replaceAll('\\', '/');

/** Decodes a handoff file: UTF-8, or UTF-16 with a byte order mark. Line ends become LF. */
export function decode(bytes: Uint8Array): string | Undecodable {
  const decoded = decodeForeignText(bytes);
  if (!decoded.ok) {
    return { line: decoded.line, message: `isn't UTF-8 text: ${decoded.message}`, hint: 'save it as UTF-8' };
  }
  if (!decoded.text.includes('\0')) return decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return { line: 1, message: "isn't UTF-8 text: it has NUL characters", hint: 'save it as UTF-8' };
}

/** The text of a handoff file, or the reason why it's skipped. */
async function readHandoffText(path: string): Promise<string | Undecodable> {
  if (!TEXT_FILE.test(path)) {
    const message = `"${basename(path)}" isn't a handoff file`;
    return { line: 1, message, hint: 'it was skipped; .md, .markdown, and .txt are imported' };
  }
  try {
    const tooLarge = checkSize((await stat(path)).size, MAX_BYTES, 'split it; it was skipped');
    return tooLarge ?? decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { line: 1, message: `can't be read: ${reason}`, hint: 'check that you have permission to read it' };
  }
}

/** The absolute paths of a folder's files. Files and folders whose names begin with a dot are left out. */
const listFolder = (folder: string): readonly string[] =>
  listFiles(folder).flatMap((path) => (/(?:^|\/)\./.test(path) ? [] : [join(folder, path)]));

/** @throws UsageError for a path that doesn't exist, or that is neither a file nor a folder */
async function listInputs(root: string, typed: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const folders = new Map<string, string[]>();
  for (const typedPath of typed) {
    const path = resolve(root, typedPath);
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new UsageError(`There is no file or folder "${typedPath}".`);
    // Reading a pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) throw new UsageError(`"${typedPath}" is neither a file nor a folder.`);
    const folder = found.isDirectory() ? path : dirname(path);
    const paths = found.isDirectory() ? listFolder(path) : [path];
    folders.set(folder, [...new Set([...(folders.get(folder) ?? []), ...paths])]);
  }
  return folders;
}

/** Reads the files and folders from the command line (`typed`), relative to `root`. */
export async function readInputs(root: string, typed: readonly string[], progress: Progress): Promise<Inputs> {
  const inputs = await listInputs(root, typed);
  const diagnostics: Diagnostic[] = [];
  const total = [...inputs.values()].reduce((sum, paths) => sum + paths.length, 0);
  let done = 0;
  const folders: InputFolder[] = [];
  for (const [folder, paths] of inputs) {
    const files: HandoffFile[] = [];
    const displayPath = (path: string) => {
      const fromRoot = relative(root, path);
      return withForwardSlashes(fromRoot.startsWith('..') ? path : fromRoot);
    };
    const readOne = async (path: string) => {
      progress('Reading', ++done, total);
      if (IMAGE_FILE.test(path)) return;
      const textOrError = await readHandoffText(path);
      if (typeof textOrError === 'string') {
        files.push({
          path: displayPath(path),
          relative: withForwardSlashes(relative(folder, path)),
          text: textOrError,
        });
      } else diagnostics.push({ path: displayPath(path), rule: RULE, ...textOrError });
    };
    for (let from = 0; from < paths.length; from += READS_AT_ONCE)
      await Promise.all(paths.slice(from, from + READS_AT_ONCE).map(readOne));
    files.sort((one, other) => (one.relative < other.relative ? -1 : 1));
    const images = new Set(
      paths.filter((path) => IMAGE_FILE.test(path)).map((path) => withForwardSlashes(relative(folder, path))),
    );
    folders.push({
      folder,
      files,
      library: { texts: new Map(files.map((file) => [file.relative, file.text])), images },
    });
  }
  return { folders, diagnostics };
}
