/** Runs commands in a temporary project, as from the command line. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from '../../tools/l10n/cli/command.ts';
import { runCommandLine } from '../../tools/l10n/cli/run.ts';

export interface TestProject {
  readonly root: string;
  /** Runs `npm run l10n -- …`: the exit code, stdout and stderr. */
  readonly run: (...typed: readonly string[]) => Promise<{ code: number; out: string; err: string }>;
  /** The same with --json, parsed. */
  readonly json: (...typed: readonly string[]) => Promise<{ code: number; diagnostics: unknown[]; data: unknown }>;
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
}

export const TODAY = '2021-09-01';

/** Creates a Git repository with all files of a project. */
export function createRepository(root: string): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  for (const typed of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'Add the project'],
  ]) {
    const { status, stderr } = spawnSync('git', [...identity, ...typed], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}

/** @param files the project's files by path; each run reads them again */
export async function withProject(
  commands: readonly Command[],
  files: Readonly<Record<string, string>>,
  use: (project: TestProject) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'renewal-l10n-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const run: TestProject['run'] = async (...typed) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(typed, commands, {
      root,
      out: (text) => (out += text),
      err: (text) => (err += text),
      isTerminal: false,
      now: () => 0,
      today: () => TODAY,
    });
    return { code, out, err };
  };
  try {
    for (const [path, text] of Object.entries(files)) await write(path, text);
    await use({
      root,
      run,
      json: async (...typed: readonly string[]) => {
        const { code, out } = await run(...typed, '--json');
        const parsed = JSON.parse(out) as { diagnostics: unknown[]; data: unknown };
        return { code, ...parsed };
      },
      read: (path) => readFile(join(root, path), 'utf8'),
      write,
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
