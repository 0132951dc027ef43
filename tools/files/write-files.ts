/**
 * Writes a set of files so that no file is ever empty or incomplete: each is written to a temporary name in its folder,
 * and once all are written, each is renamed. If the process is killed or the disk is full, every file has either its
 * old or its new content. Writing the same set again completes it.
 */
import type { Stats } from 'node:fs';
import { chmod, copyFile, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeFolders } from './make-folders.ts';
import { removeAbandoned, temporaryName } from './temporary.ts';

/** A file to write, or to copy from another place. Paths are absolute. */
export type FileWrite = {
  readonly path: string;
  /** `null` if the file didn't exist. It's only replaced if it still has this content; always if this is left out. */
  readonly before?: string | null | undefined;
} & ({ readonly content: string | Uint8Array } | { readonly copyOf: string });

/** Not all files could be written. The message says which ones were. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  /** The paths that have their new content. */
  readonly written: readonly string[];
  readonly isInterrupted: boolean;

  constructor(message: string, written: readonly string[] = [], isInterrupted = false) {
    super(message);
    this.written = written;
    this.isInterrupted = isInterrupted;
  }
}

export interface WriteOptions {
  /** After this is aborted, no further file is renamed. */
  readonly signal?: AbortSignal | undefined;
  /** Returns the name of a path in messages. By default, it's the path itself. */
  readonly nameOf?: (path: string) => string;
  /** Called after all temporary files are written and before the first is renamed; throws to cancel. */
  readonly beforeRename?: () => Promise<void>;
}

interface StagedFile {
  readonly file: FileWrite;
  readonly temporary: string;
  /** The path with symbolic links resolved, so that the linked file is replaced, not the link. */
  readonly realPath: string;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'the folder can’t be made there',
  ENOTDIR: 'a file is in the place of a folder',
  EISDIR: 'a folder is in its place',
};

/** @throws Error if a path exists, but isn't a regular file */
function requireFile(stats: Stats | undefined): void {
  if (stats && !stats.isFile())
    throw new Error(stats.isDirectory() ? 'a folder is in its place' : 'it’s not a regular file');
}

/** `null` if it doesn't exist. Anything but a regular file is an error: reading a pipe, for example, may never end. */
async function textOf(path: string): Promise<string | null> {
  const stats = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });
  requireFile(stats);
  return stats ? readFile(path, 'utf8') : null;
}

class FileSetWriter {
  readonly #files: readonly FileWrite[];
  readonly #nameOf: (path: string) => string;
  readonly #options: WriteOptions;
  readonly #staged: StagedFile[] = [];
  readonly #madeFolders: string[] = [];
  readonly #written: string[] = [];

  constructor(files: readonly FileWrite[], options: WriteOptions) {
    this.#files = files;
    this.#options = options;
    this.#nameOf = options.nameOf ?? ((path) => path);
  }

  async write(): Promise<void> {
    try {
      for (const folder of new Set(this.#files.map(({ path }) => dirname(path)))) await removeAbandoned(folder);
      for (const file of this.#files) await this.#attempt(file.path, () => this.#stage(file));
      await this.#options.beforeRename?.();
      for (const { file } of this.#staged) await this.#attempt(file.path, () => this.#compare(file));
      for (const staged of this.#staged) await this.#attempt(staged.file.path, () => this.#rename(staged));
    } catch (error) {
      await this.#cleanUp();
      throw error;
    }
  }

  /** Runs one step for one file. If it fails, throws a WriteError with the name of the file. */
  async #attempt(path: string, step: () => Promise<void>): Promise<void> {
    await setImmediate(); // lets a pending signal arrive before the next step
    if (this.#options.signal?.aborted === true) throw this.#failure('Interrupted.', true);
    try {
      await step();
    } catch (error) {
      if (error instanceof WriteError) throw error;
      const reason = REASONS[String(codeOf(error))] ?? (error instanceof Error ? error.message : String(error));
      throw this.#failure(`${this.#nameOf(path)} can’t be written: ${reason}.`);
    }
  }

  /** The error for a problem. Its message also says which files were written. */
  #failure(problem: string, isInterrupted = false): WriteError {
    const names = this.#written.map((path) => this.#nameOf(path));
    const progress =
      names.length === 0
        ? 'Nothing was written. Run the command again.'
        : `${names.length} of ${this.#staged.length} files were written: ${names.join(', ')}. Run the command again to complete it.`;
    return new WriteError(`${problem} ${progress}`, this.#written, isInterrupted);
  }

  async #stage(file: FileWrite): Promise<void> {
    const realPath = await realpath(file.path).catch(() => file.path);
    this.#madeFolders.push(...(await makeFolders(dirname(realPath))));
    const existing = await stat(realPath).catch(() => undefined);
    requireFile(existing);
    const temporary = join(dirname(realPath), temporaryName());
    this.#staged.push({ file, temporary, realPath });
    if ('copyOf' in file) await copyFile(file.copyOf, temporary);
    else await writeFile(temporary, file.content, { flag: 'wx' });
    if (existing) await chmod(temporary, existing.mode);
  }

  /** @throws WriteError if the file has changed since it was read */
  async #compare(file: FileWrite): Promise<void> {
    if (file.before === undefined) return;
    const current = await textOf(file.path);
    if (current === file.before || ('content' in file && current === file.content)) return;
    throw this.#failure(`${this.#nameOf(file.path)} has changed since it was read.`);
  }

  async #rename({ file, temporary, realPath }: StagedFile): Promise<void> {
    await rename(temporary, realPath);
    this.#written.push(file.path);
  }

  /** After a failure, removes the temporary files, and the folders that were created and are empty. */
  async #cleanUp(): Promise<void> {
    for (const { temporary } of this.#staged) await rm(temporary, { force: true }).catch(() => null);
    for (const folder of this.#madeFolders.toReversed()) await rmdir(folder).catch(() => null); // a folder with files stays
  }
}

/**
 * Writes all files, or no file if one can't be written or has changed. Only an interruption between two renames leaves
 * some files written and others not; each of them is complete.
 * @throws WriteError saying what happened, what was written, and how to continue
 * @example await writeFiles([{ path: '/site/a.json', content: '{}\n', before: null }]);
 */
export async function writeFiles(files: readonly FileWrite[], options: WriteOptions = {}): Promise<void> {
  await new FileSetWriter(files, options).write();
}
