/** What only nginx is asked: files that are not for readers, and compression on the way out. */
import { expect, test } from '@playwright/test';

test('the files for hosts are nobody else’s', async ({ request }) => {
  for (const file of ['nginx.conf', '_headers', '_redirects', 'staticwebapp.config.json', '.nojekyll']) {
    expect([file, (await request.get(`/${file}`)).status()]).toEqual([file, 404]);
  }
});

test('what has no compressed file beside it is compressed on its way out', async ({ request }) => {
  for (const address of ['/en-us/', '/policy.json', '/sitemap.xml', '/favicon.svg', '/fr-fr/nothing']) {
    const response = await request.get(address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([address, response.headers()['content-encoding']]).toEqual([address, 'gzip']);
    expect(response.headers()['vary']).toContain('Accept-Encoding');
  }
  const plain = await request.get('/en-us/', { headers: { 'Accept-Encoding': 'identity' } });
  expect(plain.headers()['content-encoding']).toBeUndefined();
});
