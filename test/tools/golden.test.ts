/** `npm run golden`, run in a folder with copies of the golden files. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITION_IDS } from '../../src/rules/index.ts';
import { goldenPath } from '../../tools/golden/expected.ts';

const TOOL = join(import.meta.dirname, '../../tools/golden/main.ts');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-'));
  for (const edition of EDITION_IDS) {
    const path = join(folder, goldenPath(edition));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await readFile(goldenPath(edition)));
  }
  // The rules' current output counts as right, because this tests the tool, not the rules.
  await golden('--write');
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs in a temporary folder, so that the project's files don't change. */
const golden = (...args: string[]) =>
  new Promise<{ readonly code: number; readonly output: string; readonly errors: string }>((resolve) => {
    const child = execFile(process.execPath, [TOOL, ...args], { cwd: folder }, (_, output, errors) => {
      resolve({ code: child.exitCode ?? -1, output, errors });
    });
  });

describe('npm run golden', () => {
  test('reports no changes if the files are right', async () => {
    const { code, output } = await golden();
    expect(code).toBe(0);
    expect(output.match(/no changes/g)).toHaveLength(EDITION_IDS.length);
  });

  test('prints changes as a diff, and writes them only with --write', async () => {
    const path = join(folder, goldenPath('maicpp'));
    const right = await readFile(path, 'utf8');
    const wrong = right.replace('"stage": "open"', '"stage": "opened"');
    expect(wrong).not.toBe(right);
    await writeFile(path, wrong);

    const shown = await golden();
    expect(shown.code).toBe(1);
    expect(shown.output).toContain('-    "stage": "opened"');
    expect(shown.output).toContain('+    "stage": "open"');
    expect(await readFile(path, 'utf8')).toBe(wrong);

    const written = await golden('--write');
    expect(written.code).toBe(0);
    expect(await readFile(path, 'utf8')).toBe(right);
  });

  test.each([[['--wirte']], [['--write', 'more']]])('refuses %j', async (args) => {
    const { code, errors } = await golden(...args);
    expect(code).toBe(2);
    expect(errors).toContain('Usage: npm run golden');
  });
});
