/**
 * `/licenses.md`: the licenses of the code that's sent to readers. Vite writes those of the packages that it bundles.
 * This adds the others, because each notice must be distributed with its code.
 */
import { appendFile, readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** The file that Vite writes (`build.license` in astro.config.mjs). */
export const LICENSES_FILE = 'licenses.md';

/** Maps packages to their license files. Astro inlines its code into pages; Pagefind writes its own next to the index. */
const UNBUNDLED_PACKAGES: readonly (readonly [name: string, licensePath: string])[] = [
  ['astro', 'LICENSE'],
  ['pagefind', 'LICENSE/LICENSE'],
];

async function licenseSection([name, licensePath]: readonly [string, string], root: URL): Promise<string> {
  const read = (file: string) => readFile(new URL(`node_modules/${name}/${file}`, root), 'utf8');
  const { version, license } = JSON.parse(await read('package.json')) as { version: string; license: string };
  const text = await read(licensePath);
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
        const sections = await Promise.all(UNBUNDLED_PACKAGES.map((entry) => licenseSection(entry, root)));
        await appendFile(new URL(LICENSES_FILE, dir), sections.join(''));
      },
    },
  };
}
