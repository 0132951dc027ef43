/** Chromium, driven by Playwright. */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../tools/browser.ts';
import { type Engine, PATIENCE, buttonSaying } from './engine.ts';

export async function openChromium(origin: string): Promise<Engine> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ baseURL: origin, locale: 'en-US' });
  page.setDefaultTimeout(PATIENCE);
  const first = (element: string) => page.locator(element).first();
  return {
    version: `Chromium/${browser.version()}`,
    open: (address) => page.goto(address),
    reload: () => page.reload(),
    address: () => Promise.resolve(new URL(page.url())),
    click: (element) => first(element).click(),
    press: (words) => first(`xpath=${buttonSaying(words)}`).click(),
    fill: (field, text) => first(field).fill(text),
    choose: (list, value) => first(list).selectOption(value),
    text: (element) => first(element).innerText(),
    attribute: (element, name) => first(element).getAttribute(name),
    hasFocus: (element) => first(element).evaluate((found) => found === document.activeElement),
    count: (elements) => page.locator(elements).count(),
    download: async (ask) => {
      const [file] = await Promise.all([page.waitForEvent('download'), ask()]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    },
    close: () => browser.close(),
  };
}
