/** Temporary files: their names, and the removal of those that killed processes left. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A temporary file's name, which contains the ID of its process. */
const TEMPORARY_NAME = /^\.unfinished-(\d+)-\d+\.tmp$/;

/** The age after which a temporary file is abandoned, even if a process has the ID in its name: IDs are reused. */
const MAX_AGE_MS = 3_600_000;

let count = 0;

/** Git (.gitignore), the content collections, and the l10n commands ignore files with such a name. */
export const temporaryName = () => `.unfinished-${process.pid}-${++count}.tmp`;

/** Whether a process exists, also if it belongs to another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends no signal; only checks whether the process exists
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isAbandoned(path: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > MAX_AGE_MS;
}

/** Removes the temporary files of killed processes from a folder. Never fails: what can't be removed stays. */
export async function removeAbandoned(folder: string, { recursive = false } = {}): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch(() => []);
  await Promise.all(
    entries.map(async (entry) => {
      const pid = TEMPORARY_NAME.exec(entry.name)?.[1];
      const path = join(entry.parentPath, entry.name);
      if (pid !== undefined && (await isAbandoned(path, Number(pid))))
        await rm(path, { force: true }).catch(() => null);
    }),
  );
}
