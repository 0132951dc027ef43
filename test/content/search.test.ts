/**
 * Readers find the page that they look for first. If an edit puts another page first, add the query to the right page's
 * "answers" in search.json, or use the reader's word in the article.
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

/** The slugs of the pages that each query finds, the best first. */
async function pagesFor(page: Page, queries: readonly string[]): Promise<readonly (readonly string[])[]> {
  const field = page.locator('main input[type=search]');
  const found: (readonly string[])[] = [];
  for (const query of queries) {
    await field.fill(query);
    await page.locator(`[data-search-results="${query}"]`).waitFor({ state: 'attached' });
    const links = page.locator('[data-search-results] a');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    found.push([...new Set(paths.map((path) => path.split('/').at(-2) ?? ''))]);
  }
  return found;
}

describe.each(LOCALES)('$tag', ({ tag, path }) => {
  const queries = QUERIES[tag] ?? [];
  test.runIf(queries.length > 0)('each query finds its page first, or among the first pages', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(30);
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/${path}/search/`);
    const found = await pagesFor(
      page,
      queries.map(([query]) => query),
    );
    const missed = queries.flatMap(([query, wanted, maxRank = 1], index) => {
      const first = found[index]?.slice(0, maxRank) ?? [];
      const results = first.join(', ') || 'nothing';
      return first.includes(wanted)
        ? []
        : [`"${query}" finds ${results} instead of ${wanted}. Fix: add it to "${wanted}" in "answers" of search.json`];
    });
    expect(missed).toEqual([]);
    await page.close();
  });
});
