/** The suggestion of the reader's language: only if it differs, in that language, only once, and without layout shift. */
import type { Browser } from '@playwright/test';
import { LOCALES, articlePath, expect, message, test } from './site.ts';

/** A page in a browser with this language. */
async function pageFor(browser: Browser, locale: string) {
  const context = await browser.newContext({ locale });
  return context.newPage();
}

for (const [locale, path, offered] of [
  ['sv-SE', 'fr-fr', 'sv-SE'],
  ['sv', 'fr-fr', 'sv-SE'],
  ['en-GB', 'zh-tw', 'en-US'],
  ['zh-HK', 'zh-cn', 'zh-TW'],
  ['zh-SG', 'zh-tw', 'zh-CN'],
  ['nl-BE', 'en-us', 'nl-NL'],
  ['fr-CA', 'fr-fr', undefined],
  ['zh-Hans-HK', 'zh-cn', undefined],
  ['eo', 'sv-se', undefined],
] as const) {
  test(`a reader of ${locale} on /${path}/ is offered ${offered ?? 'nothing'}`, async ({ browser }) => {
    const page = await pageFor(browser, locale);
    await page.goto(articlePath(path, '?today=2021-07-01#pay-in-time'), { waitUntil: 'networkidle' });
    const offer = page.locator('.offer');
    if (offered === undefined) {
      await expect(offer).toHaveCount(0);
    } else {
      await expect(offer).toHaveAttribute('lang', offered);
      const link = offer.getByRole('link', { name: message(offered, 'reading.language') });
      await link.click();
      const address = LOCALES.find(({ tag }) => tag === offered)?.path ?? '';
      await page.waitForURL(`**${articlePath(address, '?today=2021-07-01#pay-in-time')}`);
      // Nothing is suggested, because the page is in the language that was chosen and stored.
      await expect(offer).toHaveCount(0);
    }
    await page.context().close();
  });
}

test('the suggestion doesn’t shift the layout, can be closed by keyboard, and stays closed', async ({ browser }) => {
  const page = await pageFor(browser, 'sv-SE');
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(articlePath('nl-nl'), { waitUntil: 'networkidle' });
  await expect(page.locator('.offer')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'shifts') as number[])).toEqual([]);
  await page.getByRole('button', { name: message('sv-SE', 'reading.language.close') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.offer')).toHaveCount(0);
  await page.goto(articlePath('fr-fr'), { waitUntil: 'networkidle' });
  await expect(page.locator('.offer')).toHaveCount(0);
  await page.context().close();
});

test('a stored choice takes precedence over the browser’s languages', async ({ browser }) => {
  const page = await pageFor(browser, 'sv-SE');
  await page.goto('/fr-fr/');
  await page.evaluate(() => localStorage.setItem('language', 'fr-FR'));
  await page.goto(articlePath('fr-fr'), { waitUntil: 'networkidle' });
  await expect(page.locator('.offer')).toHaveCount(0);
  await page.goto(articlePath('nl-nl'));
  await expect(page.locator('.offer')).toHaveAttribute('lang', 'fr-FR');
  await page.context().close();
});
