/**
 * `nginx.conf`, which is included in a `server` block. The server's `root` is the build's folder or, with
 * BASE_PATH=/guide, the folder that contains the build as `guide`. All directives are in one `location`, so that other
 * locations keep their own headers, types, and error pages. The file doesn't depend on the pages, so new pages need no
 * reload.
 */
import {
  CACHE_CONTROL,
  CONTENT_TYPES,
  CORS,
  EMBED_FOLDER,
  FRAME_FOLDERS,
  HASHED_FILE,
  HOST_FILES,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  framingSites,
  isCompressible,
  notFoundPages,
  policyWith,
  redirects,
} from './hosting-policy.ts';

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function typeDirectives(): readonly string[] {
  const extensionsByType = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(CONTENT_TYPES))
    extensionsByType.set(type, [...(extensionsByType.get(type) ?? []), extension]);
  // Without text/html, because nginx always compresses it.
  const compressible = [...extensionsByType.keys()].filter((type) => isCompressible(type) && type !== 'text/html');
  return [
    'types {',
    ...[...extensionsByType].map(([type, names]) => `  ${type} ${names.join(' ')};`),
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
 * All `add_header` directives are in the one location, because one in a nested location would remove all others. So a
 * value that depends on the request is a variable; nginx doesn't send a header whose value is empty. An error page is
 * an internal redirect to its URL, for which nginx sets the variables again.
 */
function headerDirectives(site: Site): readonly string[] {
  const { base } = site;
  const sources = framingSites(site);
  const { 'Content-Security-Policy': policy, ...others } = SECURITY_HEADERS;
  const frameFolders = FRAME_FOLDERS.map(escapeRegExp).join('|');
  return [
    `set $renewal_guide_cache "${CACHE_CONTROL.revalidate}";`,
    `if ($uri ~ "^${escapeRegExp(base)}${HASHED_FILE}") { set $renewal_guide_cache "${CACHE_CONTROL.immutable}"; }`,
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
    ...Object.entries(others).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `set $renewal_guide_policy "${policy}";`,
    ...(sources === undefined
      ? []
      : [
          `if ($uri ~ "^${escapeRegExp(base)}(?:${frameFolders})") { set $renewal_guide_policy "${policyWith(sources)}"; }`,
        ]),
    'add_header Content-Security-Policy $renewal_guide_policy always;',
    '',
    '# The calculator for other sites.',
    'set $renewal_guide_cors "";',
    ...Object.entries(CORS).flatMap(([name, value]) => [
      `if ($uri ~ "^${escapeRegExp(base)}${EMBED_FOLDER}") { set $renewal_guide_cors "${value}"; }`,
      `add_header ${name} $renewal_guide_cors always;`,
    ]),
  ];
}

/** Also for folders without an index page, where nginx answers 403. */
function notFoundDirectives(site: Site): readonly string[] {
  const pages = notFoundPages(site).toReversed(); // the last match applies, and the root's always matches
  return [
    ...pages.map(({ folder, page }, index) =>
      index === 0
        ? `set $renewal_guide_not_found "${page}";`
        : `if ($uri ~ "^${escapeRegExp(folder)}") { set $renewal_guide_not_found "${page}"; }`,
    ),
    'error_page 404 $renewal_guide_not_found;',
    'error_page 403 =404 $renewal_guide_not_found;',
    `if ($uri ~ "^${escapeRegExp(site.base)}(?:${HOST_FILES.map(escapeRegExp).join('|')})$") { return 404; }`,
  ];
}

export function nginxFile(site: Site): string {
  const { base } = site;
  const folder = base === '/' ? 'the folder of the build' : `the folder that has the build as .${base}`;
  const lines = [
    'index index.html;',
    'absolute_redirect off; # a proxy in front of nginx has a scheme and port of its own',
    ...typeDirectives(),
    '',
    ...headerDirectives(site),
    '',
    ...notFoundDirectives(site),
    '',
    ...redirects(site).map(({ from, to }) => `rewrite ^${escapeRegExp(from)}(?:/(.*))?$ ${to}$1 permanent;`),
  ];
  return [
    '# Made by the build from src/hosts/hosting-policy.ts. Include it in a server { … }, whose root is',
    `# ${folder}. With libnginx-mod-http-brotli-static, write "brotli_static on;" there, too.`,
    '# "if" only encloses "set" and "return", which are safe in a location.',
    '',
    // "^~" takes precedence over the server's regular expressions, for example one for *.js.
    `location ${base === '/' ? '' : '^~ '}${base} {`,
    ...lines.map((line) => (line === '' ? '' : `  ${line}`)),
    '}',
    '',
  ].join('\n');
}
