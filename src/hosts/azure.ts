/**
 * `staticwebapp.config.json`, for Azure Static Web Apps. A redirect there can't keep the rest of a URL, so every page
 * has a redirect, as long as all of them fit Azure's size limit. The app's only "not found" page is the root's. Under a base, only
 * routes of the base have headers: what Azure only has for the whole app (content types, the "not found" page, trailing
 * slashes) is up to the owner of the app.
 */
import { cacheRules } from './cache-rules.ts';
import {
  CACHE_CONTROL,
  CONTENT_TYPES,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  headersIn,
  notFoundPages,
  redirects,
} from './hosting-policy.ts';

/** Azure's limit for the file, in bytes. */
export const AZURE_LIMIT = 20_000;

interface Route {
  readonly route: string;
  readonly redirect?: string;
  readonly statusCode?: 301;
  readonly headers?: Readonly<Record<string, string>>;
}

const moved = (route: string, redirect: string): Route => ({ route, redirect, statusCode: 301 });

/** For every response; a route's own headers are added to them. */
const COMMON = { ...SECURITY_HEADERS, ...HSTS, 'Cache-Control': CACHE_CONTROL.revalidate };

/** The first route that matches applies, so pages come before their folder. */
function pageRedirects(site: Site): readonly Route[] {
  return redirects(site).flatMap(({ from, to }) => {
    const folder = to.slice(site.base.length);
    const pages = site.files.flatMap((file) => {
      const page = file.startsWith(folder) ? /^([^/]+)\/index\.html$/.exec(file.slice(folder.length))?.[1] : undefined;
      return page === undefined ? [] : [page];
    });
    return pages.map((page) => moved(`${from}/${page}*`, `${to}${page}/`));
  });
}

/** Routes with other headers than COMMON. Under a base path there are no global headers, and only one route applies to a request. */
function headerRoutes(site: Site): readonly Route[] {
  const own = cacheRules(site)
    .map(({ path, caching }) => ({
      route: path,
      headers: {
        ...(caching === 'revalidate' ? {} : { 'Cache-Control': CACHE_CONTROL[caching] }),
        ...headersIn(path, site),
      },
    }))
    .filter(({ headers }) => Object.keys(headers).length > 0);
  if (site.base === '/') return own;
  return [
    ...own.map(({ route, headers }) => ({ route, headers: { ...COMMON, ...headers } })),
    { route: `${site.base}index.html`, headers: COMMON }, // "/guide/*" doesn't match the folder's own page
    { route: `${site.base}*`, headers: COMMON },
  ];
}

function wholeApp(site: Site): object {
  return {
    trailingSlash: 'always',
    responseOverrides: { 404: { rewrite: notFoundPages(site).at(-1)?.page } },
    globalHeaders: COMMON,
    mimeTypes: Object.fromEntries(Object.entries(CONTENT_TYPES).map(([end, type]) => [`.${end}`, type])),
  };
}

export function azureFile(site: Site): string {
  const homes = redirects(site).map(({ from, to }) => moved(`${from}*`, to));
  const text = (redirected: readonly Route[]) => {
    const routes = [...redirected, ...headerRoutes(site)];
    return `${JSON.stringify({ routes, ...(site.base === '/' ? wholeApp(site) : {}) }, null, 1)}\n`;
  };
  const whole = text([...pageRedirects(site), ...homes]);
  return Buffer.byteLength(whole) <= AZURE_LIMIT ? whole : text(homes);
}
