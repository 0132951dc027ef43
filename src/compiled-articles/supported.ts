/** Checks the installed Astro packages against the peer dependencies in this folder's package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly version?: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** @example minorVersionOf('~7.3.5') // => '7.3' */
const minorVersionOf = (version: string) => version.replace(/^~/, '').split('.').slice(0, 2).join('.');

/**
 * @param packageJson has ranges of the form `~7.3.5`
 * @returns which package has another version; undefined if all match
 */
export function unsupported(packageJson: string, root: string): string | undefined {
  const { peerDependencies = {} } = JSON.parse(packageJson) as Package;
  for (const [name, range] of Object.entries(peerDependencies)) {
    const file = join(root, 'node_modules', name, 'package.json');
    const { version = '' } = JSON.parse(readFileSync(file, 'utf8')) as Package;
    if (minorVersionOf(version) !== minorVersionOf(range)) return `${name} is ${version}, not ${range}`;
  }
  return undefined;
}
