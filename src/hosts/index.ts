/** The files hosts read, made from a finished build. The only door of this room. */
import { azureFile } from './azure.ts';
import { headersFile, redirectsFile } from './netlify-cloudflare.ts';
import { nginxFile } from './nginx.ts';
import type { Site } from './table.ts';

export { AZURE_LIMIT } from './azure.ts';
export { type CacheRule, cacheRules } from './cache-rules.ts';
export { CLOUDFLARE_LIMITS } from './netlify-cloudflare.ts';
export {
  CACHE_CONTROL,
  CONTENT_TYPES,
  type Site,
  basePath,
  cachingOf,
  isCompressible,
  notFoundPages,
  redirects,
  securityHeaders,
} from './table.ts';

/** By name, as they lie in the folder of the build. `.nojekyll` keeps GitHub Pages from dropping `_astro`. */
export function hostFiles(site: Site): Readonly<Record<string, string>> {
  return {
    _headers: headersFile(site),
    _redirects: redirectsFile(site),
    'staticwebapp.config.json': azureFile(site),
    'nginx.conf': nginxFile(site),
    '.nojekyll': '',
  };
}
