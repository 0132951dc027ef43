/** Reads and writes measurements: JSON files in docs/performance. A benchmark only replaces its own part. */
import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { writeFiles } from '../files/write-files.ts';

/** The folder of the measurements and the charts. */
export const RESULTS_FOLDER = 'docs/performance';

export interface Conditions {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

const PEERS_FOLDER = 'tools/bench/peers';

/** Maps the peers' packages whose versions are recorded to the folder that contains their node_modules. */
export const peerPackages = (): Readonly<Record<string, string>> => ({
  '@astrojs/starlight': `${PEERS_FOLDER}/starlight`,
  'starlight-links-validator': `${PEERS_FOLDER}/starlight`,
  'starlight-llms-txt': `${PEERS_FOLDER}/starlight`,
  'astro-og-canvas': `${PEERS_FOLDER}/starlight`,
  vitepress: `${PEERS_FOLDER}/vitepress`,
  'vitepress-plugin-llms': `${PEERS_FOLDER}/vitepress`,
  'vitepress-plugin-og': `${PEERS_FOLDER}/vitepress`,
  '@docusaurus/core': `${PEERS_FOLDER}/docusaurus`,
  '@signalwire/docusaurus-plugin-llms-txt': `${PEERS_FOLDER}/docusaurus`,
});

/** Undefined if there's no package. */
async function versionIn(folder: string): Promise<string | undefined> {
  const text = await readFile(`${folder}/package.json`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { version: string }).version;
}

/** @param packages maps packages to the folder with their node_modules; those that aren't installed are left out */
export async function conditions(packages: Readonly<Record<string, string>>): Promise<Conditions> {
  const versions: Record<string, string> = { node: process.versions.node };
  for (const [name, folder] of Object.entries({ astro: '.', pagefind: '.', ...packages })) {
    const version = await versionIn(`${folder}/node_modules/${name}`);
    if (version) versions[name] = version;
  }
  const processors = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ${memory} GB, ${process.platform}`,
    versions,
  };
}

/** Undefined before the first run. */
export async function readPart<T>(name: string): Promise<T | undefined> {
  const text = await readFile(`${RESULTS_FOLDER}/${name}.json`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export async function writePart(name: string, part: object): Promise<void> {
  await writeFiles([{ path: resolve(RESULTS_FOLDER, `${name}.json`), content: `${JSON.stringify(part, null, 2)}\n` }]);
}
