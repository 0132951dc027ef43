/**
 * `/licenses.md`: the licences of what is sent to readers. Vite writes those of the packages it bundles; what comes
 * by another way is added here, so that every notice goes along with its code.
 */
import { appendFile, readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** The file Vite writes: see `build.license` in astro.config.mjs. */
export const LICENSES_FILE = 'licenses.md';

/** Astro prints the pages; Pagefind's code is beside its index. And where their notice is. */
const BESIDE_THE_BUNDLES: readonly (readonly [name: string, notice: string])[] = [
  ['astro', 'LICENSE'],
  ['pagefind', 'LICENSE/LICENSE'],
];

async function licenseOf([name, notice]: readonly [string, string], root: URL): Promise<string> {
  const read = (file: string) => readFile(new URL(`node_modules/${name}/${file}`, root), 'utf8');
  const { version, license } = JSON.parse(await read('package.json')) as { version: string; license: string };
  const text = await read(notice);
  return `\n## ${name} - ${version} (${license})\n\n${text.trim()}\n`;
}

export function licenses(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'licenses',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const added = await Promise.all(BESIDE_THE_BUNDLES.map((one) => licenseOf(one, root)));
        await appendFile(new URL(LICENSES_FILE, dir), added.join(''));
      },
    },
  };
}
