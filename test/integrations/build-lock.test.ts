/** Two builds of a project: the second is refused, and a killed one is in nobody's way. */
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

/** A process that takes the lock, says whether it has it, and goes on until it's killed, or ends at once. */
async function build(root: string, ends = false): Promise<{ readonly has: string; readonly child: ChildProcess }> {
  const script = `
    const { lockBuild } = await import(${JSON.stringify(LOCK)});
    process.stdout.write(String(await lockBuild(${JSON.stringify(root)})));
    ${ends ? '' : 'setInterval(() => {}, 1000);'}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { has: chunk.toString(), child };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

test('a second build is refused, also by another name of the folder; one of another folder is not', async () => {
  const other = await mkdtemp(join(tmpdir(), 'renewal-guide-lock-'));
  const link = join(other, 'link');
  await symlink(project, link);
  expect((await build(project)).has).toBe('true');
  expect((await build(project)).has).toBe('false');
  expect((await build(`${project}/`)).has).toBe('false');
  expect((await build(link)).has).toBe('false');
  expect((await build(other)).has).toBe('true');
  await rm(other, { recursive: true });
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'after a build ended by %s the next one is made',
  async (signal) => {
    const first = await build(project);
    await end(first.child, signal);
    const second = await build(project);
    expect(second.has).toBe('true');
    expect((await build(project)).has).toBe('false');
  },
);

test('after a build that ended by itself the next one is made', async () => {
  const first = await build(project, true);
  if (first.child.exitCode === null) await once(first.child, 'exit');
  expect((await build(project)).has).toBe('true');
});

test('of several that begin at once, after one was killed or not, one is made', async () => {
  for (const isFirst of [true, false]) {
    const all = await Promise.all(Array.from({ length: 5 }, () => build(project)));
    expect([isFirst, all.filter(({ has }) => has === 'true').length]).toEqual([isFirst, 1]);
    await Promise.all(all.map(({ child }) => end(child, 'SIGKILL')));
  }
});

test('a folder that Vite can’t build in is named, with the characters', () => {
  for (const path of ['/home/me/C# projects/guide', '/a?b', '/100%/guide', '/a[1]', '/{guide}']) {
    expect(folderProblem(path)).toContain(path);
  }
  expect(folderProblem('/C#/a[1]/C#')).toContain('a path with # [ ].');
  for (const path of ['/home/me/guide', '/a b/日本/$&;"quotes"', "/it's (1)/a+b@c!*", 'C:\\Users\\me']) {
    expect(folderProblem(path)).toBeUndefined();
  }
});
