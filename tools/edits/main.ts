/**
 * `npm run test:edits`: no test may depend on the wording of the content, or on a figure of the policy unless it says
 * where to change it. In a copy of the project, the content is edited as authors and translators edit it, or the policy as
 * the recipes in CONTRIBUTING.md say; then the copy is built and tested.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/translation/content.ts';
import { GLOSSARY_PATH } from '../../src/translation/glossary.ts';
import { copyProject } from './copy-project.ts';
import { type Amount, edited, missingIn } from './edits.ts';
import { failedTests, hasHint } from './hints.ts';
import { POLICY_CHANGES, type PolicyEdit, withEdit } from './policy.ts';

const USAGE = `npm run test:edits -- [options]

  --all             other words in every text, not a word in each; and in every language an article and some strings
                    that are not translated yet
  --source          edits the English alone; translations stay, and are behind it
  --none            no edits: shows what fails anyway
  --locale TAG      adds a locale too
  --policy NAME     changes the policy instead of the content: "window" makes the renewal window a day longer, and
                    "measure" adds a measure. First, only the data changes: each test that fails must say where to
                    change its copy of the figure. Then, the copies change, too: all tests must pass
  --only NAME,…     of hints (with --policy), build, lint, types, unit, rules, changed, site; without it all, but lint only with --source,
                    because what the edits make of a translation is no language
  --seed NUMBER     chooses other words (1)
  --keep            leaves the copy where it is
`;

/** Tests of this tool's edits, which find what they replace only in files that aren't edited. */
const EXCLUDED = ['--exclude', 'test/tools/edits.test.ts'] as const;

/** The steps in order: each name, and the script it runs with its arguments. */
const STEPS = {
  build: ['tools/astro.mjs', 'build'],
  lint: ['tools/l10n/main.ts', 'check'],
  types: ['tools/astro.mjs', 'check', '--minimumSeverity', 'hint'],
  unit: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...EXCLUDED],
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

async function applyEdits(folder: string, edits: readonly PolicyEdit[]): Promise<void> {
  for (const one of edits) {
    const path = join(folder, one.path);
    await writeFile(path, withEdit(await readFile(path, 'utf8'), one));
  }
}

/** Runs the tests without a build, and returns whether each that fails says where to change its copy of the figure. */
async function failuresHaveHints(folder: string): Promise<boolean> {
  const report = join(folder, '.report.json');
  const reporter = ['--reporter=json', `--outputFile=${report}`];
  const projects = ['--project', 'unit', '--project', 'UTC'];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...EXCLUDED, ...reporter];
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!existsSync(report)) throw new Error(`The tests didn't run to their end:\n${stderr}`);
  const failed = failedTests(await readFile(report, 'utf8'));
  await rm(report);
  const without = failed.filter((one) => !hasHint(one));
  console.log(`hints: ${failed.length} tests fail, ${without.length} without saying where to change the figure.`);
  for (const { name, message } of without) console.log(`${name}\n${message}`);
  return failed.length > 0 && without.length === 0;
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
    policy: { type: 'string' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const change = POLICY_CHANGES[values.policy ?? ''];
const isUnknown = values.policy !== undefined && !change;
// The words that replace others in translations aren't a language, which the linter would report.
const all = Object.keys(STEPS).filter((name) => name !== 'lint' || values.source || change);
const chosen = values.only?.split(',') ?? ['hints', ...all];
const steps = chosen.filter(isStep);
const isChecked = change !== undefined && chosen.includes('hints');

/** Changes the files, and returns whether each test that holds a changed figure says so. */
async function prepare(folder: string): Promise<boolean> {
  if (!change) {
    if (!values.none) await edit(folder, values.all ? 'all' : 'some', values.source, Number(values.seed));
    return true;
  }
  await applyEdits(folder, change.data);
  const haveHints = !isChecked || (await failuresHaveHints(folder));
  await applyEdits(folder, change.copies);
  spawnSync(process.execPath, ['tools/golden/main.ts', '--write'], { cwd: folder, stdio: 'ignore' });
  return haveHints;
}

if (values.help || isUnknown || (steps.length === 0 && !isChecked)) {
  console.log(USAGE);
} else {
  const folder = await copyProject();
  console.log(folder);
  try {
    const haveHints = await prepare(folder);
    if (values.locale !== undefined) {
      const command = ['tools/l10n/main.ts', 'new-locale', values.locale];
      spawnSync(process.execPath, command, { cwd: folder, stdio: 'inherit' });
    }
    const failed = [...(haveHints ? [] : ['hints']), ...steps.filter((name) => !passes(name, folder))];
    console.log(failed.length === 0 ? 'No test depends on what was edited.' : `Failed: ${failed.join(', ')}.`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    if (!values.keep) await rm(dirname(folder), { recursive: true, force: true });
  }
}
