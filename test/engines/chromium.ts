/** Chromium, driven by Playwright. */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../tools/browser.ts';
import { type Engine, TIMEOUT_MS, buttonXPath } from './engine.ts';

export async function openChromium(origin: string): Promise<Engine> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ baseURL: origin, locale: 'en-US' });
  page.setDefaultTimeout(TIMEOUT_MS);
  const first = (element: string) => page.locator(element).first();
  return {
    version: `Chromium/${browser.version()}`,
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    url: () => Promise.resolve(new URL(page.url())),
    click: (element) => first(element).click(),
    clickButton: (label) => first(`xpath=${buttonXPath(label)}`).click(),
    fill: (field, text) => first(field).fill(text),
    selectOption: (select, value) => first(select).selectOption(value),
    text: (element) => first(element).innerText(),
    attribute: (element, name) => first(element).getAttribute(name),
    hasFocus: (element) => first(element).evaluate((found) => found === document.activeElement),
    count: (elements) => page.locator(elements).count(),
    download: async (action) => {
      const [file] = await Promise.all([page.waitForEvent('download'), action()]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    },
    close: () => browser.close(),
  };
}
