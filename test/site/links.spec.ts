/** Every internal link leads to a page of this build, and to an existing fragment. */
import { existsSync } from 'node:fs';
import { builtHtml, expect, test } from './site.ts';

const ORIGIN = 'http://built.example/';
const fileOf = (url: URL) => `dist${url.pathname}`.replace(/\/$/, '/index.html');
const urlOf = (file: string) => new URL(file.replace(/^dist\//, '').replace(/index\.html$/, ''), ORIGIN);

test('no internal link is broken', async () => {
  const pages = await builtHtml();
  const ids = new Map(
    pages.map(({ path, html }) => [path, new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id))]),
  );
  const links = pages.flatMap(({ path, html }) =>
    Array.from(html.matchAll(/<a\s[^>]*?href="([^"]*)"/g), ([, href = '']) => ({
      path,
      href,
      to: new URL(href.replaceAll('&amp;', '&'), urlOf(path)),
    })),
  );
  const internal = links.filter(({ to }) => to.href.startsWith(ORIGIN));
  expect(internal.length).toBeGreaterThan(1000);
  const broken = internal.filter(({ to }) => {
    const file = fileOf(to);
    if (!existsSync(file)) return true;
    const id = decodeURIComponent(to.hash.slice(1));
    return id !== '' && !ids.get(file)?.has(id);
  });
  expect([...new Set(broken.map(({ path, href }) => `${path}: ${href}`))]).toEqual([]);
});
