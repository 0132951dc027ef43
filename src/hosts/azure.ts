/**
 * `staticwebapp.config.json`, for Azure Static Web Apps. Three limits of Azure shape this file:
 *
 * - A redirect can't keep the rest of a URL. So every page has its own redirect. If that makes the file too large for
 *   Azure, all URLs of a folder are redirected to the folder's home page instead.
 * - An app has only one "not found" page. It's the one at the root, in all languages.
 * - Content types, the "not found" page, and trailing slashes can only be set for the whole app. With a base path,
 *   other parts of the app may belong to others. So the file then only has routes below the base path, and the other
 *   settings are up to the owner of the app.
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

const redirectRoute = (route: string, redirect: string): Route => ({ route, redirect, statusCode: 301 });

/** A route's own headers are added to these. */
const COMMON_HEADERS = { ...SECURITY_HEADERS, ...HSTS, 'Cache-Control': CACHE_CONTROL.revalidate };

/** These come before the redirects of whole folders, because the first matching route applies. */
function pageRedirects(site: Site): readonly Route[] {
  return redirects(site).flatMap(({ from, to }) => {
    const folder = to.slice(site.base.length);
    const pages = site.files.flatMap((file) => {
      const page = file.startsWith(folder) ? /^([^/]+)\/index\.html$/.exec(file.slice(folder.length))?.[1] : undefined;
      return page === undefined ? [] : [page];
    });
    return pages.map((page) => redirectRoute(`${from}/${page}*`, `${to}${page}/`));
  });
}

/** Only one route applies to a request. With a base path, nothing is global, so each route repeats COMMON_HEADERS. */
function headerRoutes(site: Site): readonly Route[] {
  const routes = cacheRules(site)
    .map(({ path, caching }) => ({
      route: path,
      headers: {
        ...(caching === 'revalidate' ? {} : { 'Cache-Control': CACHE_CONTROL[caching] }),
        ...headersIn(path, site),
      },
    }))
    .filter(({ headers }) => Object.keys(headers).length > 0);
  if (site.base === '/') return routes;
  return [
    ...routes.map(({ route, headers }) => ({ route, headers: { ...COMMON_HEADERS, ...headers } })),
    { route: `${site.base}index.html`, headers: COMMON_HEADERS }, // "/guide/*" doesn't match the folder's own page
    { route: `${site.base}*`, headers: COMMON_HEADERS },
  ];
}

/** Left out with a base path, because they apply to the whole app. */
function wholeAppSettings(site: Site): object {
  return {
    trailingSlash: 'always',
    responseOverrides: { 404: { rewrite: notFoundPages(site).at(-1)?.page } },
    globalHeaders: COMMON_HEADERS,
    mimeTypes: Object.fromEntries(Object.entries(CONTENT_TYPES).map(([extension, type]) => [`.${extension}`, type])),
  };
}

export function azureFile(site: Site): string {
  const folderRedirects = redirects(site).map(({ from, to }) => redirectRoute(`${from}*`, to));
  const fileText = (redirected: readonly Route[]) => {
    const routes = [...redirected, ...headerRoutes(site)];
    return `${JSON.stringify({ routes, ...(site.base === '/' ? wholeAppSettings(site) : {}) }, null, 1)}\n`;
  };
  const withPageRedirects = fileText([...pageRedirects(site), ...folderRedirects]);
  return Buffer.byteLength(withPageRedirects) <= AZURE_LIMIT ? withPageRedirects : fileText(folderRedirects);
}
