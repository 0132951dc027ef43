/** URLs and attributes that other sites rely on. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLE, ARTICLE_LOCALES, LOCALES, TODAY_ARTICLE, builtHtml, expect, isTranslated, test } from './site.ts';

const ARTICLES = [ARTICLE, TODAY_ARTICLE];
const PAGES = [
  '',
  ...ARTICLES.map((slug) => `${slug}/`),
  'planner/',
  'glossary/',
  'what-changed/',
  'embed/',
  'search/',
];

for (const { tag, path } of LOCALES) {
  test(`${tag}: every page exists in its language`, async ({ request }) => {
    for (const page of PAGES) {
      const response = await request.get(`/${path}/${page}`);
      expect(response.status(), page).toBe(200);
      const html = await response.text();
      expect(html).toContain(`<html lang="${tag}"`);
      // Search engines should only index the English page of an article that isn't translated.
      const slug = ARTICLES.find((one) => page === `${one}/`);
      const canonical = slug === undefined || isTranslated(tag, slug) ? path : 'en-us';
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="http://localhost:4321/${canonical}/${page}"`));
    }
  });

  test(`${tag}: “not found” pages are in the language of the URL`, async ({ request }) => {
    const response = await request.get(`/${path}/nothing/here/`);
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain(`<html lang="${tag}"`);
  });

  test(`${tag}: the article lists its translations and itself`, async ({ request }) => {
    const html = await (await request.get(`/${path}/${ARTICLE}/`)).text();
    const alternates = Array.from(
      html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
      (match) => [match[1], match[2]],
    );
    const translations = ARTICLE_LOCALES.map((other) => [other.tag, `http://localhost:4321/${other.path}/${ARTICLE}/`]);
    expect(alternates).toEqual(isTranslated(tag) ? [...translations, ['x-default', 'http://localhost:4321/']] : []);
  });
}

test('the root 404 page is in every language', async ({ request }) => {
  const response = await request.get('/nothing/');
  expect(response.status()).toBe(404);
  const html = await response.text();
  for (const { tag } of LOCALES) expect(html).toContain(`<section class="full stack" lang="${tag}"`);
});

/** The number of languages of each article, by slug. */
async function languageCounts(): Promise<ReadonlyMap<string, number>> {
  const files = await Promise.all(LOCALES.map(({ tag }) => readdir(join('src/content', tag))));
  const slugs = files.flat().filter((file) => file.endsWith('.mdx'));
  return new Map([...new Set(slugs)].map((slug) => [slug, slugs.filter((one) => one === slug).length]));
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test('the sitemap lists every page once with its translations, but no search or 404 pages', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const urls = Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), (match) => match[1]);
  expect(new Set(urls).size).toBe(urls.length);
  // Five pages are in every locale (home, planner, glossary, comparison, embedding). Each page lists all its languages.
  const counts = [...Array<number>(5).fill(LOCALES.length), ...(await languageCounts()).values()];
  expect(urls).toHaveLength(sum(counts));
  expect(Array.from(xml.matchAll(/hreflang=/g))).toHaveLength(sum(counts.map((count) => count * count)));
  expect(xml).not.toMatch(/search|404/);
  for (const url of urls) expect((await request.get(new URL(url ?? '').pathname)).status()).toBe(200);
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('Sitemap: http://localhost:4321/sitemap.xml');
});

test('search has an index for each locale and no others', async ({ request }) => {
  expect((await readdir('dist/pagefind')).sort()).toEqual(LOCALES.map(({ path }) => path as string).sort());
  for (const { tag, path } of LOCALES) {
    const entry = (await (await request.get(`/pagefind/${path}/pagefind-entry.json`)).json()) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.keys(entry.languages)).toEqual([path]);
    const articles = (await readdir(join('src/content', tag))).filter((file) => file.endsWith('.mdx'));
    expect(entry.languages[path]?.page_count, tag).toBe(articles.length + 3); // the glossary, the comparison, and the page about embedding
  }
});

test('built pages contain no answers, errors, build dates, or leftover Markdown and placeholders', async () => {
  // The translation status page shows the source of articles and strings, including markup, placeholders, and commit dates.
  const pages = (await builtHtml()).filter(({ path }) => !path.includes('translation-status'));
  expect(pages.length).toBeGreaterThan(20);
  const now = new Date().toISOString().slice(0, 10);
  for (const { path, html } of pages) {
    for (const forbidden of ['data-result', 'data-error', 'data-event', '**', '{{', now]) {
      expect(html.includes(forbidden), `${forbidden} in ${path}`).toBe(false);
    }
  }
});

/** Without scripts that load later, and without the live example's script, which is the one that other sites use. */
const withoutExample = (html: string) =>
  html.replace(/<template>.*?<\/template>|<\/renewal-calculator>\s*<script[^>]* src="\/embed\/v1\/[^>]*>/gs, '');

test('a page has one external script, which loads with low priority', async () => {
  for (const { html, path } of await builtHtml()) {
    const scripts = withoutExample(html).match(/<script type="module"[^>]*? src="[^>]*>/g) ?? [];
    expect(scripts, path).toHaveLength(1);
    expect(scripts[0], path).toContain(' fetchpriority="low" ');
  }
});

test('IDs are unique on each page', async () => {
  for (const { path, html } of await builtHtml()) {
    const ids = Array.from(html.matchAll(/\sid="([^"]+)"/g), (match) => match[1]);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
  }
});

test('the policy of every page allows only the hashes of its own scripts and styles', async () => {
  for (const { html, path } of await builtHtml()) {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|(?<!wasm-)unsafe-eval/);
    expect(html.indexOf('<meta http-equiv'), path).toBeLessThan(html.search(/<(script|style|link)/));
    expect(html, path).not.toMatch(/\sstyle="/);
    expect(html, path).not.toMatch(/\son[a-z]+="/);
    const elements = html.matchAll(/<(script|style)( type="module")?>([^]*?)<\/\1>/g);
    const inline = Array.from(elements, ([, , , text = '']) => text);
    const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(policy.match(/'sha256-[^']+'/g)?.sort(), path).toEqual([...new Set(hashes)].sort());
  }
});

test('scripts load with low priority, except in a template, and the head has at most one inline script', async () => {
  for (const { html, path } of await builtHtml()) {
    // A script in a <template> loads only when its element is used, and then with the usual priority.
    const withoutTemplates = html.replace(/<template>[^]*?<\/template>/g, '');
    const scripts = withoutTemplates.match(/<script type="module" [^>]*>/g) ?? [];
    for (const script of scripts) expect(script, path).toContain(' fetchpriority="low"');
    const templates = [...html.matchAll(/<template>[^]*?<\/template>/g)].join('');
    expect(templates, path).not.toContain('fetchpriority');
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head.match(/<script>/g)?.length ?? 0, path).toBeLessThanOrEqual(1);
  }
});

test('the policy header has the directives that don’t work in a <meta>, but none for scripts or styles', async ({
  request,
}) => {
  for (const address of ['/fr-fr/', '/en-us/planner/', '/nothing/', '/pagefind/fr-fr/pagefind-worker.js']) {
    const header = (await request.get(address)).headers()['content-security-policy'];
    expect(header, address).toContain("frame-ancestors 'none'");
    expect(header, address).not.toMatch(/sha256|script-src|style-src|default-src/);
  }
});

test('all file names in _astro, which is cached forever, have a content hash', async () => {
  const names = await readdir('dist/_astro', { recursive: true });
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !/^[^/\\]+\.[\w-]{8}(_\w+)?\.\w+$/.test(name))).toEqual([]);
});
