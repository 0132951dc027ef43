/** SITE_URL, BASE_PATH, REPOSITORY_URL, SUGGESTION_URL, and EMBED_ORIGINS: valid values, and messages for invalid ones. */
import { describe, expect, test } from 'vitest';
import { basePath, readSettings } from '../../src/hosts/index.ts';

const SITE = { SITE_URL: 'https://guide.example.org' };

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['guide', '/guide/'],
  ['/guide/', '/guide/'],
  ['/a/b', '/a/b/'],
  ['/a//b', '/a/b/'],
  ['/a.b_c~d-E9', '/a.b_c~d-E9/'],
  ['/.well-known/x', '/.well-known/x/'],
  ['/...', '/.../'],
])('BASE_PATH %j is read as %s', (written, base) => {
  expect(basePath(written)).toBe(base);
});

test.each([
  '/a b',
  '/a;b',
  '/a"b',
  "/a'b",
  '/$http_host',
  '/a{b}',
  '/a\\b',
  '/..',
  '/../x',
  '/a/../b',
  '/a/.',
  '/./a',
  '/é',
  '/a?b',
  '/a#b',
  '/a%20b',
  '/a\nb',
  'https://example.org/guide',
  'C:/Program Files/Git/guide',
])('BASE_PATH %j is refused', (written) => {
  expect(() => basePath(written)).toThrow(/^BASE_PATH is .*Expected: .*Set, for example, BASE_PATH=\/guide\.$/s);
  expect(() => readSettings({ ...SITE, BASE_PATH: written })).toThrow(/^BASE_PATH is /);
});

test.each([
  ['https://guide.example.org', 'https://guide.example.org'],
  ['https://guide.example.org/', 'https://guide.example.org'],
  ['HTTPS://Guide.Example.org', 'https://guide.example.org'],
  [' https://guide.example.org ', 'https://guide.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['https://192.0.2.1', 'https://192.0.2.1'],
  ['https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
  ['https://guide.example.org:443', 'https://guide.example.org'],
  ['https://guide.例え.jp', 'https://guide.xn--r8jz45g.jp'],
])('SITE_URL %s is read as %s', (written, site) => {
  expect(readSettings({ SITE_URL: written })).toMatchObject({ site, base: '/', warnings: [] });
});

describe('the message about a SITE_URL that isn’t an origin has the value and a hint', () => {
  test.each([
    ['https://docs.example.org/guide', 'SITE_URL=https://docs.example.org and BASE_PATH=/guide.'],
    ['https://docs.example.org/a/b/', 'SITE_URL=https://docs.example.org and BASE_PATH=/a/b.'],
    ['https://docs.example.org/guide?x#y', 'SITE_URL=https://docs.example.org and BASE_PATH=/guide.'],
    ['docs.example.org', 'SITE_URL=https://docs.example.org.'],
    ['docs.example.org/guide', 'SITE_URL=https://docs.example.org and BASE_PATH=/guide.'],
    ['//docs.example.org', 'SITE_URL=https://docs.example.org.'],
    ['http:docs.example.org', 'SITE_URL=https://docs.example.org.'],
    ['https:/docs.example.org', 'SITE_URL=https://docs.example.org.'],
    ['localhost:4321', 'SITE_URL=https://localhost:4321.'],
    ['ftp://docs.example.org', 'SITE_URL=https://docs.example.org.'],
    ['https://', 'SITE_URL=https://guide.example.org.'],
    ['https://exa mple.org', 'SITE_URL=https://guide.example.org.'],
    ['https://docs.example.org:port', 'SITE_URL=https://guide.example.org.'],
    ['https://docs.example.org?x=1', 'SITE_URL=https://docs.example.org.'],
    ['https://docs.example.org/#top', 'SITE_URL=https://docs.example.org.'],
    ['https://me:secret@docs.example.org', 'SITE_URL=https://docs.example.org.'],
  ])('for %s', (written, hint) => {
    const read = () => readSettings({ SITE_URL: written });
    expect(read).toThrow(`SITE_URL is "${written}"`);
    expect(read).toThrow('Expected: ');
    expect(read).toThrow(hint);
  });
});

describe('without SITE_URL', () => {
  const missing = [{}, { SITE_URL: '' }, { SITE_URL: ' ' }];

  test.each(missing)('(%j), the local origin is used, with one warning', (env) => {
    const { site, warnings } = readSettings(env);
    expect(site).toBe('http://localhost:4321');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/canonical links, hreflang, and the sitemap point at http:\/\/localhost:4321/);
  });

  test.each([{ CI: '1' }, { CI: 'true' }, { DEPLOY: '' }, { DEPLOY: '0' }, { DEPLOY: 'false' }])(
    'a test build with %j succeeds with a warning',
    (env) => {
      expect(readSettings(env).warnings).toHaveLength(1);
    },
  );

  test.each([
    { DEPLOY: '1' },
    { DEPLOY: '1', CI: '1' },
    { NETLIFY: 'true', CI: 'true' },
    { CF_PAGES: '1', CI: 'true' },
  ])('a build to deploy with %j is refused', (env) => {
    for (const site of missing) expect(() => readSettings({ ...env, ...site })).toThrow(/SITE_URL isn't set/);
    expect(readSettings({ ...env, ...SITE }).warnings).toEqual([]);
  });
});

test.each([
  [undefined, 'https://github.com/renewal-guide/renewal-guide'],
  ['', 'https://github.com/renewal-guide/renewal-guide'],
  ['https://github.com/you/guide', 'https://github.com/you/guide'],
  ['https://github.com/you/guide/', 'https://github.com/you/guide'],
  ['https://github.com/you/guide.git', 'https://github.com/you/guide'],
])('REPOSITORY_URL %j is read as %s', (written, repository) => {
  expect(readSettings({ ...SITE, REPOSITORY_URL: written }).repository).toBe(repository);
});

test.each(['github.com/you/guide', 'git@github.com:you/guide.git', 'you/guide', 'https://', 'javascript:alert(1)'])(
  'REPOSITORY_URL %s is refused',
  (written) => {
    expect(() => readSettings({ ...SITE, REPOSITORY_URL: written })).toThrow(
      `REPOSITORY_URL is "${written}", which isn't the web address of a repository. Set, for example, `,
    );
  },
);

test.each([
  [undefined, 'https://github.com/you/guide/issues/new?title={title}&body={body}'],
  [' ', 'https://github.com/you/guide/issues/new?title={title}&body={body}'],
  ['https://gitlab.com/you/guide/-/issues/new?issue[title]={title}&issue[description]={body}'],
  ['mailto:guide@example.org?subject={title}&body={body}'],
  ['https://example.org/form?text={body}'],
])('SUGGESTION_URL %j is read as %s', (written, suggestions = written) => {
  const env = { ...SITE, REPOSITORY_URL: 'https://github.com/you/guide', SUGGESTION_URL: written };
  expect(readSettings(env).suggestions).toBe(suggestions);
});

test.each([
  'https://example.org/form',
  'https://example.org/?a={title}',
  'javascript:alert({body})',
  'example.org/?b={body}',
  'mailto:?body={body}',
  'https://example.org/?b={body}&c={page}',
  'https://example.org/?b={body}&c={body}',
  'https://example.org/?b={body}" onclick="x',
])('SUGGESTION_URL %s is refused', (written) => {
  expect(() => readSettings({ ...SITE, SUGGESTION_URL: written })).toThrow(
    `SUGGESTION_URL is "${written}". Expected: `,
  );
});

test.each([
  [undefined, []],
  ['  ', []],
  ['https://intranet.example', ['https://intranet.example']],
  [
    'https://a.example, https://*.b.example http://localhost:8080',
    ['https://a.example', 'https://*.b.example', 'http://localhost:8080'],
  ],
])('EMBED_ORIGINS %j is read as %j', (written, origins) => {
  expect(readSettings({ ...SITE, EMBED_ORIGINS: written }).embedOrigins).toEqual(origins);
});

test.each([
  ['intranet.example', 'https://intranet.example.org'],
  ['*', 'https://intranet.example.org'],
  ["'self'", 'https://intranet.example.org'],
  ['https://a.example;', 'https://intranet.example.org'],
  ['https://a.example"', 'https://intranet.example.org'],
  ['https://$http_host', 'https://intranet.example.org'],
  ['https://intranet.example/sites/a', 'https://intranet.example'],
])('EMBED_ORIGINS %s is refused', (written, example) => {
  expect(() => readSettings({ ...SITE, EMBED_ORIGINS: written })).toThrow(
    new RegExp(`^EMBED_ORIGINS has .*Expected: .*Set, for example, EMBED_ORIGINS=${example}\\.$`),
  );
});
