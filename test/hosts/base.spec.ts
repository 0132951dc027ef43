/**
 * A build with SITE_URL and BASE_PATH, in nginx under that path, with compressed files: everything stays below it, and
 * the other site on the server isn't affected (tools/hosts/nginx.ts).
 */
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { readBack } from '../calendar/read-back.ts';
import { daysLeft } from '../window.ts';
import { CACHE_CONTROL, HSTS, SECURITY_HEADERS } from '../../src/hosts/index.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const ORIGIN = 'https://guide.example.org';
const BUILD = 'node_modules/.hosts/site/guide';

/** No page requests a URL outside the base, and none of its requests fails. */
test.beforeEach(({ page, baseURL }) => {
  page.on('request', (request) => {
    if (request.url().startsWith('blob:')) return;
    expect(request.url().startsWith(`${baseURL}/guide/`), request.url()).toBe(true);
  });
  page.on('response', (response) => expect(response.status(), response.url()).toBeLessThan(400));
});

// Without a language of the browser, the chooser at the root wouldn't redirect.
test.use({ locale: 'fr-CA' });

test('language chooser, language menu, article, and search stay below the base', async ({ page }) => {
  await page.goto('/guide/?x=1');
  await page.waitForURL('**/guide/fr-fr/?x=1');
  await page.click('details.lang summary');
  await page.click('details.lang a[hreflang="sv-SE"]');
  await page.waitForURL('**/guide/sv-se/?x=1');
  for (const { path } of LOCALES) {
    await page.goto(`/guide/${path}/search/?q=mpn`);
    const firstResult = page.locator('[data-search-results] a').first();
    await expect(firstResult).toHaveAttribute('href', new RegExp(`^/guide/${path}/`));
    await firstResult.click();
    await page.waitForURL((url) => url.pathname.startsWith(`/guide/${path}/`) && !url.pathname.includes('search'));
  }
});

test('the calculator answers, and its calendar file has a URL below the base', async ({ page }) => {
  const query = '?offer=competency&anniversary=2021-03-01&today=2021-03-20';
  await page.goto(`/guide/fr-fr/renew-mpn-offers/${query}`);
  await expect(page.locator('[data-result]')).toHaveAttribute(
    'data-days-left',
    String(daysLeft('2021-03-01', '2021-03-20')),
  );
  await page.locator('.menu summary').click();
  const download = page.waitForEvent('download');
  await page.locator('.menu button').first().click();
  const text = await readFile(await (await download).path(), 'utf8');
  const [first] = readBack(text);
  expect(first?.event.description).toContain('/guide/fr-fr/renew-mpn-offers/?offer=competency&anniversary=2021-03-01');
});

test('the planner opens, and its links stay below the base', async ({ page }) => {
  await page.goto('/guide/nl-nl/planner/');
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !link.startsWith('/guide/'))).toEqual([]);
});

test('the sitemap, robots.txt, and canonical links have the origin and the base', async ({ request }) => {
  const sitemap = await (await request.get('/guide/sitemap.xml')).text();
  const urls = Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, url = '']) => url);
  expect(urls.length).toBeGreaterThan(10);
  expect(urls.filter((url) => !url.startsWith(`${ORIGIN}/guide/`))).toEqual([]);
  expect(await (await request.get('/guide/robots.txt')).text()).toContain(`${ORIGIN}/guide/sitemap.xml`);
  const page = await (await request.get('/guide/zh-tw/renew-mpn-offers/')).text();
  expect(page).toContain(`<link rel="canonical" href="${ORIGIN}/guide/zh-tw/renew-mpn-offers/"`);
});

test('redirects and “not found” pages stay below the base', async ({ request }) => {
  const moved = await request.get('/guide/fr-FR/planner/?x=1', { maxRedirects: 0 });
  expect([moved.status(), moved.headers()['location']]).toEqual([301, '/guide/fr-fr/planner/?x=1']);
  const slash = await request.get('/guide/fr-fr/planner', { maxRedirects: 0 });
  expect([slash.status(), slash.headers()['location']]).toEqual([301, '/guide/fr-fr/planner/']);
  const localized = await request.get('/guide/sv-se/nothing');
  expect([localized.status(), /<html lang="([^"]*)"/.exec(await localized.text())?.[1]]).toEqual([404, 'sv-SE']);
  expect((await request.get('/guide/nothing')).status()).toBe(404);
});

test('compressed files are sent unchanged', async ({ request }) => {
  for (const [encoding, end] of [
    ['br', 'br'],
    ['gzip', 'gz'],
  ] as const) {
    for (const file of ['fr-fr/renew-mpn-offers/index.html', 'policy.json', 'sitemap.xml']) {
      const address = `/guide/${file.replace('index.html', '')}`;
      const response = await request.get(address, { headers: { 'Accept-Encoding': encoding } });
      expect([file, response.headers()['content-encoding']]).toEqual([file, encoding]);
      expect(response.headers()['content-length']).toBe(String((await readFile(`${BUILD}/${file}.${end}`)).length));
    }
  }
});

/** Status and headers of a response, without connection headers. */
async function answerOf(request: APIRequestContext, address: string) {
  const response = await request.get(address, { maxRedirects: 0, headers: { 'Accept-Encoding': 'gzip' } });
  const connectionHeaders = [
    'connection',
    'date',
    'server',
    'etag',
    'last-modified',
    'content-length',
    'accept-ranges',
  ];
  const headers = Object.entries(response.headers()).filter(([name]) => !connectionHeaders.includes(name));
  return [response.status(), Object.fromEntries(headers)];
}

test('the other site keeps its own headers, types, and “not found” page', async ({ request }) => {
  const other = { 'x-shop': 'open' };
  const scripts = { 'x-shop': 'scripts', 'cache-control': 'max-age=60' };
  for (const [address, status, headers] of [
    ['/shop/', 200, { 'content-type': 'text/html', ...other }],
    ['/shop/a.pdf', 200, { 'content-type': 'application/pdf', ...other }],
    ['/shop/notes.md', 200, { 'content-type': 'application/octet-stream', ...other }], // Debian's MIME types don't include Markdown
    ['/shop/app.js', 200, { 'content-type': 'application/javascript', ...scripts }],
    ['/shop/en-US/', 200, { 'content-type': 'text/html', ...other }],
    ['/shop/none', 404, { 'content-type': 'text/html' }],
    ['/none', 404, { 'content-type': 'text/html' }],
    ['/guidebook/', 404, { 'content-type': 'text/html' }],
    ['/en-US/', 404, { 'content-type': 'text/html' }],
    ['/_astro/none.js', 404, { 'content-type': 'text/html' }],
  ] as const) {
    expect([address, ...(await answerOf(request, address))]).toEqual([address, status, headers]);
  }
  expect(await (await request.get('/shop/none')).text()).toContain('Not in the shop');
  expect(await (await request.get('/none')).text()).toContain('Not in the shop');
});

test('the server’s rules for file types don’t apply to the guide', async ({ request }) => {
  const page = await (await request.get('/guide/fr-fr/renew-mpn-offers/')).text();
  const script = /src="(\/guide\/_astro\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
  const security = Object.fromEntries(
    Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const [address, caching] of [
    [script, 'immutable'],
    ['/guide/cards/fr-fr/renew-mpn-offers.png', 'revalidate'],
    ['/guide/pagefind/fr-fr/pagefind.js', 'revalidate'],
    ['/guide/policy.json', 'revalidate'],
    ['/guide/', 'revalidate'],
    ['/guide/_astro/none.js', 'revalidate'],
    ['/guide/fr-fr/none.css', 'revalidate'],
    ['/guide/nginx.conf', 'revalidate'],
  ] as const) {
    const [, headers] = await answerOf(request, address);
    expect([address, headers]).toEqual([
      address,
      expect.objectContaining({ ...security, 'cache-control': CACHE_CONTROL[caching] }),
    ]);
    expect(headers, address).not.toHaveProperty('x-shop');
  }
});

test('HSTS is sent only over HTTPS', async ({ request }) => {
  const hstsOver = async (scheme: string) =>
    (await request.get('/guide/', { headers: { 'X-Forwarded-Proto': scheme } })).headers()['strict-transport-security'];
  expect(await hstsOver('http')).toBeUndefined();
  expect(await hstsOver('https')).toBe(HSTS['Strict-Transport-Security']);
});

test('a proxy that uses HTTP/1.0, such as nginx, gets compressed files, too', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const socket = connect(Number(port), hostname);
  socket.end('GET /guide/en-us/ HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n');
  const head = (await buffer(socket)).toString('latin1').split('\r\n\r\n')[0];
  expect(head).toContain('200 OK');
  expect(head).toContain('Content-Encoding: gzip');
});
