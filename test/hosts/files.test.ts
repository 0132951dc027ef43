/** The hosts' configuration files: all hosts behave the same, no URL matches two rules, and limits are respected. */
import { describe, expect, test } from 'vitest';
import {
  AZURE_LIMIT,
  CACHE_CONTROL,
  CLOUDFLARE_LIMITS,
  HSTS,
  SECURITY_HEADERS,
  type Site,
  cacheRules,
  cachingOf,
  hostFiles,
} from '../../src/hosts/index.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const SLUGS = ['renew-mpn-offers', 'planner', 'search', 'glossary'];
const FILES = [
  '404.html',
  'index.html',
  'embed/0123456789abcdef/renewal-calculator.js',
  'embed/0123456789abcdef/words/fr-FR/maicpp.json',
  'embed/v1/renewal-calculator.js',
  'favicon.svg',
  '_astro/Calculator.i9fGubnA.js',
  '_astro/strings.json_only_search.BAqepEZu.js',
  'cards/fr-fr/renew-mpn-offers.png',
  'pagefind/fr-fr/pagefind.js',
  'pagefind/fr-fr/pagefind-entry.json',
  'pagefind/fr-fr/pagefind.fr-fr_ea4011d94f96f.pf_meta',
  'pagefind/fr-fr/fragment/fr-fr_1a2b3c4.pf_fragment',
  'pagefind/fr-fr/index/fr-fr_1a2b3c4.pf_index',
  ...LOCALES.flatMap(({ path }) => [
    `embed/${path}/index.html`,
    `${path}/404.html`,
    `${path}/index.html`,
    ...SLUGS.map((slug) => `${path}/${slug}/index.html`),
    `${path}/renew-mpn-offers.md`,
  ]),
].sort();

const siteAt = (base: string, files: readonly string[] = FILES): Site => ({ base, files });

const matches = (pattern: string, address: string) =>
  pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;

interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly string[];
}

/** Parses `_headers` as the hosts do. */
function readHeaders(text: string): readonly HeaderRule[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('/'));
  return blocks.map((block) => {
    const [pattern = '', ...headers] = block.trimEnd().split('\n');
    return { pattern, headers: headers.map((line) => line.trim()) };
  });
}

interface Azure {
  readonly routes: readonly {
    readonly route: string;
    readonly redirect?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }[];
  readonly globalHeaders?: Readonly<Record<string, string>>;
}
const azureOf = (site: Site) => JSON.parse(hostFiles(site)['staticwebapp.config.json']) as Azure;

test.each([
  ['_astro/Calculator.i9fGubnA.js', 'immutable'],
  ['_astro/a-b.D-_x12Ab.css', 'immutable'],
  ['_astro/photo.B1c2D3e4_Zx9.webp', 'immutable'],
  ['embed/0123456789abcdef/words/fr-FR/maicpp.json', 'immutable'],
  ['embed/v1/renewal-calculator.js', 'revalidate'],
  ['embed/fr-fr/index.html', 'revalidate'],
  ['x-calendar.js', 'revalidate'],
  ['en-us/_astro/a.B1c2D3e4.js', 'revalidate'],
  ['pagefind/fr-fr/pagefind-entry.json', 'revalidate'],
  ['pagefind/fr-fr/pagefind-worker.js', 'revalidate'],
  ['pagefind/fr-fr/wasm.fr-fr.pagefind', 'revalidate'],
  ['pagefind/fr-fr/fragment/fr-fr_1a2b3c4.pf_fragment', 'immutable'],
  ['fr-fr/index.html', 'revalidate'],
])('the caching of %s is %s', (file, caching) => {
  expect(cachingOf(file)).toBe(caching);
});

describe.each(['/', '/guide/'])('at %s', (base) => {
  const site = siteAt(base);
  const urls = FILES.map((file) => ({ file, address: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}` }));

  test('every URL matches exactly one caching rule, which has the right caching', () => {
    for (const { file, address } of urls) {
      const matching = cacheRules(site).filter(({ path }) => matches(path, address));
      expect([address, matching.map(({ caching }) => caching)]).toEqual([address, [cachingOf(file)]]);
    }
  });

  test('_headers doesn’t set a header twice for any URL', () => {
    const rules = readHeaders(hostFiles(site)['_headers']);
    for (const { file, address } of urls) {
      const headers = rules.filter(({ pattern }) => matches(pattern, address)).flatMap((rule) => rule.headers);
      const names = headers.map((line) => line.split(':')[0]);
      expect(names).toEqual([...new Set(names)]);
      expect(headers).toContain(`Cache-Control: ${CACHE_CONTROL[cachingOf(file)]}`);
      for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...HSTS })) {
        expect(headers).toContain(`${name}: ${value}`);
      }
    }
  });

  test('Azure, which uses the first matching route, has the same caching', () => {
    const { routes, globalHeaders } = azureOf(site);
    for (const { file, address } of urls) {
      const route = routes.find((one) => matches(one.route, address));
      expect(route?.redirect, address).toBeUndefined();
      expect({ ...globalHeaders, ...route?.headers }['Cache-Control']).toBe(CACHE_CONTROL[cachingOf(file)]);
    }
  });

  test('a URL with the locale in the case of its tag is redirected to the same page on Azure and in _redirects', () => {
    const { routes } = azureOf(site);
    const redirects = hostFiles(site)
      ['_redirects'].split('\n')
      .map((line) => line.split(' '));
    for (const { tag, path } of LOCALES) {
      for (const slug of SLUGS) {
        const typed = `${base}${tag}/${slug}/`;
        const target = `${base}${path}/${slug}/`;
        expect(routes.find(({ route }) => matches(route, typed))?.redirect).toBe(target);
        const [from = '', to = '', status] = redirects.find(([pattern = '']) => matches(pattern, typed)) ?? [];
        expect([to.replace(':splat', typed.slice(from.length - 1)), status]).toEqual([target, '301']);
      }
      expect(routes.find(({ route }) => matches(route, `${base}${tag}`))?.redirect).toBe(`${base}${path}/`);
    }
  });

  test('no Azure route differs from a page’s URL only by case, because Azure’s validation ignores case', () => {
    const routes = azureOf(site).routes.filter(({ redirect }) => redirect === undefined);
    expect(routes.filter(({ route }) => LOCALES.some(({ path }) => route.startsWith(`${base}${path}`)))).toEqual([]);
  });

  test('Azure sends the security headers and HSTS with all responses', () => {
    const { routes, globalHeaders } = azureOf(site);
    for (const { address } of urls) {
      const route = routes.find((one) => matches(one.route, address));
      expect({ ...globalHeaders, ...route?.headers }).toMatchObject({ ...SECURITY_HEADERS, ...HSTS });
    }
  });

  test('the nginx file doesn’t depend on the pages, so that a deployment needs no reload', () => {
    const other = siteAt(base, ['404.html', 'index.html', 'pagefind/fr-fr/pagefind.fr-fr_0123456789abc.pf_meta']);
    expect(hostFiles(other)['nginx.conf']).toBe(hostFiles(site)['nginx.conf']);
  });
});

describe.each(['/', '/guide/'])('the embedded calculator at %s', (base) => {
  const sites = ['https://intranet.example', 'https://*.sharepoint.example'];
  const framed = { ...siteAt(base), embedOrigins: sites };
  const plain = siteAt(base);
  const paths = {
    script: `${base}embed/0123456789abcdef/renewal-calculator.js`,
    latest: `${base}embed/v1/renewal-calculator.js`,
    frame: `${base}embed/fr-fr/`,
    page: `${base}fr-fr/planner/`,
    home: base,
    unknown: `${base}nothing/`,
  };

  /** All values of a header, joined as hosts and browsers do. */
  const inHeadersFile = (site: Site, address: string, name: string) =>
    readHeaders(hostFiles(site)['_headers'])
      .filter(({ pattern }) => matches(pattern, address))
      .flatMap(({ headers }) => headers.filter((line) => line.startsWith(`${name}: `)))
      .map((line) => line.slice(name.length + 2))
      .join(', ');
  const inAzure = (site: Site, address: string, name: string) => {
    const { routes, globalHeaders } = azureOf(site);
    return { ...globalHeaders, ...routes.find(({ route }) => matches(route, address))?.headers }[name] ?? '';
  };
  /** The value of the last `set` whose condition the URL meets. */
  const inNginx = (site: Site, address: string, name: string) => {
    const text = hostFiles(site)['nginx.conf'];
    const variable = new RegExp(`add_header ${name} (\\$\\w+) always`).exec(text)?.[1] ?? '';
    const sets = text.matchAll(/(?:if \(\$uri ~ "([^"]+)"\) \{ )?set (\$\w+) "([^"]*)"/g);
    const values = Array.from(sets, ([, pattern, of, value = '']) => ({ pattern, of, value }));
    return (
      values.filter((set) => set.of === variable && (!set.pattern || new RegExp(set.pattern).test(address))).at(-1)
        ?.value ?? ''
    );
  };
  const hosts = { _headers: inHeadersFile, azure: inAzure, nginx: inNginx };

  test.each(Object.entries(hosts))('%s: scripts and messages can be loaded from any origin', (_host, valueOf) => {
    const cors = (address: string) => valueOf(plain, address, 'Access-Control-Allow-Origin');
    expect([cors(paths.script), cors(paths.latest)]).toEqual(['*', '*']);
    expect([cors(paths.page), cors(paths.home), cors(paths.unknown)]).toEqual(['', '', '']);
  });

  test.each(Object.entries(hosts))('%s: no page can be in a frame by default', (_host, valueOf) => {
    for (const address of Object.values(paths)) {
      expect(valueOf(plain, address, 'Content-Security-Policy')).toMatch(/frame-ancestors 'none'$/);
    }
  });

  test.each(Object.entries(hosts))('%s: configured sites can frame its pages only', (host, valueOf) => {
    const policy = (address: string) => valueOf(framed, address, 'Content-Security-Policy');
    expect(policy(paths.frame)).toMatch(
      /frame-ancestors https:\/\/intranet\.example https:\/\/\*\.sharepoint\.example$/,
    );
    expect(policy(paths.frame)).not.toContain("frame-ancestors 'none'");
    for (const address of [paths.page, paths.home, paths.latest, paths.script]) {
      expect(policy(address)).toMatch(/frame-ancestors 'none'$/);
    }
    if (host === '_headers') expect(valueOf(framed, paths.unknown, 'X-Frame-Options')).toBe('DENY');
    else expect(policy(paths.unknown)).toMatch(/frame-ancestors 'none'$/);
    expect(policy(paths.page)).toContain("object-src 'none'");
  });
});

const topLevelDirectives = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !/^(\s|#|\})/.test(line))
    .map((line) => line.trim());

test('under a base, each file has only rules for paths below it', () => {
  const files = hostFiles(siteAt('/guide/'));
  const isBelow = (path: string) => path.startsWith('/guide/');
  const headers = readHeaders(files._headers).map(({ pattern }) => pattern);
  expect(headers.length).toBeGreaterThan(5);
  expect(headers.filter((path) => !isBelow(path))).toEqual([]);
  const redirected = files._redirects.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(redirected.flatMap((line) => line.split(' ').slice(0, 2)).filter((path) => !isBelow(path))).toEqual([]);
  const azure = JSON.parse(files['staticwebapp.config.json']) as Azure;
  expect(Object.keys(azure)).toEqual(['routes']);
  expect(azure.routes.map(({ route }) => route).filter((route) => !isBelow(route))).toEqual([]);
  expect(topLevelDirectives(files['nginx.conf'])).toEqual(['location ^~ /guide/ {']);
});

test('the policy in the headers has no directives for scripts and styles, which each page sets itself', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
  const names = policy.split('; ').map((directive) => directive.split(' ')[0]);
  expect(names).toContain('frame-ancestors');
  expect(names).toContain('require-trusted-types-for');
  expect(names.filter((name) => /^(default|script|style|worker|img)-src/.test(name ?? ''))).toEqual([]);
  expect(policy).not.toContain('sha256');
});

test('with more pages than Azure’s file can list, only the home pages are redirected', () => {
  const many = Array.from({ length: 400 }, (_, index) => `fr-fr/article-${index}/index.html`);
  const site = siteAt('/', [...FILES, ...many].sort());
  expect(Buffer.byteLength(hostFiles(site)['staticwebapp.config.json'])).toBeLessThan(AZURE_LIMIT);
  expect(azureOf(site).routes.find(({ route }) => matches(route, '/fr-FR/article-7/'))?.redirect).toBe('/fr-fr/');
});

test('the number of Cloudflare’s rules doesn’t depend on the number of pages', () => {
  const many = Array.from({ length: 400 }, (_, index) => `fr-fr/article-${index}/index.html`);
  const rules = (files: readonly string[]) => readHeaders(hostFiles(siteAt('/', files))['_headers']).length;
  expect(rules([...FILES, ...many].sort())).toBe(rules(FILES));
  expect(rules(FILES)).toBeLessThan(CLOUDFLARE_LIMITS.rules);
});
