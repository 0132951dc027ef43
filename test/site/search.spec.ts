/** Search: what must come first, in each language; and what is said when there is nothing, or no index. */
import type { Page } from '@playwright/test';
import { ARTICLE, LOCALES, expect, message, test } from './site.ts';
import { QUERIES } from './search-queries.ts';

const results = (page: Page) => page.locator('[data-search-results] a');

for (const { tag, path } of LOCALES) {
  test(`${tag}: twenty queries and the page that comes first`, async ({ page }) => {
    expect(QUERIES[tag].length).toBeGreaterThanOrEqual(20);
    const found: (readonly [string, string | undefined])[] = [];
    await page.goto(`/${path}/search/`);
    const field = page.locator('main input[type=search]');
    for (const [query] of QUERIES[tag]) {
      await field.fill(query);
      await page.locator(`[data-search-results="${query}"]`).waitFor({ state: 'attached' });
      const first = (await results(page).evaluateAll((links) => links[0]?.getAttribute('href'))) ?? '';
      found.push([query, first.split('/').at(-2)]);
    }
    expect(found).toEqual(QUERIES[tag]);
  });
}

const MARKS: Readonly<Record<string, (phrase: string) => string>> = {
  'fr-FR': (phrase) => `«\u00a0${phrase}\u00a0»`,
  'sv-SE': (phrase) => `”${phrase}”`,
  'nl-NL': (phrase) => `„${phrase}”`,
  'zh-CN': (phrase) => `“${phrase}”`,
  'zh-TW': (phrase) => `「${phrase}」`,
};

for (const { tag, path } of LOCALES) {
  test(`${tag}: a heading in quotation marks leads to that heading`, async ({ page }) => {
    await page.goto(`/${path}/${ARTICLE}/`);
    const heading = (await page.locator('a[href="#renewal-window"]').first().textContent()) ?? '';
    expect(heading).not.toBe('');
    await page.goto(`/${path}/search/`);
    for (const query of [`"${heading}"`, MARKS[tag]?.(heading) ?? `“${heading}”`]) {
      await page.locator('main input[type=search]').fill(query);
      await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-results', query);
      await expect(results(page).first()).toHaveAttribute('href', new RegExp(`/${ARTICLE}/#renewal-window$`));
    }
  });
}

test('a query that says nothing to the pages is tried another way, and the reader is told', async ({ page }) => {
  await page.goto(`/zh-tw/search/?q=${encodeURIComponent('续订')}`);
  await expect(page.locator('main [role=status]')).toContainText('以下是「續約」的結果');
  await page.goto('/en-us/search/?q=competancy');
  await expect(page.locator('main [role=status]')).toContainText('Results for “competency”');
});

test.describe('without an index', () => {
  test.use({ quiet: false });
  test('the dialog says so in every language, and lists its articles', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    for (const { tag, path } of LOCALES) {
      await page.goto(`/${path}/`);
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').fill('x');
      await expect(page.locator('dialog [role=status]')).toHaveText(message(tag, 'search.failed'));
      expect(await results(page).count()).toBeGreaterThan(7);
      await results(page).first().click();
      await expect(page).toHaveURL(new RegExp(`/${path}/renew-mpn-offers/`));
    }
  });
  test('nor its list: the dialog leads to the page that has it', async ({ page }) => {
    await page.route(/pagefind|articles\.json/, (route) => route.abort());
    await page.goto('/fr-fr/planner/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('x');
    await expect(results(page)).toHaveAttribute('href', /\/fr-fr\/#articles$/);
  });
});
