/**
 * The files beside the pages (src/pages/_beside), made by a helper while Astro renders the pages. As routes of Astro's
 * each would cost two milliseconds of the build's own process, and the pages would wait for them. In development they are
 * routes.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin } from 'vite';
import type { Order, Said } from '../../pages/_beside/order.ts';
import { startHelper } from '../helper.ts';
import { madeWith } from './made-with.ts';

const FOLDER = 'src/pages/_beside';
const ROUTES = {
  '/[locale]/[slug].md': 'markdown-in-development.ts',
  '/cards/[locale]/[slug].png': 'card-in-development.ts',
};

type Ask = ReturnType<typeof startHelper<Said>>;

/** Bundles the helper with the pages, whose modules it shares, and starts it once it is written. */
function besidePlugin(config: AstroConfig, started: (ask: Ask) => void): Plugin {
  const entry = join(fileURLToPath(config.root), FOLDER, 'helper.ts');
  let handle = '';
  let fingerprint = '';
  return {
    name: 'beside-pages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      handle = this.emitFile({ type: 'chunk', id: entry, name: 'beside' });
    },
    generateBundle() {
      fingerprint = madeWith(entry, (id) => this.getModuleInfo(id));
    },
    writeBundle({ dir = '' }) {
      const order: Order = {
        site: fileURLToPath(config.outDir),
        copies: join(fileURLToPath(config.cacheDir), 'beside'),
        madeWith: fingerprint,
      };
      started(startHelper<Said>(pathToFileURL(join(dir, this.getFileName(handle))), order));
    },
  };
}

/** As Astro says what it has made. */
function report(logger: AstroIntegrationLogger, { files, seconds }: Pick<Said, 'files' | 'seconds'>): void {
  const lines = files.map(({ path, milliseconds }) => {
    const said = milliseconds === undefined ? '(restored)' : `(+${Math.round(milliseconds)}ms)`;
    return `  ├─ /${path} ${said}`;
  });
  logger.info(`${files.length} files beside the pages in ${seconds.toFixed(1)} s\n${lines.join('\n')}`);
}

export function beside(): AstroIntegration {
  let ask: Ask | undefined;
  return {
    name: 'beside',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        if (command === 'dev') {
          for (const [pattern, name] of Object.entries(ROUTES)) {
            injectRoute({ pattern, entrypoint: new URL(`${FOLDER}/${name}`, config.root) });
          }
        }
        updateConfig({ vite: { plugins: [besidePlugin(config, (started) => (ask = started))] } });
      },
      // Before Astro removes what it has bundled.
      'astro:build:generated': async () => {
        await ask?.('isLoaded');
      },
      'astro:build:done': async ({ logger }) => {
        if (!ask) throw new Error('The files beside the pages were not made: their helper was not written.');
        report(logger, { files: await ask('files'), seconds: await ask('seconds') });
      },
    },
  };
}
