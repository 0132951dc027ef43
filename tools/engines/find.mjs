// Finds Firefox and WebKit's browser on this machine. Plain JavaScript, because tools/bootstrap.mjs runs it before
// anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const FIREFOX = ['firefox-esr', 'firefox'];
const ELSEWHERE = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
/** WebKitGTK's libraries are in folders by architecture and version: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
const LIBRARIES = '/usr/lib';

/** @param {string} name */
const onPath = (name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

/** @param {string} folder */
const listed = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/**
 * The path of Firefox: `FIREFOX_PATH` if it's set, else the first one that's installed.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  const places = FIREFOX_PATH ? [FIREFOX_PATH] : [...FIREFOX.flatMap(onPath), ...ELSEWHERE];
  return places.find((path) => existsSync(path));
}

/**
 * The path of WebKitGTK's MiniBrowser, if its driver and Xvfb are also installed.
 * @returns {string | undefined}
 */
export function findMiniBrowser() {
  const isWhole = ['WebKitWebDriver', 'xvfb-run'].every((name) => onPath(name).some((path) => existsSync(path)));
  if (!isWhole) return undefined;
  const folders = listed(LIBRARIES)
    .filter((path) => path.endsWith('-linux-gnu'))
    .flatMap(listed)
    .filter((path) => /\/webkit2?gtk-[\d.]+$/.test(path));
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((path) => existsSync(path));
}
