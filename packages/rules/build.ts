/**
 * Builds the npm package into `dist`: the rules compiled from src/rules, the policy as JSON, and the command with the
 * messages of all languages. `npm pack` and `npm publish` run this.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { editionFile, editionSchemaFile, policyFile, policySchemaFile } from '../../src/policy-files/index.ts';
import { EDITION_IDS } from '../../src/rules/index.ts';

const PACKAGE = import.meta.dirname;
const DIST = join(PACKAGE, 'dist');

function compileRules(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(PACKAGE, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('src/rules could not be compiled.');
}

/** TypeScript keeps `.ts` in the imports of declaration files, which versions before 5.0 report as an error. */
async function rewriteDeclarations(): Promise<void> {
  const names = (await readdir(DIST, { recursive: true })).filter((name) => name.endsWith('.d.ts'));
  await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(DIST, name), 'utf8');
      await writeFile(join(DIST, name), text.replace(/(?<=from '\.[^']*)\.ts(?=')/g, '.js'));
    }),
  );
}

/** The URLs of schemas are relative, because the package doesn't know where a site is published. */
async function writeData(): Promise<void> {
  await mkdir(join(DIST, 'data/editions'), { recursive: true });
  const files: readonly (readonly [path: string, text: string])[] = [
    ['policy.json', policyFile('policy.schema.json')],
    ['policy.schema.json', policySchemaFile('policy.schema.json')],
    ['edition.schema.json', editionSchemaFile('edition.schema.json')],
    ...EDITION_IDS.map((id) => [`editions/${id}.json`, editionFile(id, '../edition.schema.json')] as const),
  ];
  await Promise.all(files.map(([path, text]) => writeFile(join(DIST, 'data', path), text)));
}

await rm(DIST, { recursive: true, force: true });
compileRules();
await rewriteDeclarations();
await writeData();
await build({ configFile: join(PACKAGE, 'vite.config.ts') });
