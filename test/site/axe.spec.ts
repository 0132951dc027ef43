/** Every page as loaded: no axe violations in light or dark mode, and nothing overflows the narrowest screen. */
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { narrowScreenErrors } from './narrow.ts';
import { LOCALES, builtHtml, expect, test } from './site.ts';

/** The URLs of the built pages under a folder. */
async function pagesUnder(folder: string): Promise<readonly string[]> {
  const urls = (await builtHtml()).map(({ path }) => path.replace(/^dist/, '').replace(/index\.html$/, ''));
  return urls.filter((address) => address.startsWith(folder));
}

async function expectAccessible(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  expect(await axeViolations(page), address).toEqual([]);
  expect(await narrowScreenErrors(page), address).toEqual([]);
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: every page has no axe violations and fits on the narrowest screen`, async ({ page }) => {
    const urls = await pagesUnder(`/${path}/`);
    expect(urls.length).toBeGreaterThan(11);
    for (const address of urls) await expectAccessible(page, address);
  });
}

test('pages outside the locales have no axe violations and fit on the narrowest screen', async ({ page }) => {
  test.slow(); // one of them lists all changed sentences
  const urls = (await pagesUnder('/')).filter((address) =>
    LOCALES.every(({ path }) => !address.startsWith(`/${path}/`)),
  );
  expect(urls).toContain('/404.html');
  for (const address of urls) await expectAccessible(page, address);
});

test('a color with low contrast only in dark mode is found, on a page that was tested before', async ({ page }) => {
  await page.goto('/en-us/404.html');
  expect(await axeViolations(page)).toEqual([]);
  await page
    .locator('main p')
    .first()
    .evaluate((paragraph) => paragraph.style.setProperty('color', '#333'));
  const violations = await axeViolations(page);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(/^dark color-contrast: <p/);
});
