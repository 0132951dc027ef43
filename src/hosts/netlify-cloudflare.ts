/** `_headers` and `_redirects`, which Netlify and Cloudflare Pages both read. */
import { cacheRules } from './cache-rules.ts';
import {
  CACHE_CONTROL,
  CORS,
  EMBED,
  FRAME_FOLDERS,
  HEADER_POLICY,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  framingSites,
  notFoundPages,
  redirects,
} from './hosting-policy.ts';

const NOTE = '# Made by the build from src/hosts/hosting-policy.ts.';

/** Cloudflare Pages silently ignores anything beyond these limits: the number of rules, and the characters per line. */
export const CLOUDFLARE_LIMITS = { rules: 100, lineLength: 2000 } as const;

/**
 * The headers that say which sites can show a page in a frame. `everywhere` is for all URLs, `of(path)` for one rule.
 *
 * Both hosts combine the values of a header from all matching rules, and browsers then enforce all of these policies.
 * If some pages can be in frames, `frame-ancestors` is therefore only in rules that don't overlap. URLs without such a
 * rule have no page. They get X-Frame-Options, which browsers ignore where there's a `frame-ancestors`.
 */
function framing(site: Site): {
  readonly everywhere: Readonly<Record<string, string>>;
  readonly of: (path: string) => Readonly<Record<string, string>>;
} {
  const sites = framingSites(site);
  if (sites === undefined) return { everywhere: {}, of: () => ({}) };
  const isFramed = (path: string) => FRAME_FOLDERS.some((folder) => path.startsWith(site.base + folder));
  return {
    everywhere: { 'Content-Security-Policy': HEADER_POLICY, 'X-Frame-Options': 'DENY' },
    of: (path) => ({ 'Content-Security-Policy': `frame-ancestors ${isFramed(path) ? sites : "'none'"}` }),
  };
}

/**
 * One rule sets the security headers for all paths of the site. Non-overlapping rules set Cache-Control. Both hosts redirect
 * plain HTTP to HTTPS, so HSTS is never sent over HTTP.
 */
export function headersFile(site: Site): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const { everywhere, of } = framing(site);
  const rules = [
    rule(`${site.base}*`, { ...SECURITY_HEADERS, ...everywhere, ...HSTS }),
    rule(`${site.base}${EMBED}*`, CORS),
    ...cacheRules(site).map(({ path, caching }) =>
      rule(path, { 'Cache-Control': CACHE_CONTROL[caching], ...of(path) }),
    ),
  ];
  return `${NOTE}\n\n${rules.join('\n\n')}\n`;
}

/**
 * Redirects for locale tags, and each language's "not found" page. The lines with 404 are for Netlify. Cloudflare
 * always uses the nearest 404.html above a URL. It ignores the lines with 404 and warns about them.
 */
export function redirectsFile(site: Site): string {
  const moved = redirects(site).flatMap(({ from, to }) => [`${from} ${to} 301`, `${from}/* ${to}:splat 301`]);
  const notFound = notFoundPages(site)
    .filter(({ folder }) => folder !== '/') // both hosts serve /404.html without a rule
    .map(({ folder, page }) => `${folder}* ${page} 404`);
  return [NOTE, ...moved, '# Netlify; Cloudflare needs none of these.', ...notFound, ''].join('\n');
}
