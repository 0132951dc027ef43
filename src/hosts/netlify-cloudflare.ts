/** `_headers` and `_redirects`, which Netlify and Cloudflare Pages both read. */
import { cacheRules } from './cache-rules.ts';
import {
  CACHE_CONTROL,
  CORS,
  EMBED_FOLDER,
  FRAME_FOLDERS,
  HEADER_POLICY,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  framingSites,
  notFoundPages,
  redirects,
} from './hosting-policy.ts';

const HEADER_COMMENT = '# Made by the build from src/hosts/hosting-policy.ts.';

/** Cloudflare Pages silently ignores anything beyond these limits: the number of rules, and the characters per line. */
export const CLOUDFLARE_LIMITS = { rules: 100, lineLength: 2000 } as const;

/**
 * `everywhere` is for all URLs, `forRule(path)` for one rule. Both hosts combine a header's values from all matching
 * rules, and browsers enforce all these policies. So if pages can be framed, `frame-ancestors` is only in rules that
 * don't overlap. URLs without such a rule have no page; they get X-Frame-Options, which browsers ignore where there's a
 * `frame-ancestors`.
 */
function framingHeaders(site: Site): {
  readonly everywhere: Readonly<Record<string, string>>;
  readonly forRule: (path: string) => Readonly<Record<string, string>>;
} {
  const sources = framingSites(site);
  if (sources === undefined) return { everywhere: {}, forRule: () => ({}) };
  const isFramed = (path: string) => FRAME_FOLDERS.some((folder) => path.startsWith(site.base + folder));
  return {
    everywhere: { 'Content-Security-Policy': HEADER_POLICY, 'X-Frame-Options': 'DENY' },
    forRule: (path) => ({ 'Content-Security-Policy': `frame-ancestors ${isFramed(path) ? sources : "'none'"}` }),
  };
}

/** Both hosts redirect plain HTTP to HTTPS, so HSTS is never sent over HTTP. */
export function headersFile(site: Site): string {
  const ruleText = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const { everywhere, forRule } = framingHeaders(site);
  const rules = [
    ruleText(`${site.base}*`, { ...SECURITY_HEADERS, ...everywhere, ...HSTS }),
    ruleText(`${site.base}${EMBED_FOLDER}*`, CORS),
    ...cacheRules(site).map(({ path, caching }) =>
      ruleText(path, { 'Cache-Control': CACHE_CONTROL[caching], ...forRule(path) }),
    ),
  ];
  return `${HEADER_COMMENT}\n\n${rules.join('\n\n')}\n`;
}

/** Lines with 404 are for Netlify. Cloudflare uses the nearest 404.html above a URL, and warns about these lines. */
export function redirectsFile(site: Site): string {
  const redirectLines = redirects(site).flatMap(({ from, to }) => [`${from} ${to} 301`, `${from}/* ${to}:splat 301`]);
  const notFoundLines = notFoundPages(site)
    .filter(({ folder }) => folder !== '/') // both hosts serve /404.html without a rule
    .map(({ folder, page }) => `${folder}* ${page} 404`);
  return [HEADER_COMMENT, ...redirectLines, '# Netlify; Cloudflare needs none of these.', ...notFoundLines, ''].join(
    '\n',
  );
}
