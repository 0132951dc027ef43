/** The finished build, as its tests on hosts need to know it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { policyIn } from '../../src/integrations/content-security.ts';

export const BUILD = 'dist';

const FOR_HOSTS = ['nginx.conf', '_headers', '_redirects', 'staticwebapp.config.json', '.nojekyll'];

/** Everything readers can ask for, relative to the build. */
export const FILES = readdirSync(BUILD, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(BUILD, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !FOR_HOSTS.includes(file))
  .sort();

/** The address of a file: that of its folder for an `index.html`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The addresses of all pages but the "not found" ones. */
export const PAGES = FILES.filter((file) => file.endsWith('index.html')).map(addressOf);

export function policyOfBuild(): string {
  const policy = policyIn(readFileSync(join(BUILD, '404.html'), 'utf8'));
  if (policy === undefined) throw new Error(`${BUILD}/404.html carries no policy.`);
  return policy;
}
