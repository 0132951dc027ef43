/**
 * Writes the files of a command's result: either all files or no file. If a file has changed since the command read it,
 * no file is written.
 */
import { relative, resolve } from 'node:path';
import type { Content } from '../../../src/translation/content.ts';
import { withLock } from '../../files/lock.ts';
import { type FileWrite, writeFiles } from '../../files/write-files.ts';
import type { CommandResult, OutputFile } from './command.ts';

/**
 * The text of a file when the command read it; `null` if it didn't exist then, undefined if the command didn't read it.
 */
function textBefore({ path, before }: OutputFile, { texts }: Content): string | null | undefined {
  if (before !== undefined) return before;
  const isContent = path.startsWith('src/content/') && /\.mdx$|\/strings(\.lock|\.notes)?\.json$/.test(path);
  return texts && isContent ? (texts.get(path) ?? null) : undefined;
}

/**
 * Writes and copies the files of a command's result.
 * @param onInterrupt calls a listener when the user presses Ctrl+C; returns a function that stops listening
 * @throws WriteError if not all files were written
 */
export async function writeResult(
  root: string,
  { writes = [], copies = [] }: CommandResult,
  content: Content,
  onInterrupt: (listener: () => void) => () => void = () => () => undefined,
): Promise<void> {
  const files: readonly FileWrite[] = [
    ...copies.map(({ from, to }) => ({ path: resolve(root, to), copyOf: resolve(root, from) })),
    ...writes.map((file) => ({
      path: resolve(root, file.path),
      content: file.text,
      before: textBefore(file, content),
    })),
  ];
  if (files.length === 0) return;
  const interruption = new AbortController();
  const stopListening = onInterrupt(() => interruption.abort());
  try {
    await withLock(root, (confirm) =>
      writeFiles(files, {
        signal: interruption.signal,
        nameOf: (path) => relative(root, path).replaceAll('\\', '/'),
        beforeRename: confirm,
      }),
    );
  } finally {
    stopListening();
  }
}
