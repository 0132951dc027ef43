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

/** Runs in the page: records when an element with this selector first appears, in milliseconds since 1970. */
const recordFirst = (selector: string) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    Object.assign(window, { firstResult: performance.timeOrigin + performance.now() });
  });
  observer.observe(document, { childList: true, subtree: true });
};

/** Searches after the article at `path` has loaded. What's requested after the first result isn't counted. */
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
    await page.evaluate(recordFirst, selectors.result);
    if (selectors.open) await page.locator(selectors.open).first().click();
    const field = page.locator(selectors.field).first();
    await field.waitFor();
    await field.focus();
    const start = performance.now();
    await field.pressSequentially(word);
    await page.locator(selectors.result).first().waitFor();
    const milliseconds = performance.now() - start;
    await server.settled();
    const firstResult = await page.evaluate(() => (window as unknown as { firstResult: number }).firstResult);
    return { milliseconds, ...difference(server.sentBefore(firstResult), before) };
  } finally {
    await context.close();
  }
}
