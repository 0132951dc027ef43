/** No finding of axe, WCAG 2.2 AA, on any kind of page, in any language, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LOCALES, articlePath, expect, test } from './site.ts';

interface Place {
  readonly name: string;
  readonly path: (locale: string) => string;
  readonly ready: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const answer = (query: string) => (locale: string) => articlePath(locale, query);

const PLACES: readonly Place[] = [
  { name: 'home', path: (locale) => `/${locale}/`, ready: 'h1' },
  { name: 'article', path: (locale) => articlePath(locale), ready: 'h1' },
  { name: 'glossary', path: (locale) => `/${locale}/glossary/`, ready: 'table' },
  { name: 'answer', path: answer('?offer=competency&anniversary=2021-03-01&today=2021-03-20'), ready: '[data-result]' },
  {
    name: 'lapsed',
    path: answer('?offer=advanced-specialization&anniversary=2021-02-15&today=2021-03-20'),
    ready: '[data-result]',
  },
  { name: 'after', path: answer('?offer=action-pack&anniversary=2025-02-15&today=2025-02-20'), ready: '[data-result]' },
  { name: 'error', path: answer('?offer=x&anniversary=2021-02-31&today=soon'), ready: '[data-error]' },
  { name: 'search', path: (locale) => `/${locale}/search/?q=mpn`, ready: '[data-search-results] a' },
  {
    name: 'search dialog',
    path: (locale) => `/${locale}/`,
    ready: 'h1',
    prepare: async (page) => {
      await page.click('a.find');
      await page.fill('dialog[open] input', 'mpn');
      await page.waitForSelector('dialog [data-search-results] a');
    },
  },
  {
    name: 'language menu',
    path: (locale) => `/${locale}/`,
    ready: 'h1',
    prepare: (page) => page.click('details.lang summary'),
  },
  {
    name: 'English beside',
    path: answer('?english=show'),
    ready: '.prose',
    prepare: (page) => page.waitForFunction(() => document.querySelector('html[lang=en-US], [data-original]') !== null),
  },
  { name: '404', path: (locale) => `/${locale}/404.html`, ready: 'h1' },
];

// Legacy mode: the pages have no frames, and it is three times as fast.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { tag, path } of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${tag}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const place of PLACES) {
        await page.goto(place.path(path));
        await page.waitForSelector(place.ready);
        await place.prepare?.(page);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found, place.name).toEqual([]);
      }
    });
  }
}

test('the root pages', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  for (const path of ['/', '/404.html']) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
    expect(
      violations.map(({ id }) => id),
      path,
    ).toEqual([]);
  }
  await context.close();
});
