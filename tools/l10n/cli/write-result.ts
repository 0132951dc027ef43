/** Writes the files of a command's result: all of them, or none if one has changed since the command read it. */
import { relative, resolve } from 'node:path';
import type { Content } from '../../../src/translation/content.ts';
import { withLock } from '../../files/lock.ts';
import { type FileWrite, writeFiles } from '../../files/write-files.ts';
import type { CommandResult, OutputFile } from './command.ts';

/** The file's text when the command read it; `null` if it didn't exist, undefined if the command didn't read it. */
function textBefore({ path, before }: OutputFile, { texts }: Content): string | null | undefined {
  if (before !== undefined) return before;
  const isContent = path.startsWith('src/content/') && /\.mdx$|\/strings(\.lock|\.notes)?\.json$/.test(path);
  return texts && isContent ? (texts.get(path) ?? null) : undefined;
}

/** Writes and copies the files of a command's result. @throws WriteError if not all files were written */
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
