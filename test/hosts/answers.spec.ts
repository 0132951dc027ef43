/** What a host answers, held against the table: every file, redirects, what is not found, what is cached. */
import { extname } from 'node:path';
import { type APIResponse, expect, test } from '@playwright/test';
import { CACHE_CONTROL, CONTENT_TYPES, HSTS, SECURITY_HEADERS, cachingOf } from '../../src/hosts/index.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { FILES, addressOf } from './build.ts';

/** The headers that should be there, as they are: a header sent twice shows as two values. */
function security(response: APIResponse): Readonly<Record<string, string>> {
  const headers = response.headersArray();
  return Object.fromEntries(
    Object.keys(SECURITY_HEADERS).map((name) => {
      const found = headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());
      return [name, found.map(({ value }) => value).join(' AND ')];
    }),
  );
}

/** Two names of one type. */
const typeOf = (response: APIResponse) =>
  (response.headers()['content-type'] ?? '').replace('application/javascript', 'text/javascript');

/** The kinds of file the build is sure to have; every other kind it has is looked at as well. */
test('the build has something of every kind', () => {
  const kinds = new Set(FILES.map((file) => extname(file)));
  for (const kind of ['.html', '.js', '.json', '.svg', '.txt', '.xml', '.pf_meta', '.pagefind']) {
    expect(kinds).toContain(kind);
  }
  for (const kind of kinds) expect(Object.keys(CONTENT_TYPES)).toContain(kind.slice(1));
});

for (const caching of ['immutable', 'revalidate'] as const) {
  test(`files that are ${caching}: status, type, caching, every header once`, async ({ request }) => {
    // Cloudflare moves /fr-fr/404.html to /fr-fr/404; nobody asks for either.
    const files = FILES.filter((file) => cachingOf(file) === caching && !file.endsWith('404.html'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const response = await request.get(addressOf(file), { maxRedirects: 0 });
      expect([file, response.status()]).toEqual([file, 200]);
      expect([file, response.headers()['cache-control']]).toEqual([file, CACHE_CONTROL[caching]]);
      expect([file, security(response)]).toEqual([file, SECURITY_HEADERS]);
      const type = CONTENT_TYPES[extname(file).slice(1)] ?? 'of no known type';
      if (type !== 'application/octet-stream')
        expect([file, typeOf(response)]).toEqual([file, expect.stringContaining(type)]);
      if (/^text\/(html|markdown|plain|calendar)/.test(type))
        expect(typeOf(response).toLowerCase()).toContain('charset=utf-8');
    }
  });
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: an address in the tag’s own case, and one without a slash, lead on and keep the query`, async ({
    request,
  }) => {
    const leads = async (address: string) => {
      const response = await request.get(address, { maxRedirects: 0 });
      const to = new URL(response.headers()['location'] ?? 'http://nowhere', response.url());
      return [response.status(), to.pathname + to.search];
    };
    expect(await leads(`/${tag}`)).toEqual([301, `/${path}/`]);
    expect(await leads(`/${tag}/`)).toEqual([301, `/${path}/`]);
    expect(await leads(`/${tag}/renew-mpn-offers/?offer=action-pack`)).toEqual([
      301,
      `/${path}/renew-mpn-offers/?offer=action-pack`,
    ]);
    const [status, to] = await leads(`/${path}/planner`);
    expect([301, 308]).toContain(status);
    expect(to).toBe(`/${path}/planner/`);
    const followed = await request.get(`/${tag}/planner?today=2021-03-20`);
    expect(followed.status()).toBe(200);
    expect(new URL(followed.url()).pathname).toBe(`/${path}/planner/`);
  });

  test(`${tag}: what is not found is said in the language, under every header, and not kept`, async ({ request }) => {
    for (const address of [`/${path}/nothing/`, `/${path}/nothing/below?x=1`, `/${path}/renew-mpn-offers/nothing.js`]) {
      const response = await request.get(address, { maxRedirects: 0 });
      expect(response.status()).toBe(404);
      expect(await response.text()).toContain(`<html lang="${tag}"`);
      expect(security(response)).toEqual(SECURITY_HEADERS);
      expect(response.headers()['cache-control']).toMatch(/no-store|max-age=0/);
    }
  });
}

test('HSTS goes over HTTPS only', async ({ request, baseURL }, { project }) => {
  // Cloudflare's own proxy redirects plain HTTP; what runs here is only what's behind it.
  test.skip(project.name === 'cloudflare', 'Cloudflare redirects plain HTTP before it reads _headers.');
  for (const address of ['/fr-fr/', '/_astro/', '/favicon.svg', '/fr-FR/']) {
    const get = async (headers: Readonly<Record<string, string>>) =>
      (await request.get(`${baseURL}${address}`, { headers, maxRedirects: 0 })).headers()['strict-transport-security'];
    expect([address, await get({})]).toEqual([address, undefined]);
    expect([address, await get({ 'X-Forwarded-Proto': 'http' })]).toEqual([address, undefined]);
    expect([address, await get({ 'X-Forwarded-Proto': 'https' })]).toEqual([
      address,
      HSTS['Strict-Transport-Security'],
    ]);
  }
});

test('elsewhere the page that speaks all languages; a chunk of an older build is not kept as missing', async ({
  request,
}) => {
  for (const address of [
    '/nothing',
    '/_astro/Older.AbCdEf12.js',
    '/pagefind/fragment/en_0000000.pf_fragment',
    '/_astro/',
  ]) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect([address, response.status()]).toEqual([address, 404]);
    const text = await response.text();
    for (const { tag } of LOCALES) expect(text).toContain(`lang="${tag}"`);
    expect(response.headers()['cache-control']).toMatch(/no-store|max-age=0/);
  }
});

test('a page the browser has is not sent again', async ({ request }) => {
  for (const address of ['/fr-fr/renew-mpn-offers/', '/pagefind/pagefind-entry.json']) {
    const etag = (await request.get(address)).headers()['etag'] ?? '';
    expect(etag).not.toBe('');
    expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  }
});
