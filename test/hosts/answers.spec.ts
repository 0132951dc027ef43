/** A host's responses, compared with src/hosts: every file, redirects, "not found" pages, and caching. */
import { extname } from 'node:path';
import { type APIResponse, expect, test } from '@playwright/test';
import { CACHE_CONTROL, CONTENT_TYPES, HSTS, SECURITY_HEADERS, cachingOf } from '../../src/hosts/index.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { FILES, urlOf } from './build.ts';

/** The security headers of a response. A header that was sent twice has both values. */
function securityHeaders(response: APIResponse): Readonly<Record<string, string>> {
  const headers = response.headersArray();
  return Object.fromEntries(
    Object.keys(SECURITY_HEADERS).map((name) => {
      const found = headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());
      return [name, found.map(({ value }) => value).join(' AND ')];
    }),
  );
}

/** The content type, with the same name for JavaScript on every host. */
const typeOf = (response: APIResponse) =>
  (response.headers()['content-type'] ?? '').replace('application/javascript', 'text/javascript');

test('the build has the types of files that the other tests are about, and no unknown type', () => {
  const extensions = new Set(FILES.map((file) => extname(file)));
  for (const extension of ['.html', '.js', '.json', '.svg', '.txt', '.xml', '.pf_meta', '.pagefind']) {
    expect(extensions).toContain(extension);
  }
  for (const extension of extensions) expect(Object.keys(CONTENT_TYPES)).toContain(extension.slice(1));
});

for (const caching of ['immutable', 'revalidate'] as const) {
  test(`files with “${caching}” caching have the expected status, type, and headers, each header once`, async ({
    request,
  }) => {
    // Cloudflare redirects /fr-fr/404.html to /fr-fr/404, but no page links to either.
    const files = FILES.filter((file) => cachingOf(file) === caching && !file.endsWith('404.html'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const response = await request.get(urlOf(file), { maxRedirects: 0 });
      expect([file, response.status()]).toEqual([file, 200]);
      expect([file, response.headers()['cache-control']]).toEqual([file, CACHE_CONTROL[caching]]);
      expect([file, securityHeaders(response)]).toEqual([file, SECURITY_HEADERS]);
      const type = CONTENT_TYPES[extname(file).slice(1)] ?? 'of no known type';
      if (type !== 'application/octet-stream')
        expect([file, typeOf(response)]).toEqual([file, expect.stringContaining(type)]);
      if (/^text\/(html|markdown|plain|calendar)/.test(type))
        expect(typeOf(response).toLowerCase()).toContain('charset=utf-8');
    }
  });
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: URLs in the tag’s own case or without a slash are redirected and keep the query`, async ({
    request,
  }) => {
    const redirectOf = async (address: string) => {
      const response = await request.get(address, { maxRedirects: 0 });
      const to = new URL(response.headers()['location'] ?? 'http://nowhere', response.url());
      return [response.status(), to.pathname + to.search];
    };
    expect(await redirectOf(`/${tag}`)).toEqual([301, `/${path}/`]);
    expect(await redirectOf(`/${tag}/`)).toEqual([301, `/${path}/`]);
    expect(await redirectOf(`/${tag}/renew-mpn-offers/?offer=action-pack`)).toEqual([
      301,
      `/${path}/renew-mpn-offers/?offer=action-pack`,
    ]);
    const [status, to] = await redirectOf(`/${path}/planner`);
    expect([301, 308]).toContain(status);
    expect(to).toBe(`/${path}/planner/`);
    const followed = await request.get(`/${tag}/planner?today=2021-03-20`);
    expect(followed.status()).toBe(200);
    expect(new URL(followed.url()).pathname).toBe(`/${path}/planner/`);
  });

  test(`${tag}: the “not found” page is in the language, has all headers, and isn’t cached`, async ({ request }) => {
    for (const address of [`/${path}/nothing/`, `/${path}/nothing/below?x=1`, `/${path}/renew-mpn-offers/nothing.js`]) {
      const response = await request.get(address, { maxRedirects: 0 });
      expect(response.status()).toBe(404);
      expect(await response.text()).toContain(`<html lang="${tag}"`);
      expect(securityHeaders(response)).toEqual(SECURITY_HEADERS);
      expect(response.headers()['cache-control']).toMatch(/no-store|max-age=0/);
    }
  });
}

test('HSTS is sent only over HTTPS', async ({ request, baseURL }, { project }) => {
  test.skip(
    project.name === 'cloudflare',
    'Cloudflare’s proxy, which doesn’t run here, redirects plain HTTP before it reads _headers.',
  );
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

test('other paths get the 404 page in all languages; a missing chunk of an older build isn’t cached', async ({
  request,
}) => {
  for (const address of [
    '/nothing',
    '/_astro/Older.AbCdEf12.js',
    '/pagefind/en-us/fragment/en_0000000.pf_fragment',
    '/_astro/',
  ]) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect([address, response.status()]).toEqual([address, 404]);
    const text = await response.text();
    for (const { tag } of LOCALES) expect(text).toContain(`lang="${tag}"`);
    expect(response.headers()['cache-control']).toMatch(/no-store|max-age=0/);
  }
});

test('a cached file isn’t sent again', async ({ request }) => {
  for (const address of ['/fr-fr/renew-mpn-offers/', '/pagefind/fr-fr/pagefind-entry.json']) {
    const etag = (await request.get(address)).headers()['etag'] ?? '';
    expect(etag).not.toBe('');
    expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  }
});
