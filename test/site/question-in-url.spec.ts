/** Input while the URL is being read takes precedence over it. */
import type { Page } from '@playwright/test';
import { daysLeft } from '../window.ts';
import { articlePath, expect, test } from './site.ts';

const anniversary = (page: Page) => page.locator('[data-result] time[data-event=anniversary]');

test.describe('while the parser, which reads the URL, is loading', () => {
  /** Delays the parser until the returned function is called. That function waits until the URL has been read. */
  async function delayParser(page: Page): Promise<() => Promise<void>> {
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

  test('the reader’s question is answered for the calculation date in the URL, and the answer stays', async ({
    page,
  }) => {
    const loadParser = await delayParser(page);
    await page.goto(articlePath('en-us', '?today=2021-03-20'));
    await page.selectOption('[name=offer]', 'competency');
    await page.fill('[name=day]', '1');
    await page.fill('[name=month]', '3');
    await page.fill('[name=year]', '2021');
    await page.click('renewal-calculator [type=submit]');
    await loadParser();
    const days = String(daysLeft('2021-03-01', '2021-03-20'));
    await expect(page.locator('[data-result]')).toHaveAttribute('data-days-left', days);
  });

  test('an edit takes precedence over the question in the URL', async ({ page }) => {
    const loadParser = await delayParser(page);
    await page.goto(articlePath('en-us', '?offer=competency&day=1&month=March&year=2021'));
    await expect(page.locator('[name=year]')).toHaveValue('2021');
    await page.fill('[name=year]', '2020');
    await loadParser();
    await expect(page.locator('[name=year]')).toHaveValue('2020');
    await page.click('renewal-calculator [type=submit]');
    await expect(anniversary(page)).toHaveAttribute('datetime', '2020-03-01');
  });
});
