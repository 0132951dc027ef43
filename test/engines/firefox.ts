/** Debian's Firefox, driven by Puppeteer over WebDriver BiDi. */
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../tools/engines/find.mjs';
import { type Engine, TIMEOUT_MS, buttonXPath, downloadsFolder } from './engine.ts';

const CLOSE_TIMEOUT_MS = 5000;

export async function openFirefox(origin: string): Promise<Engine> {
  const downloads = await downloadsFolder();
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Run "npm run test:engines", or set FIREFOX_PATH.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2, // the folder in the next setting
      'browser.download.dir': downloads.folder,
      'intl.accept_languages': 'en-US',
    },
  });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(TIMEOUT_MS);
  // Not page.locator(), because it evaluates strings as code in the page, which the site's policy blocks.
  const visible = async (element: string) => {
    const found = await page.waitForSelector(element, { visible: true });
    if (!found) throw new Error(`No element matches ${element}`);
    return found;
  };
  return {
    version: await browser.version(),
    open: (url) => page.goto(new URL(url, origin).href),
    reload: () => page.reload(),
    url: async () => new URL(await page.evaluate(() => location.href)),
    // Scrolls to the middle first, because at the bottom, the language suggestion may cover the element.
    click: async (element) => {
      const found = await visible(element);
      await found.evaluate((one) => {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      await found.click();
    },
    clickButton: async (label) => (await visible(`::-p-xpath(${buttonXPath(label)})`)).click(),
    fill: async (field, text) => {
      const found = await visible(field);
      await found.click({ count: 3 }); // selects all text
      await found.press('Backspace');
      await found.type(text);
    },
    selectOption: async (select, value) => (await visible(select)).select(value),
    text: async (element) =>
      (await visible(element)).evaluate((found) => (found instanceof HTMLElement ? found.innerText : '')),
    attribute: async (element, name) => {
      await page.waitForSelector(element);
      return page.$eval(element, (found, of) => found.getAttribute(of), name);
    },
    hasFocus: (element) => page.$eval(element, (found) => found === document.activeElement),
    count: async (elements) => (await page.$$(elements)).length,
    download: downloads.next,
    close: async () => {
      // Sometimes the process stays alive after a clean shutdown.
      await Promise.race([browser.close(), setTimeout(CLOSE_TIMEOUT_MS)]);
      browser.process()?.kill('SIGKILL');
      await downloads.remove();
    },
  };
}
