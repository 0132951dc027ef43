/** Search: the first results in each language, and the messages if there are no results or no index. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CASES } from './search-content.ts';
import { useIndex } from './search-index.ts';
import { LOCALES, expect, message, saying, test } from './site.ts';

const results = (page: Page) => page.locator('[data-search-results] a');

/** The same in every language, because articles that aren't translated are shown in English. */
const ARTICLE_COUNT = readdirSync('src/content/en-US').filter((file) => file.endsWith('.mdx')).length;

for (const { tag, path } of LOCALES) {
  const { content, queries } = CASES[tag] ?? {};
  if (content === undefined || queries === undefined) continue; // a new locale that doesn't have test pages yet
  test(`${tag}: each query has the expected first result`, async ({ page }) => {
    const removeIndex = await useIndex(page, tag, content);
    await page.goto(`/${path}/search/`);
    const field = page.locator('main input[type=search]');
    const found: (readonly [query: string, first: string, feature: string])[] = [];
    for (const [query, wanted, feature] of queries) {
      await field.fill(query);
      await page.locator(`[data-search-results="${query}"]`).waitFor({ state: 'attached' });
      const first = (await results(page).evaluateAll((links) => links[0]?.getAttribute('href'))) ?? '';
      const [, slug = '', section = ''] = /\/([^/]+)\/(#.*)?$/.exec(first) ?? [];
      found.push([query, wanted.includes('#') ? slug + section : slug, feature]);
    }
    expect(found).toEqual(queries);
    await removeIndex();
  });
}

test('a query without results is replaced with a similar one, and the page says so', async ({ page }) => {
  for (const [tag, path, query, replacement] of [
    ['zh-TW', 'zh-tw', '续订', '續約'],
    ['en-US', 'en-us', 'competancy', 'competency'],
  ] as const) {
    const removeIndex = await useIndex(page, tag, CASES[tag]?.content ?? { pages: [], searchWords: {} });
    await page.goto(`/${path}/search/?q=${encodeURIComponent(query)}`);
    const status = page.locator('main [role=status]');
    await expect(status).toHaveText(saying(tag, 'search.instead'));
    await expect(status).toContainText(replacement);
    await page.unroute('**/pagefind/**');
    await removeIndex();
  }
});

test('the first results are shown before the other pages are loaded, and stay first', async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  let requested = 0;
  await page.route('**/fragment/**', async (route) => {
    requested++;
    if (requested > 2) await released;
    await route.continue();
  });
  await page.goto('/fr-fr/search/?q=frais');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('main [role=status]')).not.toContainText(/\d/);
  const urls = () => results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const first = await urls();
  release(undefined);
  await page.locator('[data-search-results="frais"]').waitFor({ state: 'attached' });
  const all = await urls();
  expect(all.length).toBeGreaterThan(first.length);
  expect(all.slice(0, first.length)).toEqual(first);
  await expect(page.locator('main [role=status]')).toContainText(String(all.length));
});

test('pages that only match a replaced query aren’t loaded', async ({ page }) => {
  const removeIndex = await useIndex(page, 'en-US', {
    pages: [
      ...Array.from({ length: 3 }, (_, index) => ({
        slug: `cost-${index}`,
        title: `Costly ${index}`,
        intro: 'It is costly.',
        sections: [],
      })),
      { slug: 'fee', title: 'The fee', intro: 'A fee is due.', sections: [] },
    ],
    searchWords: { synonyms: { costs: 'fee' } },
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/en-us/search/?q=costs');
  await page.locator('[data-search-results="costs"]').waitFor({ state: 'attached' });
  await expect(results(page)).toHaveCount(1);
  expect(requests.filter((url) => url.includes('/fragment/'))).toHaveLength(1);
  await removeIndex();
});

test.describe('without an index', () => {
  test.use({ failOnErrors: false });
  test('the dialog shows a message in every language and lists the articles', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    for (const { tag, path } of LOCALES) {
      await page.goto(`/${path}/`);
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').fill('x');
      await expect(page.locator('dialog [role=status]')).toHaveText(message(tag, 'search.failed'));
      expect(await results(page).count()).toBe(ARTICLE_COUNT);
      await results(page).first().click();
      await expect(page).toHaveURL(new RegExp(`/${path}/[\\w-]+/`));
    }
  });
  test('the dialog links to the home page if it can’t load the list of articles', async ({ page }) => {
    await page.route(/pagefind|articles\.json/, (route) => route.abort());
    await page.goto('/fr-fr/planner/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('x');
    await expect(results(page)).toHaveAttribute('href', /\/fr-fr\/#articles$/);
  });
});

test.describe('before anything is typed', () => {
  test.use({ locale: 'fr-FR' });

  for (const [action, path, open] of [
    ['opening the dialog', '/fr-fr/', (page: Page) => page.locator('a[data-search]').click()],
    ['focusing the search page’s field', '/fr-fr/search/', (page: Page) => page.locator('#q').focus()],
  ] as const) {
    test(`${action} loads the index`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      const loaded = page.waitForResponse(/\/pagefind\/fr-fr\/wasm\.fr-fr\.pagefind$/);
      await open(page);
      expect((await loaded).ok()).toBe(true);
    });
  }
});
