/** `_headers` and `_redirects`, which Netlify and Cloudflare Pages both read. */
import { cacheRules } from './cache-rules.ts';
import { CACHE_CONTROL, HSTS, SECURITY_HEADERS, type Site, notFoundPages, redirects } from './hosting-policy.ts';

const NOTE = '# Made by the build from src/hosts/hosting-policy.ts.';

/** What Cloudflare takes no more of, without a word to whoever deploys: rules, and characters in a line. */
export const CLOUDFLARE_LIMITS = { rules: 100, lineLength: 2000 } as const;

/**
 * One rule with the headers of every response below the base, and rules for Cache-Control that don't overlap. Both hosts
 * redirect plain HTTP to HTTPS, so HSTS never goes over HTTP.
 */
export function headersFile(site: Site): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule(`${site.base}*`, { ...SECURITY_HEADERS, ...HSTS }),
    ...cacheRules(site).map(({ path, caching }) => rule(path, { 'Cache-Control': CACHE_CONTROL[caching] })),
  ];
  return `${NOTE}\n\n${rules.join('\n\n')}\n`;
}

/**
 * Addresses in a case of their own, and the "not found" pages by language. Cloudflare finds those by itself: it
 * takes the nearest 404.html above an address, and passes over the lines with 404, with a warning.
 */
export function redirectsFile(site: Site): string {
  const moved = redirects(site).flatMap(({ from, to }) => [`${from} ${to} 301`, `${from}/* ${to}:splat 301`]);
  const notFound = notFoundPages(site)
    .filter(({ folder }) => folder !== '/') // what both do by themselves
    .map(({ folder, page }) => `${folder}* ${page} 404`);
  return [NOTE, ...moved, '# Netlify; Cloudflare needs none of these.', ...notFound, ''].join('\n');
}
