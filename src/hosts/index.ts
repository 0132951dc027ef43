/** Generates the files that hosts read from a finished build. Other folders only import this file. */
import { azureFile } from './azure.ts';
import { headersFile, redirectsFile } from './netlify-cloudflare.ts';
import { nginxFile } from './nginx.ts';
import type { HOST_FILES, Site } from './hosting-policy.ts';

export { AZURE_LIMIT } from './azure.ts';
export { type CacheRule, cacheRules } from './cache-rules.ts';
export { CLOUDFLARE_LIMITS } from './netlify-cloudflare.ts';
export { type Settings, basePath, readSettings } from './settings.ts';
export {
  ASSETS,
  CACHE_CONTROL,
  CONTENT_TYPES,
  CORS,
  HOST_FILES,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  cachingOf,
  headersIn,
  isCompressible,
  notFoundPages,
  redirects,
} from './hosting-policy.ts';

/** Maps file names to contents. `.nojekyll` keeps GitHub Pages from dropping `_astro`. */
export function hostFiles(site: Site): Readonly<Record<(typeof HOST_FILES)[number], string>> {
  return {
    _headers: headersFile(site),
    _redirects: redirectsFile(site),
    'staticwebapp.config.json': azureFile(site),
    'nginx.conf': nginxFile(site),
    '.nojekyll': '',
  };
}
