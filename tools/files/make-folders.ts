/** Folders, one level at a time: Node's own recursive `mkdir` never returns in a file system that takes no folders, such as /proc. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Makes a folder and those above it.
 * @returns the folders that weren't there before, outermost first
 * @throws the file system's error where one of them can't be made
 */
export async function makeFolders(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return [];
  const above = dirname(folder) === folder ? [] : await makeFolders(dirname(folder));
  try {
    await mkdir(folder);
    return [...above, folder];
  } catch (error) {
    // Another process may have made it in the meantime.
    const now = codeOf(error) === 'EEXIST' ? await stat(folder).catch(() => undefined) : undefined;
    if (now?.isDirectory() === true) return above;
    throw error;
  }
}
