/** Searches on a site like a reader, and measures what the search costs. */
import type { Browser } from '@playwright/test';
import { type Served, type Transfer, difference } from './serve.ts';

/** The selectors for using a site's search. */
export interface SearchUse {
  /** Absent if the search field is always visible. */
  readonly open?: string;
  readonly field: string;
  /** The selector of a result's link. */
  readonly result: string;
}

export interface SearchCost extends Transfer {
  /** Milliseconds from the first letter to the first result, on this machine, without network delay. */
  readonly milliseconds: number;
}

/** Searches after the article at `path` has loaded. */
export async function searchCost(
  browser: Browser,
  server: Served,
  path: string,
  selectors: SearchUse,
  word: string,
): Promise<SearchCost> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(server.origin + path, { waitUntil: 'load' });
    const before = await server.settled();
    if (selectors.open) await page.locator(selectors.open).first().click();
    const field = page.locator(selectors.field).first();
    await field.waitFor();
    await field.focus();
    const start = performance.now();
    await field.pressSequentially(word);
    await page.locator(selectors.result).first().waitFor();
    const milliseconds = performance.now() - start;
    return { milliseconds, ...difference(await server.settled(), before) };
  } finally {
    await context.close();
  }
}
