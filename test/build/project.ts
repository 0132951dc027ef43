/** A copy of the project that tests change and build. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { lockPathOf } from '../../src/translation/content.ts';
import { recorded } from '../translation/recorded.ts';

export interface Project {
  readonly folder: string;
  readonly edit: (path: string, change: (text: string) => string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  readonly remove: (path: string) => Promise<void>;
  readonly build: (
    env?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly code: number | null; readonly output: string }>;
  readonly page: (path: string) => Promise<string>;
  /** Runs a Node program in the copy: `node <absolute path, or path in this project> …`. */
  readonly node: (
    script: string,
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly code: number | null; readonly output: string }>;
  /** Removes the copy. */
  readonly close: () => Promise<void>;
}

const PARTS = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** Removes the variables that Vitest sets, because a build that inherits them would use `/` as its base. */
export function withoutTestEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const testVariables = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'VITEST', 'TEST'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !testVariables.includes(name)));
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command, args, { cwd, env });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Copies the project. The copy exists until it's closed.
 * @param name the prefix of the folder's name
 */
export async function openProject(name = 'renewal-guide-'): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), name));
  await Promise.all(PARTS.map((part) => cp(part, join(folder, part), { recursive: true })));
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const node: Project['node'] = (script, args, env = {}) =>
    run(process.execPath, [resolve(script), ...args], folder, {
      ...withoutTestEnvironment(process.env),
      NODE_ENV: 'production',
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    });
  return {
    folder,
    node,
    edit: async (path, change) => {
      const before = await readFile(join(folder, path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${path}: the edit changes nothing.`);
      await writeFile(join(folder, path), after);
    },
    read: (path) => readFile(join(folder, path), 'utf8'),
    remove: (path) => rm(join(folder, path)),
    build: (env) => node('node_modules/astro/bin/astro.mjs', ['build'], env),
    page: (path) => readFile(join(folder, 'dist', path), 'utf8'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Makes the translations in a copy of the project current, even if those in the project are outdated. */
export async function makeCurrent(folder: string, tags: readonly string[]): Promise<void> {
  const textOf = (path: string) => readFile(join(folder, path), 'utf8').catch(() => undefined);
  for (const tag of tags.filter((one) => one !== SOURCE_TAG)) {
    const names = await readdir(join(folder, 'src/content', tag));
    for (const name of names.filter((one) => one.endsWith('.mdx') || one === 'strings.json')) {
      const path = `src/content/${tag}/${name}`;
      const recordPath = name === 'strings.json' ? lockPathOf(path) : path;
      const [text, english] = [await textOf(path), await textOf(`src/content/${SOURCE_TAG}/${name}`)];
      if (text === undefined || english === undefined) continue;
      await writeFile(join(folder, recordPath), recorded(path, text, english, await textOf(recordPath)));
    }
  }
}

/** Copies the project, runs a function with the copy, and always removes it. */
export async function withProject<T>(use: (project: Project) => Promise<T>): Promise<T> {
  const project = await openProject();
  try {
    return await use(project);
  } finally {
    await project.close();
  }
}
