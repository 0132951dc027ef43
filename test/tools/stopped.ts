/** Runs programs that are stopped in the middle of their work. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const PRELOAD = resolve('test/tools/stop-at.mjs');

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface Stop {
  /** The file operation at which the program is stopped, from 1. */
  readonly at: number;
  readonly signal: 'SIGKILL' | 'SIGINT';
  /** The operations that count, by their names in `node:fs/promises`. */
  readonly among: readonly string[];
}

/** All operations that change a file. */
const OPERATIONS = ['writeFile', 'copyFile', 'rename', 'mkdir', 'chmod', 'rm'];

/** @param stop if not given, the program runs to its end */
export function runStopped(args: readonly string[], cwd: string, stop?: Stop): Ended {
  const result = spawnSync(process.execPath, stop ? ['--import', PRELOAD, ...args] : args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, STOP: JSON.stringify(stop) },
  });
  return { code: result.status, signal: result.signal, out: result.stdout, err: result.stderr };
}

/** More file operations than any tested program needs. */
const MAX_OPERATIONS = 80;

export interface Killing {
  /** Restores the initial state before each run. */
  readonly prepare: () => Promise<void>;
  /** Checks the state after each kill. */
  readonly look: (stoppedAt: number) => Promise<void>;
  /** The exit code of a run that finishes. */
  readonly code?: number;
  readonly among?: readonly string[];
}

/**
 * Kills a program at its first file operation, then again at its second one, and so on until it finishes.
 * @returns the number of operations at which it was killed
 */
export async function killEverywhere(
  args: readonly string[],
  cwd: string,
  { prepare, look, code = 0, among = OPERATIONS }: Killing,
): Promise<number> {
  for (let at = 1; at <= MAX_OPERATIONS; at++) {
    await prepare();
    const ended = runStopped(args, cwd, { at, signal: 'SIGKILL', among });
    if (ended.signal === null) {
      expect([ended.code, ended.err]).toEqual([code, '']);
      return at - 1;
    }
    expect(ended.signal).toBe('SIGKILL');
    await look(at);
  }
  throw new Error(`More than ${MAX_OPERATIONS} file operations.`);
}
