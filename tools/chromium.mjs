// The Chromium of this machine. Plain JavaScript: tools/bootstrap.mjs runs it before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The headless shell, a separate package. It needs a third less CPU time than the browser for the same pages. */
const HEADLESS = ['chromium-headless-shell', 'chrome-headless-shell'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {readonly string[]} names */
function findOnPath(names) {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * The path of a Chromium or Chrome: `CHROMIUM_PATH` if it is set, else the first that is installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return findOnPath(NAMES) ?? ELSEWHERE.find((path) => existsSync(path)) ?? findOnPath(HEADLESS);
}

/**
 * Like `findChromium`, but prefers the headless shell, for programs that open many pages and need no window.
 * @returns {string | undefined}
 */
export function findHeadlessChromium() {
  return process.env['CHROMIUM_PATH'] ? findChromium() : (findOnPath(HEADLESS) ?? findChromium());
}
