/** Files are written completely or not at all: when killed or interrupted, on a full disk, and with concurrent writers. */
import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockPathOf, withLock } from '../../tools/files/lock.ts';
import { removeAbandoned } from '../../tools/files/temporary.ts';
import { type FileWrite, WriteError, writeFiles } from '../../tools/files/write-files.ts';
import { killEverywhere, runStopped } from './stopped.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'renewal-writes-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (path: string) => join(root, path);
const textAt = (path: string) => readFile(at(path), 'utf8').catch(() => undefined);
/** A process ID that's no longer in use. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;
const filesIn = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();

async function failure(files: readonly FileWrite[], options: object = {}): Promise<WriteError> {
  try {
    await writeFiles(files, { nameOf: (path) => path.slice(root.length + 1), ...options });
  } catch (error) {
    if (error instanceof WriteError) return error;
    throw error;
  }
  throw new Error('the files were written');
}

describe('a process that’s killed', () => {
  const OLD = 'old '.repeat(5000);
  const NEW = 'new '.repeat(5000);
  const COPY = 'copy '.repeat(5000);
  const program = [resolve('test/tools/write-some.ts')];

  test('at any file operation leaves each file completely old or new, and the next run completes the rest', async () => {
    const kills = await killEverywhere(program, root, {
      prepare: async () => {
        await rm(root, { recursive: true, force: true });
        await mkdir(root);
        await writeFile(at('old.txt'), OLD);
        await writeFile(at('original.txt'), COPY);
      },
      look: async (stoppedAt) => {
        const texts = () => Promise.all(['old.txt', 'deep/er/new.txt', 'copy.txt'].map(textAt));
        const [replaced, created, copied] = await texts();
        expect([OLD, NEW], `killed at ${stoppedAt}`).toContain(replaced);
        expect([undefined, NEW]).toContain(created);
        expect([undefined, COPY]).toContain(copied);
        expect(runStopped(program, root)).toMatchObject({ code: 0, err: '' });
        expect(await texts()).toEqual([NEW, NEW, COPY]);
        expect(await filesIn(root)).toEqual(['copy.txt', 'new.txt', 'old.txt', 'original.txt']);
      },
    });
    expect(kills).toBeGreaterThan(8);
  });
});

describe('concurrent changes aren’t overwritten', () => {
  test.each([
    ['changed', 'theirs', 'read'],
    ['created', 'theirs', null],
    ['removed', undefined, 'read'],
  ])('if the file was %s', async (_, theirs, before) => {
    if (theirs !== undefined) await writeFile(at('a'), theirs);
    await writeFile(at('b'), 'b');
    const files = [
      { path: at('b'), content: 'new', before: 'b' },
      { path: at('a'), content: 'new', before },
    ];
    const { message } = await failure(files);
    expect(message).toBe('a has changed since it was read. Nothing was written. Run the command again.');
    expect([await textAt('a'), await textAt('b')]).toEqual([theirs, 'b']);
    expect(await filesIn(root)).toEqual(theirs === undefined ? ['b'] : ['a', 'b']);
  });

  test('but a file that already has the new content is no conflict', async () => {
    await writeFile(at('a'), 'new');
    await writeFiles([{ path: at('a'), content: 'new', before: 'read' }]);
    expect(await textAt('a')).toBe('new');
  });
});

test('an interruption before the first rename writes nothing and leaves no temporary files', async () => {
  const controller = new AbortController();
  const options = {
    signal: controller.signal,
    beforeRename: () => {
      controller.abort();
      return Promise.resolve();
    },
  };
  const error = await failure([{ path: at('new/a'), content: 'a' }], options);
  expect([error.isInterrupted, error.message]).toEqual([
    true,
    'Interrupted. Nothing was written. Run the command again.',
  ]);
  expect(await readdir(root)).toEqual([]);
});

test('symbolic links and file permissions are kept', async () => {
  await writeFile(at('real'), 'old');
  await chmod(at('real'), 0o640);
  await symlink('real', at('link'));
  await writeFiles([{ path: at('link'), content: 'new' }]);
  expect(await textAt('real')).toBe('new');
  expect((await lstat(at('link'))).isSymbolicLink()).toBe(true);
  expect((await stat(at('real'))).mode & 0o777).toBe(0o640);
});

describe('an error message says why nothing was written', () => {
  const isLinux = process.platform === 'linux';

  test.skipIf(!isLinux)(
    `to a file system that can’t have new folders${isLinux ? '' : ' (not run: no /proc)'}`,
    async () => {
      const { message } = await failure([{ path: '/proc/x/a', content: 'a' }]);
      expect(message).toMatch(/can’t be written: the folder can’t be made there\. Nothing was written\./);
    },
  );

  test('to a pipe, to a folder, and below a file', async () => {
    await mkdir(at('folder'));
    await writeFile(at('file'), '');
    const messages = [
      (await failure([{ path: at('folder'), content: 'a' }])).message,
      (await failure([{ path: at('file/a'), content: 'a' }])).message,
    ];
    if (spawnSync('mkfifo', [at('pipe')]).status === 0) {
      messages.push((await failure([{ path: at('pipe'), content: 'a', before: null }])).message);
      expect(messages.pop()).toMatch(/^pipe can’t be written: it’s not a regular file\./);
    }
    expect(messages).toEqual([
      expect.stringMatching(/^folder can’t be written: a folder is in its place\./),
      expect.stringMatching(/^file\/a can’t be written: (a file is in the place of a folder|.*EEXIST.*)\./),
    ]);
  });
});

/** A full disk can only be simulated with permission to mount a small one. */
const disk = spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d && rmdir $d']);
const noDisk = disk.status === 0 ? '' : ' (not run: a small disk can’t be mounted here)';

test.skipIf(noDisk !== '')(`on a full disk, every file stays as it was${noDisk}`, async () => {
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root]).status).toBe(0);
  try {
    await writeFile(at('a'), 'a'.repeat(20_000));
    await writeFile(at('b'), 'b'.repeat(20_000));
    const files = ['a', 'b', 'c'].map((name) => ({ path: at(name), content: 'new'.repeat(7000) }));
    const { message } = await failure(files);
    expect(message).toMatch(/^[abc] can’t be written: the disk is full\. Nothing was written\./);
    expect(await filesIn(root)).toEqual(['a', 'b']);
    expect([await textAt('a'), await textAt('b')]).toEqual(['a'.repeat(20_000), 'b'.repeat(20_000)]);
  } finally {
    spawnSync('umount', [root]);
  }
});

test('temporary files of dead processes are removed, and those of live ones only if they’re old', async () => {
  const old = new Date(Date.now() - 7_200_000);
  const names = { dead: `.unfinished-${deadPid()}-1.tmp`, alive: `.unfinished-${process.ppid}-1.tmp` };
  await mkdir(at('sub'));
  for (const name of [names.dead, names.alive, `sub/${names.dead}`, 'kept.tmp']) await writeFile(at(name), '');
  await removeAbandoned(root, { recursive: true });
  expect(await filesIn(root)).toEqual([names.alive, 'kept.tmp']);
  await utimes(at(names.alive), old, old);
  await removeAbandoned(root);
  expect(await filesIn(root)).toEqual(['kept.tmp']);
  await removeAbandoned(at('nowhere'));
});

describe('the lock', () => {
  test('allows one writer at a time', async () => {
    const log: string[] = [];
    const work = (name: string) =>
      withLock(root, async () => {
        log.push(`${name} begins`);
        await new Promise((done) => setTimeout(done, 20));
        log.push(`${name} ends`);
      });
    await Promise.all([work('one'), work('other')]);
    expect(log).toHaveLength(4);
    expect(log[1]?.split(' ')[0]).toBe(log[0]?.split(' ')[0]);
    expect(await readFile(await lockPathOf(root), 'utf8').catch(() => 'gone')).toBe('gone');
  });

  test.each([
    ['of a process that has ended', () => `${deadPid()} x`, 0],
    ['of a process whose ID is in use again', () => `${process.ppid} x`, 60_000],
    ['that’s empty', () => '', 60_000],
  ])('doesn’t block if it’s stale: %s', async (_, content, age) => {
    const path = await lockPathOf(root);
    const time = new Date(Date.now() - age);
    await writeFile(path, content());
    await utimes(path, time, time);
    expect(await withLock(root, () => Promise.resolve('done'))).toBe('done');
  });

  test('prevents a process that lost it from writing', async () => {
    const path = await lockPathOf(root);
    const lost = withLock(root, async (confirm) => {
      await writeFile(path, `${process.ppid} another`);
      await writeFiles([{ path: at('a'), content: 'a' }], { beforeRename: confirm });
    });
    await expect(lost).rejects.toThrow('Another command took over');
    expect(await filesIn(root)).toEqual([]);
    await rm(path);
  });
});
