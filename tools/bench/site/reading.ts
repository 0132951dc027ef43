/** A reader's actions in the article, the same on every site. */
import type { Page } from '@playwright/test';

/** Scrolls like a reader, so that the page also loads what it only loads on scrolling. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
}

/** Fills in the calculator and waits for its answer. */
export async function calculate(page: Page): Promise<void> {
  const form = page.locator('form').filter({ has: page.locator('[name=offer]') });
  await form.locator('[name=day]').focus();
  const offer = form.locator('[name=offer]').first();
  if ((await offer.evaluate((element) => element.tagName)) === 'SELECT') await offer.selectOption('competency');
  else await form.locator('[name=offer][value=competency]').check();
  for (const [name, value] of [
    ['day', '20'],
    ['month', '3'],
    ['year', '2021'],
  ] as const) {
    await form.locator(`[name=${name}]`).pressSequentially(value);
  }
  await form.locator('[type=submit]').first().click();
  await page.locator('[data-result]').waitFor();
}
