/** The finished build, as its tests on hosts need to know it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HOST_FILES } from '../../src/hosts/index.ts';

export const BUILD = 'dist';

const hostFiles: readonly string[] = HOST_FILES;

/** Everything readers can ask for, relative to the build. */
export const FILES = readdirSync(BUILD, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(BUILD, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !hostFiles.includes(file))
  .sort();

/** The address of a file: that of its folder for an `index.html`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The urls of all pages but the "not found" ones. */
export const PAGES = FILES.filter((file) => file.endsWith('index.html')).map(addressOf);
