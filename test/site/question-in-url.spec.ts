/** What the reader types or asks while the URL is read takes precedence over the URL. */
import type { Page } from '@playwright/test';
import { daysLeft } from '../window.ts';
import { articlePath, expect, test } from './site.ts';

const anniversary = (page: Page) => page.locator('[data-result] time[data-event=anniversary]');

test.describe('only the parser is slow, which reads the URL', () => {
  /** Holds the parser back until the returned function is called, which waits until the URL has been read. */
  async function holdParser(page: Page): Promise<() => Promise<void>> {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await page.route(/_astro\/parser\./, async (route) => {
      await released;
      await route.continue();
    });
    return async () => {
      release(undefined);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
    };
  }

  test('an answer to the reader’s question stays, and is for the day in the URL', async ({ page }) => {
    const readUrl = await holdParser(page);
    await page.goto(articlePath('en-us', '?today=2021-03-20'));
    await page.selectOption('[name=offer]', 'competency');
    await page.fill('[name=day]', '1');
    await page.fill('[name=month]', '3');
    await page.fill('[name=year]', '2021');
    await page.click('renewal-calculator [type=submit]');
    await readUrl();
    const days = String(daysLeft('2021-03-01', '2021-03-20'));
    await expect(page.locator('[data-result]')).toHaveAttribute('data-days-left', days);
  });

  test('an edit takes precedence over the question in the URL', async ({ page }) => {
    const readUrl = await holdParser(page);
    await page.goto(articlePath('en-us', '?offer=competency&day=1&month=March&year=2021'));
    await expect(page.locator('[name=year]')).toHaveValue('2021');
    await page.fill('[name=year]', '2020');
    await readUrl();
    await expect(page.locator('[name=year]')).toHaveValue('2020');
    await page.click('renewal-calculator [type=submit]');
    await expect(anniversary(page)).toHaveAttribute('datetime', '2020-03-01');
  });
});
