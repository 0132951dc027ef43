// Finds Chromium or Chrome on this machine. Plain JavaScript, because tools/bootstrap.mjs runs it before anything is
// installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The headless shell, a separate package. It needs a third less CPU time than the browser for the same pages. */
const HEADLESS_SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
/** Where browsers are on macOS. There, they aren't on the path. */
const MACOS_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The first of these programs that's in a folder of PATH. @param {readonly string[]} names */
function findOnPath(names) {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * `CHROMIUM_PATH` if it's set, else the first one that's installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return findOnPath(BROWSER_NAMES) ?? MACOS_PATHS.find((path) => existsSync(path)) ?? findOnPath(HEADLESS_SHELL_NAMES);
}

/**
 * Like `findChromium`, but prefers the headless shell, for programs that open many pages and need no window.
 * @returns {string | undefined}
 */
export function findHeadlessChromium() {
  return process.env['CHROMIUM_PATH'] ? findChromium() : (findOnPath(HEADLESS_SHELL_NAMES) ?? findChromium());
}
