/**
 * What every host must do with the built site. The files that hosts read (`_headers`, `_redirects`,
 * `staticwebapp.config.json`, `nginx.conf`) are generated from this, and the local server uses it.
 */
import { LOCALES } from '../i18n/locales.ts';

/** The facts about a finished build that the generated files depend on. */
export interface Site {
  /** The path that the site is served under, with leading and trailing slashes: `/` or `/guide/`. */
  readonly base: string;
  /** All files of the build: relative paths with forward slashes, sorted. */
  readonly files: readonly string[];
  /** The origins whose pages can show the calculator in a frame. None by default. */
  readonly embedOrigins?: readonly string[];
}

/** Browser features that the site doesn't use. Embedded content can't use them either. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
] as const;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * The part of the Content Security Policy that's the same in every build, sent as a header. Each page's <meta> has the
 * rest, with the hashes of its own inline scripts and styles.
 *
 * A browser enforces both, so a `script-src`, `style-src`, or `default-src` here would block what a page of a newer or
 * older build allows. `connect-src` is here because the search worker doesn't get the <meta> policy of the page that
 * starts it. `policyWith` adds `frame-ancestors`, which only works in a header.
 */
export const HEADER_POLICY = [
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** @param frameAncestors the sites whose pages can show a page in a frame, as a source list */
export const policyWith = (frameAncestors: string): string => `${HEADER_POLICY}; frame-ancestors ${frameAncestors}`;

/** The headers of every response, including errors. For some folders, `headersIn` adds or replaces headers. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyWith("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For HTTPS only (RFC 6797, section 7.2). No includeSubDomains, because subdomains may belong to other sites. */
export const HSTS: Readonly<Record<string, string>> = { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` };

export type Caching = 'immutable' | 'revalidate';

/** With `revalidate`, a browser asks on each use whether its file is current, and gets a short 304 response if so. */
export const CACHE_CONTROL: Readonly<Record<Caching, string>> = {
  immutable: `public, max-age=${YEAR_SECONDS}, immutable`,
  revalidate: 'public, max-age=0, must-revalidate',
};

/** Astro's `build.assets`. All files in this folder have a content hash in their name. */
export const ASSETS = '_astro';

/** Files with a content hash in their path. Works in JavaScript and in nginx. */
export const HASHED_FILE = String.raw`(?:${ASSETS}/|embed/[0-9a-f]{16}/|pagefind/[^/]+/(?:[^/]+/)?[^/]+_[0-9a-f]{6,}\.pf_(?:meta|index|fragment)$)`;

const hashedFile = new RegExp(`^${HASHED_FILE}`);

/** @param file relative to the build. @example cachingOf('_astro/Calculator.BtB9bqU9.js') // => 'immutable' */
export const cachingOf = (file: string): Caching => (hashedFile.test(file) ? 'immutable' : 'revalidate');

/** Pages of any origin can load these scripts and messages. */
export const EMBED_FOLDER = 'embed/';

/** Lets pages of any origin load a file. */
export const CORS: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*' };

/** The folders of the pages that can be shown in a frame, relative to the base. */
export const FRAME_FOLDERS: readonly string[] = LOCALES.map(({ path }) => `${EMBED_FOLDER}${path}/`);

/** The sites that can show the calculator in a frame, as a CSP source list. */
export const framingSites = ({ embedOrigins = [] }: Pick<Site, 'embedOrigins'>): string | undefined =>
  embedOrigins.length > 0 ? embedOrigins.join(' ') : undefined;

/**
 * The headers that the response for a URL path has in addition to SECURITY_HEADERS or in place of them.
 * @example headersIn('/embed/v1/renewal-calculator.js', site) // => { 'Access-Control-Allow-Origin': '*' }
 */
export function headersIn(path: string, site: Pick<Site, 'base' | 'embedOrigins'>): Readonly<Record<string, string>> {
  const isIn = (folder: string) => path.startsWith(site.base + folder);
  const sources = FRAME_FOLDERS.some(isIn) ? framingSites(site) : undefined;
  return {
    ...(isIn(EMBED_FOLDER) ? CORS : {}),
    ...(sources === undefined ? {} : { 'Content-Security-Policy': policyWith(sources) }),
  };
}

/** Maps file extensions to content types. All text is UTF-8. Netlify and Cloudflare have their own lists. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  map: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** Types worth compressing: text, and WebAssembly. Pagefind's own files are compressed already. */
export const isCompressible = (type: string): boolean => /^text\/|json$|xml$|wasm$/.test(type);

/** Files in the build that are only for hosts, not for readers. */
export const HOST_FILES = ['nginx.conf', '_headers', '_redirects', 'staticwebapp.config.json', '.nojekyll'] as const;

export interface Redirect {
  /** The folder in the requested URL, without a trailing slash. */
  readonly from: string;
  /** The folder to redirect to, with a trailing slash. The rest of the path is kept. */
  readonly to: string;
}

/** Redirects a locale's tag to its path, permanently (301): `/fr-FR/planner/` to `/fr-fr/planner/`. */
export function redirects({ base }: Pick<Site, 'base'>): readonly Redirect[] {
  return LOCALES.map(({ tag, path }) => ({ from: `${base}${tag}`, to: `${base}${path}/` }));
}

export interface NotFound {
  /** The folder, with leading and trailing slashes. */
  readonly folder: string;
  /** The "not found" page for this folder. */
  readonly page: string;
}

/** The "not found" page of each language, and, as the last item, the page in all languages for all other URLs. */
export function notFoundPages({ base }: Pick<Site, 'base'>): readonly NotFound[] {
  const folders = [...LOCALES.map(({ path }) => `${base}${path}/`), base];
  return folders.map((folder) => ({ folder, page: `${folder}404.html` }));
}
