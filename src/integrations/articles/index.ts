/**
 * Articles without the bundler: at a build, each is compiled by itself and kept by its fingerprint, so that the next
 * build compiles what has changed and bundles nothing. (Astro bundles every article anew at every build.) Those
 * that import something, which pictures make them do, still go through the bundler; so does everything in development.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { startHelper } from '../helper.ts';
import type { CompileOrder, Modules } from './compile.ts';
import type { Said } from './helper.ts';

/** What Astro's content layer asks for the module of an article. */
const ASKED = 'astro:content-module-imports';
const COMPILED = '\0compiled-articles';
const BUNDLED = '\0bundled-articles';
const HELPER = new URL('./helper.ts', import.meta.url);

/** Stands in for Astro's table of modules. The code names no article, so that an edit leaves the pages' fingerprint alone. */
const compiledTable = (path: string, machinery: string) => `export const machinery = '${machinery}';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as runtime from 'astro/jsx-runtime';
import bundled from ${JSON.stringify(BUNDLED)};
const compiled = JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'));
// Not imported: Node would find, link and keep thousands of modules.
const load = async (file) => new Function('runtime', await readFile(file, 'utf8'))(runtime);
export default new Map([
  ...bundled,
  ...Object.entries(compiled).map(([path, file]) => [path, () => load(file)]),
]);`;

/** As Astro asks for a module that is bundled. */
const deferred = (path: string) =>
  `astro:content-layer-deferred-module?${new URLSearchParams({ fileName: path, astroContentModuleFlag: 'true' })}`;

const bundledTable = (paths: readonly string[]) =>
  `export default new Map([${paths
    .map((path) => `[${JSON.stringify(path)}, () => import(${JSON.stringify(deferred(path))})]`)
    .join(', ')}]);`;

/** @param compiling what is made of the articles */
function articleModules(cache: string, compiling: () => Promise<Modules>): Plugin {
  const table = join(cache, 'articles.json');
  let bundled: readonly string[] = [];
  return {
    name: 'article-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      order: 'pre',
      handler: (id) => (id === ASKED ? COMPILED : id === BUNDLED ? BUNDLED : undefined),
    },
    async load(id) {
      if (id === BUNDLED) {
        // As Astro marks its own table: an entry's change is none of every page.
        return { code: bundledTable(bundled), meta: { astroIncremental: { kind: 'content-data' } } };
      }
      if (id !== COMPILED) return undefined;
      const { compiled, machinery, ...more } = await compiling();
      bundled = more.bundled;
      await writeFile(table, JSON.stringify(compiled));
      return compiledTable(table, machinery);
    },
  };
}

export function articles(): AstroIntegration {
  return {
    name: 'articles',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const cache = fileURLToPath(config.cacheDir);
        const order: CompileOrder = { root: fileURLToPath(config.root), folder: join(cache, 'articles') };
        const ask = startHelper<Said>(HELPER, order);
        updateConfig({ vite: { plugins: [articleModules(cache, () => ask('modules'))] } });
      },
    },
  };
}
