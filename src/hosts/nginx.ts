/**
 * `nginx.conf`: what a `server { … }` of nginx includes. Its `root` is the folder of the build, or, with a BASE_PATH
 * of /guide, the folder in which the build is `guide`. Everything is inside one `location`, so what else the server
 * serves keeps its own headers, types, and error pages. The file doesn't depend on the pages, so a deploy of new pages
 * needs no reload.
 */
import {
  CACHE_CONTROL,
  CONTENT_TYPES,
  HASHED,
  HOST_FILES,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  isCompressible,
  notFoundPages,
  redirects,
} from './hosting-policy.ts';

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
    '# "npm run compress" writes a compressed copy of each file; nginx compresses the others itself.',
    'gzip_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_http_version 1.0; # what nginx speaks to the servers behind it',
    `gzip_types ${compressible.join(' ')};`,
  ];
}

/**
 * Each header is an `add_header` of the one location, with variables where its value depends on the request: an
 * `add_header` in a nested location would remove all others. nginx doesn't send a header whose value is empty.
 * An error page is an internal redirect to its own address, so these variables are set again for it.
 */
function headers({ base }: Site): readonly string[] {
  return [
    `set $renewal_guide_cache "${CACHE_CONTROL.revalidate}";`,
    `if ($uri ~ "^${escaped(base)}${HASHED}") { set $renewal_guide_cache "${CACHE_CONTROL.immutable}"; }`,
    'add_header Cache-Control $renewal_guide_cache always;',
    '',
    '# Over HTTPS only, also where a proxy in front of nginx ends it.',
    'set $renewal_guide_scheme "$scheme $http_x_forwarded_proto";',
    'set $renewal_guide_hsts "";',
    ...Object.entries(HSTS).flatMap(([name, value]) => [
      `if ($renewal_guide_scheme ~ https) { set $renewal_guide_hsts "${value}"; }`,
      `add_header ${name} $renewal_guide_hsts always;`,
    ]),
    '',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
  ];
}

/** The "not found" page of the language. A folder that can't be listed isn't found either. */
function notFound(site: Site): readonly string[] {
  const pages = notFoundPages(site).toReversed(); // the last that matches stays: the root's matches always
  return [
    ...pages.map(({ folder, page }, place) =>
      place === 0
        ? `set $renewal_guide_not_found "${page}";`
        : `if ($uri ~ "^${escaped(folder)}") { set $renewal_guide_not_found "${page}"; }`,
    ),
    'error_page 404 $renewal_guide_not_found;',
    'error_page 403 =404 $renewal_guide_not_found;',
    `if ($uri ~ "^${escaped(site.base)}(?:${HOST_FILES.map(escaped).join('|')})$") { return 404; }`,
  ];
}

export function nginxFile(site: Site): string {
  const { base } = site;
  const folder = base === '/' ? 'the folder of the build' : `the folder that has the build as .${base}`;
  const lines = [
    'index index.html;',
    'absolute_redirect off; # a proxy in front of nginx has a scheme and port of its own',
    ...types(),
    '',
    ...headers(site),
    '',
    ...notFound(site),
    '',
    ...redirects(site).map(({ from, to }) => `rewrite ^${escaped(from)}(?:/(.*))?$ ${to}$1 permanent;`),
  ];
  return [
    '# Made by the build from src/hosts/hosting-policy.ts. Include it in a server { … }, whose root is',
    `# ${folder}. With libnginx-mod-http-brotli-static, write "brotli_static on;" there, too.`,
    '# "if" only encloses "set" and "return", which are safe in a location.',
    '',
    // "^~": regular expressions of the server, for *.js say, don't take the guide's files.
    `location ${base === '/' ? '' : '^~ '}${base} {`,
    ...lines.map((line) => (line === '' ? '' : `  ${line}`)),
    '}',
    '',
  ].join('\n');
}
