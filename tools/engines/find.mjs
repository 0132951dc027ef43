// Finds Firefox and WebKit's browser on this machine. Plain JavaScript, because tools/bootstrap.mjs runs it before
// anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
/** Where Firefox is on macOS. There, it isn't on the path. */
const MACOS_PATHS = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
/** WebKitGTK's libraries are in folders by architecture and version: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
const LIBRARIES = '/usr/lib';

/** The paths where a program can be, one for each folder of PATH. @param {string} name */
const pathsFor = (name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

/** The paths of what's in a folder. Empty if the folder doesn't exist. @param {string} folder */
const entriesOf = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/**
 * The path of Firefox: `FIREFOX_PATH` if it's set, else the first one that's installed.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  const paths = FIREFOX_PATH ? [FIREFOX_PATH] : [...FIREFOX_NAMES.flatMap(pathsFor), ...MACOS_PATHS];
  return paths.find((path) => existsSync(path));
}

/**
 * The path of WebKitGTK's MiniBrowser, if its driver and Xvfb are also installed.
 * @returns {string | undefined}
 */
export function findMiniBrowser() {
  const hasTools = ['WebKitWebDriver', 'xvfb-run'].every((name) => pathsFor(name).some((path) => existsSync(path)));
  if (!hasTools) return undefined;
  const folders = entriesOf(LIBRARIES)
    .filter((path) => path.endsWith('-linux-gnu'))
    .flatMap(entriesOf)
    .filter((path) => /\/webkit2?gtk-[\d.]+$/.test(path));
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((path) => existsSync(path));
}
