/** Every page as loaded, in every language: no axe violations in light or dark, and no page is wider than the narrowest screen. */
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { narrowFaults } from './narrow.ts';
import { LOCALES, builtHtml, expect, test } from './site.ts';

/** The URLs of the built pages under a folder. */
async function pagesUnder(folder: string): Promise<readonly string[]> {
  const urls = (await builtHtml()).map(({ path }) => path.replace(/^dist/, '').replace(/index\.html$/, ''));
  return urls.filter((address) => address.startsWith(folder));
}

async function expectGood(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  expect(await axeFindings(page), address).toEqual([]);
  expect(await narrowFaults(page), address).toEqual([]);
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: every page as loaded`, async ({ page }) => {
    const urls = await pagesUnder(`/${path}/`);
    expect(urls.length).toBeGreaterThan(11);
    for (const address of urls) await expectGood(page, address);
  });
}

test('pages outside the locales', async ({ page }) => {
  test.slow(); // one of them lists all changed sentences
  const urls = (await pagesUnder('/')).filter((address) =>
    LOCALES.every(({ path }) => !address.startsWith(`/${path}/`)),
  );
  expect(urls).toContain('/404.html');
  for (const address of urls) await expectGood(page, address);
});

test('a color with low contrast only in dark mode is found, on a page that was tested before', async ({ page }) => {
  await page.goto('/en-us/404.html');
  expect(await axeFindings(page)).toEqual([]);
  await page
    .locator('main p')
    .first()
    .evaluate((words) => words.style.setProperty('color', '#333'));
  const diagnostics = await axeFindings(page);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatch(/^dark color-contrast: <p/);
});
