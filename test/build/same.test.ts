/** A build writes the same files wherever it runs, whatever the previous build left. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Project, openProject, withoutTestEnvironment } from './project.ts';

/** Checksums by path. */
type Files = Readonly<Record<string, string>>;

let project: Project;
let cleanBuild: Files;

async function pathsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function checksumsOf({ folder }: Project): Promise<Files> {
  const dist = join(folder, 'dist');
  const paths = await pathsIn(dist);
  const sums = paths.map(async (path) => {
    const content = await readFile(join(dist, path));
    return [path, createHash('sha256').update(content).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}

async function build(one: Project): Promise<{ readonly files: Files; readonly output: string }> {
  const { code, output } = await one.build();
  expect(code, output).toBe(0);
  return { files: await checksumsOf(one), output };
}

beforeAll(async () => {
  project = await openProject();
  const { files, output } = await build(project);
  cleanBuild = files;
  // Astro still has the internals that src/compiled-articles relies on.
  expect(output).not.toContain('Astro bundle');
  expect(Object.keys(cleanBuild).length).toBeGreaterThan(250);
});
afterAll(() => project.close());

test('a build in another folder, with articles bundled by Astro itself, writes the same files', async () => {
  const other = await openProject('renewal guide, 續約 & a much longer name-');
  try {
    await other.edit('astro.config.mjs', (text) => text.replace('    articles(),\n', ''));
    expect((await build(other)).files).toEqual(cleanBuild);
  } finally {
    await other.close();
  }
});

test('an unsupported version of Astro bundles the articles itself, with a message', async () => {
  const manifest = 'src/compiled-articles/package.json';
  const before = await project.read(manifest);
  await project.edit(manifest, (text) => text.replace(/"astro": "[^"]*"/, '"astro": "~0.1.2"'));
  const { files, output } = await build(project);
  await project.edit(manifest, () => before);
  expect(output).toMatch(/Astro bundles the articles: astro is [\d.]+, not ~0\.1\.2\./);
  expect(files).toEqual(cleanBuild);
});

test('cached files are used unless they’re damaged', async () => {
  await build(project);
  expect((await build(project)).output).toMatch(/fr-fr\/renew-mpn-offers\/index\.html.*\(restored\)/);
  const cache = join(project.folder, '.astro');
  const [firstCard = '', secondCard = '', thirdCard = ''] = await readdir(join(cache, 'cards'));
  await rename(join(cache, 'cards', firstCard), join(cache, 'cards', 'aside'));
  await rename(join(cache, 'cards', secondCard), join(cache, 'cards', firstCard));
  await rename(join(cache, 'cards', 'aside'), join(cache, 'cards', secondCard));
  await truncate(join(cache, 'cards', thirdCard), 100);
  for (const path of await pathsIn(join(cache, 'cache'))) {
    if (/\.(html|md)$/.test(path)) await truncate(join(cache, 'cache', path), 1000);
    if (path.startsWith('articles/')) await writeFile(join(cache, 'cache', path), '');
  }
  await writeFile(join(cache, 'cache/articles/0123456789abcdef0123.js.new'), 'const {');
  const { files, output } = await build(project);
  expect(output).toContain('has been changed since the last build');
  expect(files).toEqual(cleanBuild);
});

/** Starts a build and kills it when its output matches. */
function killAt(pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: project.folder,
      env: { ...withoutTestEnvironment(process.env), NODE_ENV: 'production', NO_COLOR: '1' },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (pattern.test(output)) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(output))));
  });
}

test.each([
  ['its pages were being rendered', /generating static routes[^]*planner/],
  ['its pages were being indexed', /\[build\] ✓ Completed[^]*\[build\] ✓ Completed/],
])('a build that was killed while %s leaves nothing that the next one uses', async (_, pattern) => {
  await killAt(pattern);
  const { files, output } = await build(project);
  expect(output).toContain('the last build did not finish');
  expect(files).toEqual(cleanBuild);
});
