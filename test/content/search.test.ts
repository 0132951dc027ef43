/**
 * Readers find the pages they look for: each query finds its page first. If an edit puts another page first, add the query
 * to the right page's "answers" in search.json, or use the reader's word in the article.
 */
import { type Browser, type Page, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { headlessOptions } from '../../tools/browser.ts';
import { QUERIES } from '../site/search-queries.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(headlessOptions());
});
afterAll(() => browser.close());

/** The slug of the page that each query finds first; empty if it finds nothing. */
async function firstOf(page: Page, queries: readonly string[]): Promise<readonly string[]> {
  const field = page.locator('main input[type=search]');
  const found: string[] = [];
  for (const query of queries) {
    await field.fill(query);
    await page.locator(`[data-search-results="${query}"]`).waitFor({ state: 'attached' });
    const links = page.locator('[data-search-results] a');
    const first = (await links.evaluateAll((all) => all[0]?.getAttribute('href'))) ?? '';
    found.push(first.split('/').at(-2) ?? '');
  }
  return found;
}

describe.each(LOCALES)('$tag', ({ tag, path }) => {
  const queries = QUERIES[tag] ?? [];
  test.runIf(queries.length > 0)('each query finds its page first', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(20);
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/${path}/search/`);
    const found = await firstOf(
      page,
      queries.map(([query]) => query),
    );
    expect(queries.map(([query], place) => `${query}: ${found[place]}`)).toEqual(
      queries.map(([query, first]) => `${query}: ${first}`),
    );
    await page.close();
  });
});
