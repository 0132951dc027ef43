/** Tests for nginx only: configuration files aren't served, and responses are compressed. */
import { expect, test } from '@playwright/test';

test('configuration files for hosts aren’t served', async ({ request }) => {
  for (const file of ['nginx.conf', '_headers', '_redirects', 'staticwebapp.config.json', '.nojekyll']) {
    expect([file, (await request.get(`/${file}`)).status()]).toEqual([file, 404]);
  }
});

test('responses without a compressed file are compressed by nginx', async ({ request }) => {
  for (const address of ['/en-us/', '/policy.json', '/sitemap.xml', '/favicon.svg', '/fr-fr/nothing']) {
    const response = await request.get(address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([address, response.headers()['content-encoding']]).toEqual([address, 'gzip']);
    expect(response.headers()['vary']).toContain('Accept-Encoding');
  }
  const plain = await request.get('/en-us/', { headers: { 'Accept-Encoding': 'identity' } });
  expect(plain.headers()['content-encoding']).toBeUndefined();
});
