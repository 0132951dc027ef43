/**
 * `nginx.conf`: what a `server { … }` of nginx includes. Its `root` is the folder of the build, or, with a BASE_PATH
 * of /guide, the folder in which the build lies as `guide`.
 */
import { cacheRules } from './cache-rules.ts';
import {
  CACHE_CONTROL,
  CONTENT_TYPES,
  type Site,
  isCompressible,
  notFoundPages,
  redirects,
  securityHeaders,
} from './table.ts';

/** Files of the build that are for hosts and not for readers. */
const FOR_HOSTS = ['nginx.conf', '_headers', '_redirects', 'staticwebapp.config.json', '.nojekyll'];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function types(): readonly string[] {
  const ends = new Map<string, string[]>();
  for (const [end, type] of Object.entries(CONTENT_TYPES)) ends.set(type, [...(ends.get(type) ?? []), end]);
  const compressible = [...ends.keys()].filter((type) => isCompressible(type) && type !== 'text/html'); // it always is
  return [
    'types {',
    ...[...ends].map(([type, names]) => `  ${type} ${names.join(' ')};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${compressible.filter((type) => /^text|json|xml$/.test(type)).join(' ')};`,
    '',
    '# "npm run compress" puts the compressed files beside the others; what has none is compressed on its way out.',
    'gzip_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    `gzip_types ${compressible.join(' ')};`,
  ];
}

/** A folder nobody may list is not found either. */
const errorPages = (page: string) => `error_page 404 ${page}; error_page 403 =404 ${page};`;

/**
 * Cache-Control is one header with a variable: an `add_header` in a location would undo all others. An error page is
 * an address of its own to nginx, so the variable is set anew and a missing file is not kept for a year.
 */
function locations(site: Site): readonly string[] {
  const immutable = cacheRules(site).filter(({ caching }) => caching === 'immutable');
  const places = notFoundPages(site).filter(({ folder }) => folder !== site.base);
  return [
    ...immutable.map(({ path, caching }) => {
      const match = path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
      return `location ${match} { set $renewal_guide_cache "${CACHE_CONTROL[caching]}"; }`;
    }),
    ...places.map(({ folder, page }) => `location ${folder} { ${errorPages(page)} }`),
    ...FOR_HOSTS.map((file) => `location = ${site.base}${file} { return 404; }`),
  ];
}

export function nginxFile(site: Site): string {
  const folder = site.base === '/' ? 'the folder of the build' : `the folder that holds the build as .${site.base}`;
  return [
    '# Made by the build from src/hosts/table.ts. Include it in a server { … }, whose root is',
    `# ${folder}. With libnginx-mod-http-brotli-static, say "brotli_static on;" there, too.`,
    '',
    'index index.html;',
    'absolute_redirect off; # the port and scheme a proxy in front is asked at are its own',
    ...types(),
    '',
    ...Object.entries(securityHeaders(site.policy)).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `set $renewal_guide_cache "${CACHE_CONTROL.revalidate}";`,
    'add_header Cache-Control $renewal_guide_cache always;',
    '',
    errorPages(`${site.base}404.html`),
    ...redirects(site).map(({ from, to }) => `rewrite ^${escaped(from)}(?:/(.*))?$ ${to}$1 permanent;`),
    ...locations(site),
    '',
  ].join('\n');
}
