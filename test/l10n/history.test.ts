/** The reasons for a missing Git history. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openHistory } from '../../src/history/git.ts';

afterEach(() => vi.unstubAllEnvs());

test('the exit code is the reason if git prints no message', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-git-'));
  try {
    await writeFile(join(folder, 'git'), '#!/bin/sh\nexit 3\n');
    await chmod(join(folder, 'git'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
    expect((await openHistory(folder)).limit).toBe('git says: git ended with 3');
  } finally {
    await rm(folder, { recursive: true });
  }
});
