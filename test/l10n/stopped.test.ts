/** Commands that write several files: killed at every rename, interrupted, or run concurrently. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { importHandoffs } from '../../tools/l10n/commands/import.ts';
import { isLocaleTag } from '../../src/i18n/locales.ts';
import { newLocale } from '../../tools/l10n/commands/new-locale.ts';
import { killEverywhere, runStopped } from '../tools/stopped.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { FILES as HANDOFF } from './import/import-project.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { COMMANDS } from './xliff-files.ts';

/** Each run is a separate process, which takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 300_000 });

const CHILD = resolve('test/l10n/l10n-process.ts');
const TABLE = 'src/i18n/locales.ts';
const table = await readFile(TABLE, 'utf8');

/** Every file under a folder, by path. */
async function snapshot(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.sort().map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function restore(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Every file has either its old or its new content. */
function expectWhole(now: Readonly<Record<string, string>>, before: typeof now, after: typeof now): void {
  for (const [path, text] of Object.entries(now)) {
    if (path.includes('.unfinished-')) continue;
    expect([before[path], after[path]], path).toContain(text);
  }
  for (const path of Object.keys(before)) expect(now, path).toHaveProperty([path]);
}

/** A French article and strings, with translated files for both. */
async function withImportedFile(use: (project: TestProject, typed: readonly string[]) => Promise<void>): Promise<void> {
  await withProject(COMMANDS, site(), async (project) => {
    const { run, read, write } = project;
    await run('export', 'fr-FR', '--format', 'xliff1', '--out', 'out');
    await write('a.xlf', (await read('out/fr-FR/renew.xlf')).replace('>Vous renouvelez', '>Vous le renouvelez'));
    await write('s.xlf', (await read('out/fr-FR/strings.xlf')).replace('>Planificateur<', '>Agenda<'));
    await use(project, ['apply', 'a.xlf', 's.xlf']);
  });
}

/** @param code the exit code of a run that gets through */
async function expectNothingLost({ root, run }: TestProject, typed: readonly string[], code = 0): Promise<void> {
  const before = await snapshot(root);
  expect((await run(...typed)).code).toBe(code);
  const after = await snapshot(root);
  expect(after).not.toEqual(before);
  const kills = await killEverywhere([CHILD, ...typed], root, {
    prepare: () => restore(root, before),
    look: async () => {
      expectWhole(await snapshot(root), before, after);
      await run(...typed);
      expect(await snapshot(root)).toEqual(after);
    },
    code,
    among: ['rename'],
  });
  expect(kills).toBeGreaterThan(1);
}

/** Two languages that the site doesn't have. */
const NEW = ['ja-JP', 'de-DE', 'fi-FI', 'el-GR'].filter((tag) => !isLocaleTag(tag)).slice(0, 2);

// test/tools/write-files.test.ts kills the process at all other operations.
describe('killed before any rename, no file is truncated, and another run completes it', () => {
  test('apply', async () => {
    await withImportedFile((project, typed) => expectNothingLost(project, typed));
  });

  test('new-locale', async () => {
    await withProject([newLocale], { ...site(), [TABLE]: table }, (project) =>
      expectNothingLost(project, ['new-locale', ...NEW.slice(0, 1)]),
    );
  });

  test('import, into the site itself', async () => {
    await withProject([importHandoffs], HANDOFF, (project) =>
      expectNothingLost(project, ['import', 'in', '--into', 'src/content'], 1),
    );
  });
});

test('Ctrl+C reports what was written, and the next run completes it', async () => {
  await withImportedFile(async ({ root, run }, typed) => {
    const before = await snapshot(root);
    await run(...typed);
    const after = await snapshot(root);
    const messages: string[] = [];
    for (let at = 1; at < 20; at++) {
      await restore(root, before);
      const stop = { at, signal: 'SIGINT', among: ['copyFile', 'rename'] } as const;
      const { code, err } = runStopped([CHILD, ...typed], root, stop);
      if (code === 0) break;
      expect(code).toBe(130);
      messages.push(err);
      expect(await readdir(join(root, 'src/content/fr-FR'))).toEqual([
        'renew.mdx',
        'strings.json',
        'strings.lock.json',
      ]);
      await run(...typed);
      expect(await snapshot(root)).toEqual(after);
    }
    expect(messages).toEqual([
      `Interrupted. 1 of 2 files were written: ${PATHS.french}. Run the command again to complete it.\n`,
    ]);
  });
});

/** Runs commands concurrently and returns their exit codes and stderr. */
const runConcurrently = (root: string, ...commands: readonly (readonly string[])[]) =>
  Promise.all(
    commands.map(
      (typed) =>
        new Promise<{ code: number | null; err: string }>((done) => {
          const child = spawn(process.execPath, [CHILD, ...typed], { cwd: root });
          let err = '';
          child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
          child.on('close', (code) => done({ code, err }));
        }),
    ),
  );

describe('two concurrent runs: a run that reports success has succeeded', () => {
  test('apply', async () => {
    await withProject(COMMANDS, site(), async ({ root, run, read, write }) => {
      await run('export', 'fr-FR', 'renew', '--format', 'xliff1', '--out', 'out');
      const file = await read('out/fr-FR/renew.xlf');
      await write('a.xlf', file.replace('>Vous renouvelez', '>Vous le renouvelez'));
      await write('b.xlf', file.replace('>Microsoft écrit', '>Microsoft vous écrit'));
      const before = await snapshot(root);
      for (let round = 0; round < 2; round++) {
        await restore(root, before);
        const results = await runConcurrently(root, ['apply', 'a.xlf'], ['apply', 'b.xlf']);
        const french = await read(PATHS.french);
        const isApplied = ['Vous le renouvelez', 'Microsoft vous écrit'].map((words) => french.includes(words));
        for (const [index, { code, err }] of results.entries()) {
          expect([code === 0, err === '']).toEqual([isApplied[index], isApplied[index]]);
          if (code !== 0)
            expect([code, err]).toEqual([
              2,
              `${PATHS.french} has changed since it was read. Nothing was written. Run the command again.\n`,
            ]);
        }
        expect(isApplied).toContain(true);
        // If they run again one after the other, both are applied.
        await run('apply', 'a.xlf');
        await run('apply', 'b.xlf');
        expect(await read(PATHS.french)).toMatch(/Vous le renouvelez[\s\S]*Microsoft vous écrit/);
      }
    });
  });

  test('new-locale', async () => {
    await withProject([newLocale], { ...site(), [TABLE]: table }, async ({ root, run, read }) => {
      const before = await snapshot(root);
      for (let round = 0; round < 2; round++) {
        await restore(root, before);
        const results = await runConcurrently(root, ...NEW.map((tag) => ['new-locale', tag]));
        const rows = await read(TABLE);
        expect(results.map(({ code }) => code === 0)).toEqual(NEW.map((tag) => rows.includes(`tag: '${tag}'`)));
        expect(results.map(({ code }) => code)).toContain(0);
        for (const tag of NEW) await run('new-locale', tag);
        expect(Object.keys(await snapshot(root))).toEqual(
          expect.arrayContaining(NEW.map((tag) => `src/content/${tag}/strings.lock.json`)),
        );
        for (const tag of NEW) expect((await read(TABLE)).split(`tag: '${tag}'`)).toHaveLength(2);
      }
    });
  });
});

test('a file that was saved while a command ran is not overwritten', async () => {
  const slow = {
    ...newLocale,
    name: 'slow',
    run: async () => {
      await writeFile(join(folder, PATHS.french), 'saved in an editor');
      return { writes: [{ path: PATHS.french, text: ENGLISH }], text: 'done' };
    },
  };
  let folder = '';
  await withProject([slow], site(), async ({ root, run, read }) => {
    folder = root;
    const { code, out, err } = await run('slow', 'x');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${PATHS.french} has changed since it was read. Nothing was written.`);
    expect(await read(PATHS.french)).toBe('saved in an editor');
  });
});

test('temporary files of a killed command are ignored, and removed by the next command', async () => {
  const left = 'src/content/fr-FR/.unfinished-1073741824-1.tmp';
  await withProject(COMMANDS, { ...site(), [left]: 'half' }, async ({ root, run }) => {
    expect((await run('status', 'fr-FR')).code).toBe(0);
    expect(Object.keys(await snapshot(root))).toEqual(Object.keys(site()).sort());
  });
});
