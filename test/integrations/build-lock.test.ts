/** Concurrent builds of a project: the second one is refused, and a killed one doesn't block the next. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderProblem } from '../../src/integrations/project-folder.ts';

const LOCK = new URL('../../src/integrations/build-lock.ts', import.meta.url).href;

let project = '';
const running: ChildProcess[] = [];
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'renewal-guide-lock-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await rm(project, { recursive: true });
});

/**
 * Starts a process that tries to get the lock and prints whether it has it. The process then exits if `exits` is true,
 * and otherwise runs until it's killed.
 * @param setup code that it runs first
 */
async function startBuild(
  root: string,
  { exits = false, setup = '' } = {},
): Promise<{ readonly hasLock: boolean; readonly child: ChildProcess }> {
  const script = `
    ${setup}
    const { lockBuild } = await import(${JSON.stringify(LOCK)});
    process.stdout.write(String(await lockBuild(${JSON.stringify(root)})));
    ${exits ? '' : 'setInterval(() => {}, 1000);'}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { hasLock: chunk.toString() === 'true', child };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

test('a second build is refused, even through another path to the folder; a build in another folder isn’t', async () => {
  const other = await mkdtemp(join(tmpdir(), 'renewal-guide-lock-'));
  const link = join(other, 'link');
  await symlink(project, link);
  expect((await startBuild(project)).hasLock).toBe(true);
  expect((await startBuild(project)).hasLock).toBe(false);
  expect((await startBuild(`${project}/`)).hasLock).toBe(false);
  expect((await startBuild(link)).hasLock).toBe(false);
  expect((await startBuild(other)).hasLock).toBe(true);
  await rm(other, { recursive: true });
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'a build can start after one that was ended by %s',
  async (signal) => {
    const first = await startBuild(project);
    await end(first.child, signal);
    const second = await startBuild(project);
    expect(second.hasLock).toBe(true);
    expect((await startBuild(project)).hasLock).toBe(false);
  },
);

test('a build can start after one that finished', async () => {
  const first = await startBuild(project, { exits: true });
  if (first.child.exitCode === null) await once(first.child, 'exit');
  expect((await startBuild(project)).hasLock).toBe(true);
});

test('only one of several concurrent builds starts, whether or not one was killed before', async () => {
  for (const isFirst of [true, false]) {
    const all = await Promise.all(Array.from({ length: 5 }, () => startBuild(project)));
    const lockHolders = all.filter(({ hasLock }) => hasLock);
    expect(lockHolders, isFirst ? 'the first builds' : 'builds after killed ones').toHaveLength(1);
    await Promise.all(all.map(({ child }) => end(child, 'SIGKILL')));
  }
});

test('a build that finds another one’s new socket in place of an old one doesn’t start', async () => {
  const first = await startBuild(project);
  await end(first.child, 'SIGKILL');
  // Simulates another build, which listens as soon as the old socket is removed.
  const simulatedRival = `
    const [{ default: fs }, { syncBuiltinESMExports }, { createServer }] = await Promise.all(
      ['node:fs', 'node:module', 'node:net'].map((name) => import(name)),
    );
    const { rmSync } = fs;
    fs.rmSync = (address, options) => {
      rmSync(address, options);
      createServer().listen(address);
    };
    syncBuiltinESMExports();`;
  expect((await startBuild(project, { setup: simulatedRival })).hasLock).toBe(false);
});

test('the error for a folder that Vite can’t build in lists the invalid characters', () => {
  for (const path of ['/home/me/C# projects/guide', '/a?b', '/100%/guide', '/a[1]', '/{guide}']) {
    expect(folderProblem(path)).toContain(path);
  }
  expect(folderProblem('/C#/a[1]/C#')).toContain('a path with # [ ].');
  for (const path of ['/home/me/guide', '/a b/日本/$&;"quotes"', "/it's (1)/a+b@c!*", 'C:\\Users\\me']) {
    expect(folderProblem(path)).toBeUndefined();
  }
});
