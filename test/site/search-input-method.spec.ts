/** During composition in the search field, the input method gets every key, on the page and in the dialog. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, message, test } from './site.ts';

const KEYS = [
  ['ArrowDown', 40],
  ['ArrowUp', 38],
  ['Enter', 13],
  ['Escape', 27],
  ['Tab', 9],
] as const;

const firstResult = (page: Page) => page.locator('[data-search-results] a').first();

/** Starts to compose `xu` at the end of the field, as with pinyin. */
async function compose(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'xu', selectionStart: 2, selectionEnd: 2 });
  return session;
}

/** A key event as browsers send it during composition. Only `keyCode` shows the composition in Safari's last event. */
const press = (page: Page, key: string, code: number, isSafari = false) =>
  page.evaluate(
    ([name, keyCode, isComposing]) => {
      const event = new KeyboardEvent('keydown', { key: name, isComposing, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'keyCode', { value: isComposing ? keyCode : 229 });
      document.activeElement?.dispatchEvent(event);
    },
    [key, code, !isSafari] as const,
  );

test('in the dialog, keys during composition don’t move the focus, open a result, or close the dialog', async ({
  page,
}) => {
  await page.goto('/zh-cn/');
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog[open] input');
  await field.fill('续订');
  await expect(firstResult(page)).toBeVisible();
  const session = await compose(page);
  await expect(field).toHaveValue('续订xu');
  for (const [key, code] of KEYS.filter(([name]) => name !== 'Tab')) {
    await press(page, key, code);
    await press(page, key, code, true);
    await expect(field).toBeFocused();
    await expect(page.locator('dialog[open]')).toHaveAttribute('aria-label', message('zh-CN', 'search.dialog'));
  }
  // Chromium's own events for an arrow key during composition.
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'ArrowDown', windowsVirtualKeyCode: 229 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'ArrowDown', windowsVirtualKeyCode: 40 });
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(/\/zh-cn\/$/);

  await session.send('Input.insertText', { text: '期' });
  await expect(field).toHaveValue('续订期');
  await field.fill('续订');
  await expect(firstResult(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(firstResult(page)).toBeFocused();
});

test('on the page, keys during composition don’t submit the form or move the focus', async ({ page }) => {
  await page.goto('/zh-cn/search/?q=%E7%BB%AD%E8%AE%A2');
  await expect(firstResult(page)).toBeVisible();
  const field = page.locator('main input[type=search]');
  await field.focus();
  await page.keyboard.press('End');
  const session = await compose(page);
  for (const [key, code] of KEYS) {
    await press(page, key, code);
    await press(page, key, code, true);
  }
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('续订xu');
  await session.send('Input.insertText', { text: '期' });
  await expect(field).toHaveValue('续订期');
  await expect(page).toHaveURL(/\/zh-cn\/search\/\?q=/);
});
