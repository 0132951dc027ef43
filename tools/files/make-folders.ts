/** One level at a time: Node's recursive `mkdir` never returns where folders can't be created, such as in /proc. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Creates a folder and its parents.
 * @returns the folders that didn't exist before, outermost first
 * @throws the file system's error if one of them can't be created
 */
export async function makeFolders(folder: string): Promise<readonly string[]> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory() === true) return [];
  const createdParents = dirname(folder) === folder ? [] : await makeFolders(dirname(folder));
  try {
    await mkdir(folder);
    return [...createdParents, folder];
  } catch (error) {
    // Another process may have created it in the meantime.
    const newStats = codeOf(error) === 'EEXIST' ? await stat(folder).catch(() => undefined) : undefined;
    if (newStats?.isDirectory() === true) return createdParents;
    throw error;
  }
}
