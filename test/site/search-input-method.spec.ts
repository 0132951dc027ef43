/** The search field while an input method composes: every key is the input method's, on the page and in the dialog. */
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

/** Begins to compose `xu` after what is in the field, as pinyin does. */
async function compose(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'xu', selectionStart: 2, selectionEnd: 2 });
  return session;
}

/** A key as the browser sends it while an input method has it. */
const press = (page: Page, key: string, code: number, isSafari = false) =>
  page.evaluate(
    ([name, keyCode, isComposing]) => {
      const event = new KeyboardEvent('keydown', { key: name, isComposing, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'keyCode', { value: isComposing ? keyCode : 229 });
      document.activeElement?.dispatchEvent(event);
    },
    [key, code, !isSafari] as const,
  );

test('in the dialog the focus, the results and the dialog stay as they are', async ({ page }) => {
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
  // The browser's own events, as a test can make them: an arrow while the composition is open.
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

test('on the page a key while composing sends nothing and moves nothing', async ({ page }) => {
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
