/** Nothing is cut off: every page fits the narrowest screen, which is also a wide one at 400 %. */
import type { Page } from '@playwright/test';
import { LOCALES, articlePath, builtHtml, expect, test } from './site.ts';

const NARROWEST = 320; // px; WCAG 1.4.10

const ANSWER = '?offer=competency&anniversary=2020-09-28&today=2020-11-20';
const AFTER = '?offer=action-pack&anniversary=2025-02-15&today=2025-02-20';
const ERROR = '?offer=x&anniversary=2021-02-31&today=soon';

/** What sticks out of the page, by name; nothing where all fits. What scrolls by itself may be wider. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scrolls = (element: Element): boolean =>
      element.closest('.scroll, svg, .vh, .ruler') !== null || getComputedStyle(element).position === 'fixed';
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => !scrolls(element) && element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    const names = wide.map(
      ({ tagName, className, textContent }) => `${tagName}.${className} ${textContent.trim().slice(0, 30)}`,
    );
    return [`${document.documentElement.scrollWidth}px`, ...names.slice(-3)];
  });

test.use({ viewport: { width: NARROWEST, height: 640 } });

test('no page is wider than the narrowest screen', async ({ page }) => {
  const addresses = (await builtHtml()).map(({ path }) => path.replace(/^dist/, '').replace(/index\.html$/, ''));
  expect(addresses.length).toBeGreaterThan(60);
  const found: string[] = [];
  // The text is there with the document: what scripts add is looked at below.
  for (const address of addresses) {
    if (address === '/') continue; // leads on
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const out = await sticksOut(page);
    if (out.length > 0) found.push(`${address}: ${out.join(' | ')}`);
  }
  expect(found).toEqual([]);
});

for (const { tag, path } of LOCALES) {
  test(`${tag}: nor is one that scripts have added to`, async ({ page }) => {
    const states: readonly { readonly address: string; readonly ready: string }[] = [
      { address: articlePath(path, ANSWER), ready: '[data-result]' },
      { address: articlePath(path, AFTER), ready: '[data-result]' },
      { address: articlePath(path, ERROR), ready: '[data-error]' },
      { address: articlePath(path, '?english=show'), ready: 'html[lang=en-US], [data-original]' },
      { address: `/${path}/search/?q=mpn`, ready: '[data-search-results] a' },
      { address: `/${path}/planner/`, ready: '.tools .go' },
    ];
    for (const { address, ready } of states) {
      await page.goto(address);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      expect(await sticksOut(page), address).toEqual([]);
    }
    await page.goto(`/${path}/`);
    await page.keyboard.press('Control+k');
    await page.fill('dialog[open] input', 'mpn');
    await page.waitForSelector('dialog [data-search-results] a');
    expect(await sticksOut(page), 'search dialog').toEqual([]);
    const dialog = page.locator('dialog[open]');
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  });
}

test('text set to twice its size stays on the page', async ({ page }) => {
  for (const path of ['nl-nl', 'sv-se', 'zh-tw']) {
    for (const address of [`/${path}/`, articlePath(path, ANSWER)]) {
      await page.setViewportSize({ width: 640, height: 640 });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
      });
      expect(await sticksOut(page), address).toEqual([]);
    }
  }
});
