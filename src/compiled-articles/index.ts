/**
 * Compiles articles without the bundler (see README.md) and caches each one. In development, and with an untested
 * version of Astro (package.json in this folder), Astro bundles them as usual.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin } from 'vite';
import type { CompileTask, CompiledArticles } from './compile.ts';
import { unsupported } from './supported.ts';

/** The virtual module with Astro's map of article modules. Astro's content layer imports it. */
const MODULE_MAP_ID = 'astro:content-module-imports';
/** Replaces Astro's module map. */
const COMPILED_MODULE = '\0compiled-articles';
/** The map of the articles that Astro bundles. */
const BUNDLED_MODULE = '\0bundled-articles';

/** Reads the list from the file at `path`: in the code, each edit would change the dependency hash of every page. */
const moduleMapCode = (path: string) => `import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { compileFunction } from 'node:vm';
import * as runtime from 'astro/jsx-runtime';
import bundled from ${JSON.stringify(BUNDLED_MODULE)};
const compiled = JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'));
// Not imported, because Node.js would resolve, link, and keep thousands of modules.
const load = async (filename) => compileFunction(await readFile(filename, 'utf8'), ['runtime'], { filename })(runtime);
export default new Map([
  ...bundled,
  ...Object.entries(compiled).map(([path, file]) => [path, () => load(file)]),
]);`;

const deferredModuleId = (path: string) =>
  `astro:content-layer-deferred-module?${new URLSearchParams({ fileName: path, astroContentModuleFlag: 'true' })}`;

const bundledMapCode = (paths: readonly string[]) =>
  `export default new Map([${paths
    .map((path) => `[${JSON.stringify(path)}, () => import(${JSON.stringify(deferredModuleId(path))})]`)
    .join(', ')}]);`;

function compileInThread(task: CompileTask): Promise<CompiledArticles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the compiler of articles ended with ${code}`)));
  });
}

/** @param compiling resolves to undefined if Astro should bundle the articles */
function articleModules(
  listPath: string,
  compiling: Promise<CompiledArticles | undefined>,
  onRequested: () => void,
): Plugin {
  return {
    name: 'article-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      order: 'pre',
      handler: async (id) => {
        if (id === BUNDLED_MODULE) return BUNDLED_MODULE;
        if (id !== MODULE_MAP_ID) return undefined;
        onRequested();
        return (await compiling) ? COMPILED_MODULE : undefined;
      },
    },
    async load(id) {
      const articles = await compiling;
      // Content data, as in Astro's own module map. Otherwise, editing one article would invalidate every page.
      const meta = { astroIncremental: { kind: 'content-data' } };
      if (id === BUNDLED_MODULE && articles) return { code: bundledMapCode(articles.bundled), meta };
      if (id !== COMPILED_MODULE || !articles) return undefined;
      await writeFile(listPath, JSON.stringify(articles.compiled));
      return moduleMapCode(listPath);
    },
  };
}

/** @returns undefined if Astro should bundle the articles; a warning with the reason is logged */
async function compileIfSupported(
  task: CompileTask,
  logger: AstroIntegrationLogger,
): Promise<CompiledArticles | undefined> {
  const reason = unsupported(readFileSync(new URL('./package.json', import.meta.url), 'utf8'), task.root);
  try {
    if (reason === undefined) return await compileInThread(task);
    logger.warn(`Astro bundles the articles: ${reason}. See src/compiled-articles/README.md.`);
  } catch (error) {
    logger.warn(`Astro bundles the articles: ${String(error)}. See src/compiled-articles/README.md.`);
  }
  return undefined;
}

export function articles(): AstroIntegration {
  let isRequested = false;
  return {
    name: 'articles',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        const cache = fileURLToPath(config.cacheDir);
        const compiling = compileIfSupported(
          { root: fileURLToPath(config.root), folder: join(cache, 'articles') },
          logger,
        );
        const plugin = articleModules(join(cache, 'articles.json'), compiling, () => (isRequested = true));
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': ({ logger }) => {
        if (isRequested) return;
        logger.warn(
          `Astro bundled the articles: it does not ask for ${MODULE_MAP_ID}. See src/compiled-articles/README.md.`,
        );
      },
    },
  };
}
