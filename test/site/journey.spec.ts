/** A partner's complete journey by keyboard: search, a result, another language, the dates, and the link. */
import { CASES } from './search-content.ts';
import { useIndex } from './search-index.ts';
import { expect, message, test } from './site.ts';

test('a partner can search, open a result, switch the language, calculate dates, and copy the link by keyboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { keyboard } = page;
  const focused = page.locator(':focus');
  /** Presses Tab until a matching element has focus. Each check is one evaluation, because that element may disappear. */
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const outline = await page.evaluate((to) => {
        const element = document.activeElement;
        return element?.matches(to) ? getComputedStyle(element).outlineStyle : undefined;
      }, selector);
      if (outline !== undefined) {
        expect(outline).not.toBe('none'); // the focus is visible
        return;
      }
      await keyboard.press('Tab');
    }
    throw new Error(`Pressing Tab 60 times did not reach ${selector}.`);
  };

  const { content } = CASES['en-US'] ?? {};
  if (!content) throw new Error('There is no English content to search.');
  const removeIndex = await useIndex(page, 'en-US', content);
  await page.goto('/en-us/');
  await keyboard.press('Control+k');
  await expect(focused).toHaveAttribute('type', 'search');
  await keyboard.type('renewal reminders');
  await expect(page.locator('dialog [data-search-results] a').first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.waitForURL(/\/en-us\/renew-mpn-offers\/(\?[^#]*)?#renewal-reminders/);
  await removeIndex();

  await page.reload(); // starts at the top of the page, as after following a link
  await page.evaluate(() => scrollTo(0, 0));
  await tabTo('details.lang summary');
  await keyboard.press('Enter');
  await tabTo('details.lang a[hreflang="sv-SE"]');
  await keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv-SE');

  await tabTo('select[name="offer"]');
  await keyboard.type(message('sv-SE', 'offer.competency').slice(0, 8));
  await tabTo('input[name="basis"]');
  await tabTo('input[name="year"]'); // the first of the three in Swedish
  await keyboard.type('2021');
  await keyboard.press('Tab');
  await keyboard.type('mars');
  await keyboard.press('Tab');
  await keyboard.type('1');
  await keyboard.press('Enter');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'competency');

  await tabTo('.answer .btn:not(summary, .go)');
  await keyboard.press('Enter');
  await expect(page.locator('.copied')).not.toBeEmpty();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.pathname).toBe('/sv-se/renew-mpn-offers/');
  expect(Object.fromEntries(copied.searchParams)).toMatchObject({ offer: 'competency', anniversary: '2021-03-01' });
});
