/**
 * `npm run test:edits`: checks that no test depends on the wording of the content. A test can contain a figure of the
 * policy, but if that figure changes, the test's failure message must say where to change it.
 *
 * The command copies the project and edits the copy: either the content, as authors and translators edit it, or the
 * policy, by the recipes in CONTRIBUTING.md. Then it builds and tests the copy.
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
import { type Amount, editedFiles, translationsToRemove } from './edits.ts';
import { failedTests, hasHint } from './hints.ts';
import { POLICY_CHANGES, type PolicyEdit, withEdit } from './policy.ts';

const USAGE = `npm run test:edits -- [options]

  --all             change all words instead of one word per text, and remove an article and some strings from each
                    translation
  --source          edit only the English, so that the translations are outdated
  --none            edit nothing
  --locale TAG      also add this locale
  --policy NAME     edit the policy instead of the content: "window" makes the renewal window a day longer, and
                    "measure" adds a measure. First, only the data changes: each test that fails must say where to
                    change its copy of the figure. Then the copies change, too: all tests must pass
  --only STEP,…     run only these steps: hints (with --policy), build, lint, types, unit, rules, changed, site, and
                    content. The default is all except content, which depends on the wording, and lint, which needs
                    --source or --policy
  --seed NUMBER     choose different words (default: 1)
  --keep            keep the copy
`;

/** Edited files no longer contain the texts that this tool's policy edits replace. */
const EXCLUDED = ['--exclude', 'test/tools/edits.test.ts'] as const;

/** In the order in which they run. */
const STEPS = {
  build: ['tools/astro.mjs', 'build'],
  lint: ['tools/l10n/main.ts', 'check'],
  types: ['tools/astro.mjs', 'check', '--minimumSeverity', 'hint'],
  unit: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...EXCLUDED],
  rules: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'UTC'],
  changed: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'build'],
  site: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line'],
  content: ['node_modules/vitest/vitest.mjs', 'run', '-c', 'vitest.content.config.ts'],
} as const;

const isStep = (name: string): name is keyof typeof STEPS => Object.hasOwn(STEPS, name);

/** A linear congruential generator (Numerical Recipes), so that a seed always gives the same edits. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

async function editContent(folder: string, amount: Amount, isSourceOnly: boolean, seed: number): Promise<void> {
  const glossary = await readFile(join(folder, GLOSSARY_PATH), 'utf8');
  const content = await readContent(folder);
  const random = randomFrom(seed);
  const files = editedFiles(content, glossary, amount, random).filter(
    ({ path }) => !isSourceOnly || path.includes(`/${SOURCE_TAG}/`),
  );
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  if (amount === 'all' && !isSourceOnly)
    for (const path of translationsToRemove(content, random)) await rm(join(folder, path));
  console.log(`${files.length} files edited.`);
}

async function applyPolicyEdits(folder: string, edits: readonly PolicyEdit[]): Promise<void> {
  for (const edit of edits) {
    const path = join(folder, edit.path);
    await writeFile(path, withEdit(await readFile(path, 'utf8'), edit));
  }
}

/** Some tests must fail after a figure has changed. @returns true if each says where to change its copy of it */
async function failuresHaveHints(folder: string): Promise<boolean> {
  const report = join(folder, '.report.json');
  const reporter = ['--reporter=json', `--outputFile=${report}`];
  const projects = ['--project', 'unit', '--project', 'UTC'];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...EXCLUDED, ...reporter];
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!existsSync(report)) throw new Error(`The tests didn't run to their end:\n${stderr}`);
  const failed = failedTests(await readFile(report, 'utf8'));
  await rm(report);
  const withoutHint = failed.filter((test) => !hasHint(test));
  console.log(`hints: ${failed.length} tests fail, ${withoutHint.length} without saying where to change the figure.`);
  for (const { name, message } of withoutHint) console.log(`${name}\n${message}`);
  return failed.length > 0 && withoutHint.length === 0;
}

/** Prints the output of a step that fails. */
function passes(name: keyof typeof STEPS, folder: string): boolean {
  const [script, ...args] = STEPS[name];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
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
const policyChange = POLICY_CHANGES[values.policy ?? ''];
const isUnknownPolicy = values.policy !== undefined && !policyChange;
// The linter would report edited translations, because the words in them aren't words of any language.
const canLint = values.source || policyChange !== undefined;
const defaultSteps = Object.keys(STEPS).filter((name) => name !== 'content' && (name !== 'lint' || canLint));
const chosen = values.only?.split(',') ?? ['hints', ...defaultSteps];
const steps = chosen.filter(isStep);
const unknownSteps = chosen.filter((name) => name !== 'hints' && !isStep(name));
const checksHints = policyChange !== undefined && chosen.includes('hints');

/** @returns false if a test contains a changed figure, but its failure doesn't say where to change it */
async function prepare(folder: string): Promise<boolean> {
  if (!policyChange) {
    if (!values.none) await editContent(folder, values.all ? 'all' : 'some', values.source, Number(values.seed));
    return true;
  }
  await applyPolicyEdits(folder, policyChange.data);
  const haveHints = !checksHints || (await failuresHaveHints(folder));
  await applyPolicyEdits(folder, policyChange.copies);
  spawnSync(process.execPath, ['tools/golden/main.ts', '--write'], { cwd: folder, stdio: 'ignore' });
  return haveHints;
}

if (unknownSteps.length > 0) {
  const known = ['hints', ...Object.keys(STEPS)].join(', ');
  console.error(`--only has unknown steps: ${unknownSteps.join(', ')}. Use these steps: ${known}.`);
  process.exitCode = 1;
} else if (values.help || isUnknownPolicy || (steps.length === 0 && !checksHints)) {
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
