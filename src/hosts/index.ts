/** The files that hosts read, made from a finished build. Other folders import this file only. */
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
  HOST_FILES,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  cachingOf,
  isCompressible,
  notFoundPages,
  redirects,
} from './hosting-policy.ts';

/** By name, as they lie in the folder of the build. `.nojekyll` keeps GitHub Pages from dropping `_astro`. */
export function hostFiles(site: Site): Readonly<Record<(typeof HOST_FILES)[number], string>> {
  return {
    _headers: headersFile(site),
    _redirects: redirectsFile(site),
    'staticwebapp.config.json': azureFile(site),
    'nginx.conf': nginxFile(site),
    '.nojekyll': '',
  };
}
