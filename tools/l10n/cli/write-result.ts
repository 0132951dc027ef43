/** Writes the files of a command's result: all of them or no file, and never over changes made in the meantime. */
import { relative, resolve } from 'node:path';
import type { Content } from '../../../src/translation/content.ts';
import { withLock } from '../../files/lock.ts';
import { type FileWrite, writeFiles } from '../../files/write-files.ts';
import type { CommandResult, OutputFile } from './command.ts';

/** What a file held when the command read it; undefined if it wasn't read. */
function beforeOf({ path, before }: OutputFile, { texts }: Content): string | null | undefined {
  if (before !== undefined) return before;
  const isContent = path.startsWith('src/content/') && /\.mdx$|\/strings(\.lock|\.notes)?\.json$/.test(path);
  return texts && isContent ? (texts.get(path) ?? null) : undefined;
}

/**
 * @param onInterrupt calls a listener when the user presses Ctrl+C; returns how to stop listening
 * @throws WriteError if nothing, or not everything, was written
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
      before: beforeOf(file, content),
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
