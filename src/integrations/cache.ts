/**
 * Lets a build use the last build's cache only if the cache is intact and the same code wrote it (src/cache/seal.ts).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../files/list-files.ts';
import { hashOf } from '../cache/file-cache.ts';
import { openCache, sealCache } from '../cache/seal.ts';

/** Files outside `src`, and environment variables, that affect pages but that Astro doesn't track. */
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const VARIABLES = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL', 'SUGGESTION_URL'];

/**
 * A hash of the code and the settings. Content isn't part of the hash: Astro and the pages' cache keys track content.
 */
function codeOf(root: string): string {
  const own = listFiles(join(root, 'src')).filter((path) => !path.startsWith('content/'));
  const paths = [...own.map((path) => join('src', path)), ...FILES].filter((path) => existsSync(join(root, path)));
  const files = paths.flatMap((path) => [path, readFileSync(join(root, path))]);
  return hashOf(process.version, ...VARIABLES.map((name) => `${name}=${process.env[name]}`), ...files);
}

export function checkedCache(): AstroIntegration {
  let folder: string | undefined;
  let code = '';
  return {
    name: 'cache',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(config.cacheDir);
        code = codeOf(fileURLToPath(config.root));
        const reason = openCache(folder, code);
        if (reason !== undefined) logger.info(`Rebuilding everything: ${reason}.`);
      },
      'astro:build:done': () => {
        if (folder !== undefined) sealCache(folder, code);
      },
    },
  };
}
