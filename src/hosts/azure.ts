/**
 * `staticwebapp.config.json`, for Azure Static Web Apps. Its redirects cannot carry along what follows in an address,
 * so every page gets its own, as long as they fit the size Azure takes; and its one "not found" page is the root's.
 */
import { cacheRules } from './cache-rules.ts';
import { CACHE_CONTROL, CONTENT_TYPES, type Site, notFoundPages, redirects, securityHeaders } from './table.ts';

/** The largest file Azure takes, in bytes. */
export const AZURE_LIMIT = 20_000;

interface Route {
  readonly route: string;
  readonly redirect?: string;
  readonly statusCode?: 301;
  readonly headers?: Readonly<Record<string, string>>;
}

const moved = (route: string, redirect: string): Route => ({ route, redirect, statusCode: 301 });

/** Routes are tried in their order: pages before the folder they lie in. */
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

export function azureFile(site: Site): string {
  const cached = cacheRules(site)
    .filter(({ caching }) => caching !== 'revalidate') // the rest, by globalHeaders
    .map(({ path, caching }): Route => ({ route: path, headers: { 'Cache-Control': CACHE_CONTROL[caching] } }));
  const homes = redirects(site).map(({ from, to }) => moved(`${from}*`, to));
  const root = notFoundPages(site).at(-1);
  const text = (routes: readonly Route[]) =>
    `${JSON.stringify(
      {
        trailingSlash: 'always',
        routes,
        responseOverrides: { 404: { rewrite: root?.page } },
        globalHeaders: { ...securityHeaders(site.policy), 'Cache-Control': CACHE_CONTROL.revalidate },
        mimeTypes: Object.fromEntries(Object.entries(CONTENT_TYPES).map(([end, type]) => [`.${end}`, type])),
      },
      null,
      1,
    )}\n`;
  const whole = text([...cached, ...pageRedirects(site), ...homes]);
  return Buffer.byteLength(whole) <= AZURE_LIMIT ? whole : text([...cached, ...homes]);
}
