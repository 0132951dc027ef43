/** The GitHub Action, run on sample repositories as GitHub runs it. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GLOSSARY } from '../l10n/glossary.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly uses?: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

const text = await readFile('action.yml', 'utf8');
const action = parse(text) as Action;

let project = '';

/** A minimal copy of this project, with a glossary that doesn't change when translators change theirs. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'renewal-guide-action-'));
  await symlink(resolve('tools'), join(project, 'tools'));
  const files = { 'src/content/en-US/strings.json': '{}', 'src/content/glossary.csv': GLOSSARY };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), content);
  }
});
afterAll(() => rm(project, { recursive: true }));

/** Runs the last step with the inputs' defaults. */
function lint(workspace: string) {
  const { run = '', env = {} } = action.runs.steps.at(-1) ?? {};
  const inputs: Record<string, string> = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input: string) => action.inputs[input]?.default ?? ''),
    ]),
  );
  const { status, stdout } = spawnSync('bash', ['-e', '-c', run], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...inputs, GITHUB_WORKSPACE: resolve(workspace) },
  });
  return { status, annotations: stdout.split('\n').filter((line) => line !== '') };
}

/** The hint shown if the published policy has changed. */
const HINT = 'If the published policy changed, change the sample repositories in test/l10n/lint-docs.';

test('the action fails with an annotation for each of ten contradictions, and passes without any', () => {
  const { status, annotations } = lint('test/l10n/lint-docs/seeded');
  expect([status, annotations.length], HINT).toEqual([1, 10]);
  for (const line of annotations) expect(line).toMatch(/^::error file=docs\/[\w/-]+\.mdx?,line=\d+,title=\w+::/);
  expect(lint('test/l10n/lint-docs/clean'), HINT).toEqual({ status: 0, annotations: [] });
});

test('the action pins the actions that it uses, and doesn’t insert inputs into a script', () => {
  const { steps } = action.runs;
  for (const { uses } of steps) expect(uses ?? '').toMatch(/^$|@[0-9a-f]{40}$/);
  expect(steps.map(({ run = '' }) => run).join('\n')).not.toContain('${{');
});
