/** The system's Chromium, started the way the tests and the screenshots need it. */
import { type LaunchOptions } from '@playwright/test';
import { findChromium, findHeadlessChromium } from './chromium.mjs';

/** Those from `--no-first-run` on keep Chromium from sending requests to Google's servers whenever it starts. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function optionsFor(executablePath: string | undefined): LaunchOptions {
  if (!executablePath) throw new Error('No Chromium found. Run "npm test" once, or set CHROMIUM_PATH.');
  return { executablePath, args: FLAGS };
}

/** The browser that readers have. */
export const chromiumOptions = () => optionsFor(findChromium());

/** For tests that open many pages: the headless shell, or else the browser, without a spare renderer process. */
export function headlessOptions(): LaunchOptions {
  const options = optionsFor(findHeadlessChromium());
  return { ...options, args: [...FLAGS, '--renderer-process-limit=1'] };
}
