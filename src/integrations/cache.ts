/** Lets a build use the last build's cache only if it's intact and from the same code (src/cache/seal.ts). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../files/list-files.ts';
import { hashOf } from '../cache/file-cache.ts';
import { openCache, sealCache } from '../cache/seal.ts';

/** Files outside `src`, and environment variables, that affect pages. Astro itself doesn't track them. */
const TRACKED_FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const TRACKED_VARIABLES = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL', 'SUGGESTION_URL'];

/** Content isn't part of the hash: Astro and the pages' cache keys track content. */
function codeHashOf(root: string): string {
  const sourceFiles = listFiles(join(root, 'src')).filter((path) => !path.startsWith('content/'));
  const paths = [...sourceFiles.map((path) => join('src', path)), ...TRACKED_FILES].filter((path) =>
    existsSync(join(root, path)),
  );
  const pathsAndContents = paths.flatMap((path) => [path, readFileSync(join(root, path))]);
  return hashOf(
    process.version,
    ...TRACKED_VARIABLES.map((name) => `${name}=${process.env[name]}`),
    ...pathsAndContents,
  );
}

export function checkedCache(): AstroIntegration {
  let folder: string | undefined;
  let codeHash = '';
  return {
    name: 'cache',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(config.cacheDir);
        codeHash = codeHashOf(fileURLToPath(config.root));
        const reason = openCache(folder, codeHash);
        if (reason !== undefined) logger.info(`Rebuilding everything: ${reason}.`);
      },
      'astro:build:done': () => {
        if (folder !== undefined) sealCache(folder, codeHash);
      },
    },
  };
}
