/** The npm package as its users get it: packed, installed in an empty project, and run in Node and in a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { chromium } from '@playwright/test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { publint } from 'publint';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITION_IDS } from '../../src/rules/index.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { headlessOptions } from '../../tools/browser.ts';

const PACKAGE = 'packages/rules';
const NAME = '@renewal-guide/rules';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let project = '';
let tarball = '';
let packed: Packed;

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function npm(args: readonly string[], cwd: string): string {
  const { code, out, err } = run('npm', args, cwd);
  if (code !== 0) throw new Error(`npm ${args.join(' ')}: ${err}`);
  return out;
}

const readJson = async <Data>(path: string) => JSON.parse(await readFile(path, 'utf8')) as Data;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'renewal-guide-package-'));
  // The output of the build script comes before the JSON.
  const out = npm(['pack', '--json', '--silent', '--pack-destination', project], PACKAGE);
  [packed] = JSON.parse(out.slice(out.indexOf('[\n'))) as [Packed];
  tarball = join(project, packed.filename);
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball], project);
});
afterAll(() => rm(project, { recursive: true }));

/** The Node that runs this test, and those on the path. */
function nodeVersions(): readonly (readonly [version: string, path: string])[] {
  const paths = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const found = [process.execPath, ...paths].filter((path) => existsSync(path));
  const versions = found.map((path) => [run(path, ['--version'], '.').out.trim(), path] as const);
  return [...new Map(versions)];
}

/** The examples of the README, and what it says they print. */
async function readmeExamples(): Promise<readonly (readonly [code: string, prints: string])[]> {
  const text = await readFile(`${PACKAGE}/README.md`, 'utf8');
  return Array.from(text.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g), ([, code = '', out = '']) => [
    code,
    out,
  ]);
}

test('the package has exactly these files', () => {
  const rules = listFiles('src/rules').flatMap((path) => [path.replace(/ts$/, 'd.ts'), path.replace(/ts$/, 'js')]);
  const tags = ['en-US', 'fr-FR', 'nl-NL', 'sv-SE', 'zh-CN', 'zh-TW'];
  const data = [
    'edition.schema.json',
    'policy.json',
    'policy.schema.json',
    ...EDITION_IDS.map((id) => `editions/${id}.json`),
  ];
  const command = [
    'licenses.md',
    'renewal-dates.js',
    ...tags.flatMap((tag) => [`words/${tag}-answer.js`, `words/${tag}-list.js`]),
  ];
  const dist = [...rules, ...data.map((path) => `data/${path}`), ...command.map((path) => `cli/${path}`)];
  const expected = ['LICENSE', 'README.md', 'package.json', ...dist.map((path) => `dist/${path}`)];
  expect(packed.files.map(({ path }) => path).sort()).toEqual(expected.sort());
});

test('the package has the project’s license, and those of the code that’s bundled in the command', async () => {
  expect(await readFile(`${PACKAGE}/LICENSE`, 'utf8')).toBe(await readFile('LICENSE', 'utf8'));
  const licenses = await readFile(`${PACKAGE}/dist/cli/licenses.md`, 'utf8');
  expect(Array.from(licenses.matchAll(/^## (\S+)/gm), ([, name]) => name)).toEqual(['papaparse', 'ts-ics']);
});

test('the package’s only dependency is date-fns, in the project’s version or newer', async () => {
  interface Manifest {
    readonly dependencies: Readonly<Record<string, string>>;
  }
  const { dependencies } = await readJson<Manifest>(`${PACKAGE}/package.json`);
  const project = await readJson<Manifest>('package.json');
  expect(dependencies).toEqual({ 'date-fns': `^${project.dependencies['date-fns'] ?? ''}` });
});

test('publint reports nothing', async () => {
  const bytes = await readFile(tarball);
  const { messages } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
  expect(messages).toEqual([]);
});

test('the types resolve wherever the package can be loaded', async () => {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(tarball))));
  if (!('problems' in analysis)) throw new Error('The package has no types.');
  // CommonJS can't load ES modules, and "node10" (TypeScript before 4.7) doesn't know "exports".
  const problems = analysis.problems.filter(
    (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
  );
  expect(problems).toEqual([]);
  expect(Object.keys(analysis.entrypoints)).toContain('.');
});

test('the examples of the README have no type errors, nor do the types of the package', async () => {
  const code = (await readmeExamples()).map(([text]) => text);
  await Promise.all(code.map((text, index) => writeFile(join(project, `typed${index}.ts`), text)));
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--resolveJsonModule', '--lib', 'es2022,dom'];
  const files = code.map((_, index) => `typed${index}.ts`);
  expect(run(process.execPath, [tsc, ...options, ...files])).toEqual({ code: 0, out: '', err: '' });
});

describe.each(nodeVersions().filter(([version]) => /^v2[04]\./.test(version)))('Node %s', (_, node) => {
  test('the examples of the README print what it says', async () => {
    const all = await readmeExamples();
    expect(all.length).toBe(3);
    for (const [index, [code, prints]] of all.entries()) {
      await writeFile(join(project, `example${index}.js`), code);
      const { code: exit, out } = run(node, ['--no-warnings', `example${index}.js`]);
      expect([exit, out]).toEqual([0, prints]);
    }
  });

  test('the command prints dates as text, JSON, and iCalendar, and refuses an unknown locale', () => {
    const command = (...args: string[]) => run(node, [`node_modules/${NAME}/dist/cli/renewal-dates.js`, ...args]);
    const question = ['--offer', 'action-pack', '--purchase', '2020-09-01', '--today', '2021-09-20'];
    expect(command(...question, '--locale', 'sv-SE').out).toMatch(/^2021-10-01 {2}fredag 1 oktober 2021 {2}/m);
    expect(JSON.parse(command(...question, '--format', 'json').out)).toMatchObject({ stage: 'open', daysLeft: 12 });
    expect(command(...question, '--format', 'ics').out).toContain(
      'UID:window-closes.action-pack.2021-09-01@renewal-guide\r\n',
    );
    expect(command(...question, '--locale', 'qaa-QM')).toMatchObject({ code: 2, out: '' });
  });
});

test('npm installs the command in node_modules/.bin', () => {
  expect(existsSync(join(project, 'node_modules/.bin/renewal-dates'))).toBe(true);
});

/** The code of an ES module with everything that it imports, minified. */
async function bundle(code: string): Promise<string> {
  await mkdir(join(project, 'bundled'), { recursive: true });
  const input = join(project, 'bundled/entry.js');
  await writeFile(input, code);
  const build = await rolldown({ input, cwd: project });
  const { output } = await build.generate({ minify: true, format: 'iife', name: 'bundled' });
  await build.close();
  return output[0].code;
}

test('a bundle of one function leaves out the rest of the package', async () => {
  const whole = await bundle(`export * from '${NAME}';`);
  const one = await bundle(`import { plusDays } from '${NAME}'; console.log(plusDays('2020-02-28', 2));`);
  const answer = await bundle(`import { answerOn } from '${NAME}'; console.log(answerOn);`);
  expect(whole.length).toBeGreaterThan(25_000);
  expect(one.length).toBeLessThan(whole.length / 20);
  // The texts, figures, and sources, which only pages need, are left out.
  expect(answer.length).toBeLessThan(whole.length * 0.6);
});

test('the examples of the README run in a browser', async () => {
  const browser = await chromium.launch(headlessOptions());
  try {
    const page = await browser.newPage();
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    const all = (await readmeExamples()).filter(([code]) => !code.includes('.json'));
    for (const [code] of all) await page.addScriptTag({ content: await bundle(code) });
    expect(`${printed.join('\n')}\n`).toBe(all.map(([, prints]) => prints).join(''));
  } finally {
    await browser.close();
  }
});

test.each<readonly [file: string, schema: string]>([
  ['policy.json', 'policy.schema.json'],
  ...EDITION_IDS.map((id) => [`editions/${id}.json`, 'edition.schema.json'] as const),
])('%s matches %s', async (file, schema) => {
  const read = (name: string) => readJson<AnySchemaObject>(join(project, `node_modules/${NAME}/dist/data/${name}`));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(await read(schema));
  const data = await read(file);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  expect(data['$schema']).toMatch(new RegExp(`(^|/)${schema}$`));
});
