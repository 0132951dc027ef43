/**
 * A lock that keeps two commands in one project from writing at the same time: a file in the system's temporary folder.
 * A waiting command removes a lock whose process has ended, or that hasn't been refreshed.
 */
import { createHash } from 'node:crypto';
import { readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './temporary.ts';
import { WriteError } from './write-files.ts';

const REFRESH_MS = 1000;
/** A lock that hasn't been refreshed for this long is stale, even if another process has the same process ID now. */
const STALE_MS = 15_000;
const POLL_MS = 50;
/** How long a command waits while another one is writing. */
const MAX_WAIT_MS = 60_000;

/** The path of a folder's lock. */
export async function lockPathOf(folder: string): Promise<string> {
  const realFolder = await realpath(folder).catch(() => folder);
  const key = createHash('sha256')
    .update(`${process.getuid?.() ?? 0} ${realFolder}`)
    .digest('hex')
    .slice(0, 16);
  return join(tmpdir(), `renewal-guide-${key}.lock`);
}

const contentOf = (path: string) => readFile(path, 'utf8').catch(() => undefined);

async function isStale(path: string): Promise<boolean> {
  const [text, stats] = [await contentOf(path), await stat(path).catch(() => undefined)];
  if (text === undefined || !stats) return false; // released in the meantime
  const age = Date.now() - stats.mtimeMs;
  const pid = Number(/^\d+/.exec(text)?.[0]);
  // A lock without a process ID is either new, or its process was killed before it wrote the ID. Only the age of the
  // lock shows whether it's stale.
  return age > STALE_MS || (pid > 0 && !isAlive(pid));
}

/**
 * @returns false if the lock can't be created, for example on a full disk; the command then continues without a lock
 * @throws WriteError if another command keeps the lock for longer than MAX_WAIT_MS
 */
async function acquire(path: string, token: string): Promise<boolean> {
  const start = Date.now();
  for (;;) {
    try {
      await writeFile(path, token, { flag: 'wx' });
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        await rm(path, { force: true }).catch(() => null); // on a full disk, the file exists but is empty
        return false;
      }
    }
    if (await isStale(path)) await rm(path, { force: true });
    else if (Date.now() - start > MAX_WAIT_MS) {
      const pid = (await contentOf(path))?.split(' ')[0] ?? 'unknown';
      throw new WriteError(`Another command (process ${pid}) is writing. Nothing was written. Run it again later.`);
    }
    await sleep(POLL_MS);
  }
}

/** @param use called with a function that throws if another process has taken over the lock */
export async function withLock<T>(folder: string, use: (confirm: () => Promise<void>) => Promise<T>): Promise<T> {
  const path = await lockPathOf(folder);
  const token = `${process.pid} ${crypto.randomUUID()}`;
  if (!(await acquire(path, token))) return use(() => Promise.resolve());
  const refreshing = setInterval(() => {
    void utimes(path, new Date(), new Date()).catch(() => null);
  }, REFRESH_MS);
  const isHeld = async () => (await contentOf(path)) === token;
  try {
    return await use(async () => {
      if (await isHeld()) return;
      throw new WriteError(
        'Another command took over while this one was suspended. Nothing was written. Run it again.',
      );
    });
  } finally {
    clearInterval(refreshing);
    if (await isHeld()) await rm(path, { force: true });
  }
}
