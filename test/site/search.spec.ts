/** Search: the first results in each language, and the messages if there are no results or no index. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CASES } from './search-content.ts';
import { useIndex } from './search-index.ts';
import { LOCALES, expect, message, saying, test } from './site.ts';

const results = (page: Page) => page.locator('[data-search-results] a');

/** Every article is in every language, in English if it isn't translated. */
const ARTICLES = readdirSync('src/content/en-US').filter((file) => file.endsWith('.mdx')).length;

for (const { tag, path } of LOCALES) {
  const { content, queries } = CASES[tag] ?? {};
  if (content === undefined || queries === undefined) continue; // a new locale that doesn't have test pages yet
  test(`${tag}: each query has the expected first result`, async ({ page }) => {
    const removeIndex = await useIndex(page, tag, content);
    await page.goto(`/${path}/search/`);
    const field = page.locator('main input[type=search]');
    const found: (readonly [query: string, first: string, what: string])[] = [];
    for (const [query, wanted, what] of queries) {
      await field.fill(query);
      await page.locator(`[data-search-results="${query}"]`).waitFor({ state: 'attached' });
      const first = (await results(page).evaluateAll((links) => links[0]?.getAttribute('href'))) ?? '';
      const [, slug = '', section = ''] = /\/([^/]+)\/(#.*)?$/.exec(first) ?? [];
      found.push([query, wanted.includes('#') ? slug + section : slug, what]);
    }
    expect(found).toEqual(queries);
    await removeIndex();
  });
}

test('a query without results is tried in another way, and the page says so', async ({ page }) => {
  for (const [tag, path, query, instead] of [
    ['zh-TW', 'zh-tw', '续订', '續約'],
    ['en-US', 'en-us', 'competancy', 'competency'],
  ] as const) {
    const removeIndex = await useIndex(page, tag, CASES[tag]?.content ?? { pages: [], words: {} });
    await page.goto(`/${path}/search/?q=${encodeURIComponent(query)}`);
    const status = page.locator('main [role=status]');
    await expect(status).toHaveText(saying(tag, 'search.instead'));
    await expect(status).toContainText(instead);
    await page.unroute('**/pagefind/**');
    await removeIndex();
  }
});

test.describe('without an index', () => {
  test.use({ quiet: false });
  test('the dialog says so in every language and lists its articles', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    for (const { tag, path } of LOCALES) {
      await page.goto(`/${path}/`);
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').fill('x');
      await expect(page.locator('dialog [role=status]')).toHaveText(message(tag, 'search.failed'));
      expect(await results(page).count()).toBe(ARTICLES);
      await results(page).first().click();
      await expect(page).toHaveURL(new RegExp(`/${path}/[\\w-]+/`));
    }
  });
  test('and without the list of articles, the dialog links to the page that has it', async ({ page }) => {
    await page.route(/pagefind|articles\.json/, (route) => route.abort());
    await page.goto('/fr-fr/planner/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('x');
    await expect(results(page)).toHaveAttribute('href', /\/fr-fr\/#articles$/);
  });
});

test.describe('before anything is typed', () => {
  test.use({ locale: 'fr-FR' });

  for (const [what, open] of [
    ['the dialog', (page: Page) => page.locator('a[data-search]').click()],
    ['the search page', (page: Page) => page.locator('#q').focus()],
  ] as const) {
    test(`${what} loads the index when it’s opened`, async ({ page }) => {
      await page.goto(what === 'the dialog' ? '/fr-fr/' : '/fr-fr/search/', { waitUntil: 'networkidle' });
      const loaded = page.waitForResponse(/\/pagefind\/fr-fr\/wasm\.fr-fr\.pagefind$/);
      await open(page);
      expect((await loaded).ok()).toBe(true);
    });
  }
});
