/**
 * `npm run test:edits` verifies that no test depends on the wording of the content. It copies the project, edits the
 * copy's content as authors and translators would, then builds and tests the copy. A test that fails there depends on
 * the wording.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/translation/content.ts';
import { GLOSSARY_PATH } from '../../src/translation/glossary.ts';
import { type Amount, edited, missingIn } from './edits.ts';

const USAGE = `npm run test:edits -- [options]

  --all             other words in every text, not a word in each; and in every language an article and some strings
                    that are not translated yet
  --source          edits the English alone; translations stay, and are behind it
  --none            no edits: shows what fails anyway
  --locale TAG      adds a locale too
  --only NAME,…     of build, lint, types, unit, rules, changed, site; without it all, but lint only with --source,
                    because what the edits make of a translation is no language
  --seed NUMBER     chooses other words (1)
  --keep            leaves the copy where it is
`;

/** The steps in order: the name, the command, and the pattern of failed tests in its output. */
const STEPS = {
  build: ['tools/astro.mjs', 'build'],
  lint: ['tools/l10n/main.ts', 'check'],
  types: ['tools/astro.mjs', 'check', '--minimumSeverity', 'hint'],
  unit: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'],
  rules: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'UTC'],
  changed: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'build'],
  site: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line'],
} as const;

const isStep = (name: string): name is keyof typeof STEPS => Object.hasOwn(STEPS, name);

/** A linear congruential generator (Numerical Recipes), so that a seed always gives the same edits. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

function git(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Copies what git would commit here into a new repository. */
async function copyProject(): Promise<string> {
  const around = await mkdtemp(join(tmpdir(), 'renewal-edits-'));
  const folder = join(around, 'project');
  // Some tests read folders next to the project, if they exist.
  if (existsSync('../shared')) await symlink(resolve('../shared'), join(around, 'shared'));
  const files = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const file of new Set(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(file, join(folder, file));
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'The project as it is');
  return folder;
}

async function edit(folder: string, amount: Amount, isSourceOnly: boolean, seed: number): Promise<void> {
  const glossary = await readFile(join(folder, GLOSSARY_PATH), 'utf8');
  const content = await readContent(folder);
  const random = randomFrom(seed);
  const files = edited(content, glossary, amount, random).filter(
    ({ path }) => !isSourceOnly || path.includes(`/${SOURCE_TAG}/`),
  );
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  if (amount === 'all' && !isSourceOnly) for (const path of missingIn(content, random)) await rm(join(folder, path));
  console.log(`${files.length} files edited.`);
}

/** Runs a step and returns whether it passed. If it fails, its output is saved. */
function passes(name: keyof typeof STEPS, folder: string): boolean {
  const [script, ...args] = STEPS[name];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    source: { type: 'boolean', default: false },
    none: { type: 'boolean', default: false },
    only: { type: 'string' },
    locale: { type: 'string' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const all = Object.keys(STEPS).filter((name) => name !== 'lint' || values.source);
const steps = (values.only?.split(',') ?? all).filter(isStep);
if (values.help || steps.length === 0) {
  console.log(USAGE);
} else {
  const folder = await copyProject();
  console.log(folder);
  try {
    if (!values.none) await edit(folder, values.all ? 'all' : 'some', values.source, Number(values.seed));
    if (values.locale !== undefined) {
      spawnSync(process.execPath, ['tools/l10n/main.ts', 'new-locale', values.locale], {
        cwd: folder,
        stdio: 'inherit',
      });
    }
    const failed = steps.filter((name) => !passes(name, folder));
    console.log(failed.length === 0 ? 'No test depends on the wording.' : `Failed: ${failed.join(', ')}.`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    if (!values.keep) await rm(dirname(folder), { recursive: true, force: true });
  }
}
