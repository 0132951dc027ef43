/** WebKitGTK's MiniBrowser, driven by Selenium, on a virtual screen (Xvfb). */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Builder, By, WebElement, error, until } from 'selenium-webdriver';
import { vi } from 'vitest';
import { freePort } from '../free-port.ts';
import { findMiniBrowser } from '../../tools/engines/find.mjs';
import { type Engine, TIMEOUT_MS, buttonXPath, downloadsFolder } from './engine.ts';

/** Starts the driver with a temporary home directory and the given download folder. */
async function startDriver(port: number, folder: string) {
  const config = join(folder, 'config');
  await mkdir(config);
  await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  // In its own process group, because the child processes of xvfb-run don't end with it.
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    env: { ...process.env, XDG_CONFIG_HOME: config, LC_ALL: 'C.UTF-8', LANGUAGE: 'en_US' },
    stdio: 'ignore',
    detached: true,
  });
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/status`), { timeout: TIMEOUT_MS });
  return () => {
    if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
  };
}

export async function openWebKit(origin: string): Promise<Engine> {
  const binary = findMiniBrowser();
  if (!binary) throw new Error('No MiniBrowser of WebKitGTK found. Run "npm run test:engines".');
  const downloads = await downloadsFolder();
  const port = await freePort();
  const stopDriver = await startDriver(port, downloads.folder);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } })
    .build();
  const capabilities = await driver.getCapabilities();
  /** If the element is missing, the error message has the text that the page shows instead. */
  const find = async (by: By) => {
    try {
      return await driver.wait(until.elementLocated(by), TIMEOUT_MS);
    } catch (cause) {
      const shown = await driver.findElement(By.css('main')).getText();
      throw new Error(`No element matches ${by.toString()}. ${await driver.getCurrentUrl()} shows:\n${shown}`, {
        cause,
      });
    }
  };
  const present = (element: string) => find(By.css(element));
  const visible = async (by: By) =>
    driver.wait(until.elementIsVisible(await find(by)), TIMEOUT_MS, `not visible: ${by.toString()}`);
  const visibleElement = (element: string) => visible(By.css(element));
  /** Tries again if the element is out of view, for example while parts with `content-visibility: auto` are laid out. */
  const click = async (by: By) => {
    const found = await visible(by);
    const tryToClick = () =>
      found.click().then(
        () => true,
        (failure: unknown) => {
          if (failure instanceof error.ElementNotInteractableError) return false;
          throw failure;
        },
      );
    await driver.wait(tryToClick, TIMEOUT_MS, `can't be clicked: ${by.toString()}`);
  };
  return {
    version: `WebKitGTK/${capabilities.getBrowserVersion() ?? '?'}`,
    open: (url) => driver.get(new URL(url, origin).href),
    reload: () => driver.navigate().refresh(),
    url: async () => new URL(await driver.getCurrentUrl()),
    click: (element) => click(By.css(element)),
    clickButton: (label) => click(By.xpath(buttonXPath(label))),
    fill: async (field, text) => {
      const found = await visibleElement(field);
      await found.clear();
      await found.sendKeys(text);
    },
    selectOption: async (select, value) =>
      (await visibleElement(select)).findElement(By.css(`option[value="${value}"]`)).click(),
    text: async (element) => (await visibleElement(element)).getText(),
    attribute: async (element, name) => (await present(element)).getDomAttribute(name),
    hasFocus: async (element) => WebElement.equals(await present(element), await driver.switchTo().activeElement()),
    count: async (elements) => (await driver.findElements(By.css(elements))).length,
    download: downloads.next,
    close: async () => {
      await driver.quit();
      stopDriver();
      await downloads.remove();
    },
  };
}
