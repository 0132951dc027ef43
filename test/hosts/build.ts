/** The files and URLs of the finished build, for host tests. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HOST_FILES } from '../../src/hosts/index.ts';

export const BUILD = 'dist';

const hostFiles: readonly string[] = HOST_FILES;

/** All public files, relative to the build. */
export const FILES = readdirSync(BUILD, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(BUILD, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !hostFiles.includes(file))
  .sort();

/** The URL path of a file. For an `index.html`, that of its folder. */
export const urlOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The URLs of all pages except "not found" pages. */
export const PAGES = FILES.filter((file) => file.endsWith('index.html')).map(urlOf);
