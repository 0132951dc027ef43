/**
 * What was measured, as JSON beside the page that shows it: each measurement replaces its own part, and the page is made
 * anew from all of them (report/).
 */
import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { writeFiles } from '../files/write-files.ts';

export const FOLDER = 'docs/performance';

export interface Conditions {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

const versionOf = async (folder: string): Promise<string> => {
  const text = await readFile(`${folder}/package.json`, 'utf8').catch(() => '{"version":"not installed"}');
  return (JSON.parse(text) as { version: string }).version;
};

/** @param packages names of packages, with the folder that holds their node_modules */
export async function conditions(packages: Readonly<Record<string, string>>): Promise<Conditions> {
  const named = Object.entries({ astro: '.', pagefind: '.', ...packages });
  const versions = await Promise.all(
    named.map(async ([name, folder]) => [name, await versionOf(`${folder}/node_modules/${name}`)] as const),
  );
  const processors = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ${memory} GB, ${process.platform}`,
    versions: { node: process.versions.node, ...Object.fromEntries(versions) },
  };
}

/** A part as the last run of its command left it; undefined before the first. */
export async function readPart<T>(name: string): Promise<T | undefined> {
  const text = await readFile(`${FOLDER}/${name}.json`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export async function writePart(name: string, part: object): Promise<void> {
  await writeFiles([{ path: resolve(FOLDER, `${name}.json`), content: `${JSON.stringify(part, null, 2)}\n` }]);
}
