/** Helpers for tests of exported files. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { markCurrent } from '../../tools/l10n/commands/mark-current.ts';
import { apply } from '../../tools/l10n/commands/apply.ts';
import { exportXliff } from '../../tools/l10n/commands/export.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { status } from '../../tools/l10n/commands/status.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { PATHS } from './site.ts';

/** The texts of `src/content`, by path. */
export async function contentFiles(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir('src/content', { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(mdx|json|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
  );
}

/** The XML in an element of an exported unit. @example inUnit(file, 'renew.p1', 'target') */
export function inUnit(file: string, id: string, name: string): string {
  const unit = new RegExp(`<(unit|trans-unit) id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</\\1>`).exec(file)?.[0] ?? '';
  return new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`).exec(unit)?.[1] ?? '';
}

/** The file with a replacement in one unit. Throws if there's nothing to replace, because the test would be useless. */
export function editUnit(file: string, id: string, from: string | RegExp, to: string): string {
  const pattern = new RegExp(`<(unit|trans-unit) id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</\\1>`);
  const unit = pattern.exec(file)?.[0];
  const changed = unit?.replace(from, to);
  if (unit === undefined || changed === undefined || changed === unit) throw new Error(`${id} has no ${String(from)}`);
  return file.replace(unit, () => changed);
}

const TOOLS = ['xliff2po', 'po2xliff', 'pocount', 'xmllint'];

/** The missing programs of Debian's translate-toolkit and libxml2-utils. */
export const missingTools = TOOLS.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);

/** Runs one of them. Throws its output if it fails. */
export function tool(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(name, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** OASIS's schemas from Debian's php-symfony-translation, because npm doesn't have them. */
const SCHEMAS = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';
const SCHEMA_OF = { xliff2: 'xliff-core-2.0.xsd', xliff1: 'xliff-core-1.2-strict.xsd' };
export const hasSchemas = existsSync(SCHEMAS);

/** Copies the schemas and the files that they import to a local folder, so that nothing is downloaded. */
async function copySchemas(folder: string): Promise<void> {
  for (const name of [...Object.values(SCHEMA_OF), 'xml.xsd']) {
    const schema = await readFile(join(SCHEMAS, name), 'utf8');
    await writeFile(join(folder, name), schema.replace(/schemaLocation="[^"]*xml\.xsd"/, 'schemaLocation="xml.xsd"'));
  }
}

/** Checks many files with an independent parser: that they're well-formed and, if the schemas are installed, valid. */
export async function expectWellFormed(format: keyof typeof SCHEMA_OF, texts: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-xliff-'));
  try {
    const paths = texts.map((_, index) => join(folder, `${index}.xlf`));
    await Promise.all(texts.map((text, index) => writeFile(paths[index] ?? '', text)));
    if (hasSchemas) await copySchemas(folder);
    const schema = hasSchemas ? ['--nonet', '--schema', join(folder, SCHEMA_OF[format])] : [];
    tool('xmllint', '--noout', ...schema, ...paths);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const COMMANDS = [markCurrent, apply, exportXliff, review, status];
export const FORMATS = ['xliff2', 'xliff1'] as const;

/** The ID of a unit in a French file. */
export const unitName = (format: string, id: string, slug = 'renew') =>
  format === 'xliff1' ? `fr-FR/${slug}/${id}` : id;

/** Exports a project's French. */
export async function withExport(
  format: string,
  files: Readonly<Record<string, string>>,
  use: (project: TestProject, file: string) => Promise<void>,
  slug = 'renew',
): Promise<void> {
  await withProject(COMMANDS, files, async (project) => {
    const { code, out } = await project.run('export', 'fr-FR', slug, '--format', format, '--out', 'out');
    expect(code, out).toBe(0);
    await use(project, await project.read(`out/fr-FR/${slug}.xlf`));
  });
}

/** Applies an edited file and returns the French article. */
export async function applied(project: TestProject, text: string, ...options: readonly string[]) {
  await project.write('back.xlf', text);
  const { code, out } = await project.run('apply', 'back.xlf', ...options);
  return { code, out, french: await project.read(PATHS.french) };
}
