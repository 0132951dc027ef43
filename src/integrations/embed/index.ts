/** Adds the embedded calculator to the site: its files, and `virtual:embed-release` with its pinned version. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT_TYPES, CORS } from '../../hosts/index.ts';
import { requestPath } from '../request-path.ts';
import { type BuiltEmbed, MESSAGES_MODULE, buildEmbed } from './build-embed.ts';

const RELEASE_MODULE = 'virtual:embed-release';

export function embed(): AstroIntegration {
  let source = '';
  let base = '/';
  let built: Promise<BuiltEmbed> | undefined;
  const getBuilt = () => (built ??= buildEmbed(source));
  return {
    name: 'embed',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        source = fileURLToPath(config.srcDir).replace(/\/$/, '');
        base = config.base.replace(/\/?$/, '/');
        const load = async () => `export const release = ${JSON.stringify((await getBuilt()).release)}`;
        const plugin = {
          name: 'embed-release',
          resolveId: (id: string) => (id === RELEASE_MODULE ? `\0${RELEASE_MODULE}` : null),
          load: (id: string) => (id === `\0${RELEASE_MODULE}` ? load() : null),
        };
        // Only the calculator's own build has this module, but Astro's development server looks for the dependencies of
        // every component in src.
        const optimizeDeps = { exclude: [MESSAGES_MODULE] };
        updateConfig({ vite: { plugins: [plugin], optimizeDeps } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = requestPath(request.url ?? '', base);
          if (!/^embed\/.*\.js(on)?$/.test(path)) {
            next();
            return;
          }
          getBuilt().then(({ files }) => {
            const text = files.get(path);
            if (text === undefined) {
              next();
              return;
            }
            const type = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
            response.writeHead(200, { 'Content-Type': type, ...CORS }).end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { files } = await getBuilt();
        for (const [path, text] of files) {
          const file = fileURLToPath(new URL(path, dir));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
      },
    },
  };
}
