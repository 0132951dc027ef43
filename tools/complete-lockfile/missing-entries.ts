/**
 * Makes the entries that are missing from a package-lock.json. If a registry doesn't have the binaries for other
 * platforms, `npm install` leaves them out of the lock file. `npm ci` then rejects the lock file ("Missing:
 * @pagefind/darwin-arm64@ from lock file"). So every package in `optionalDependencies` gets an entry. Its platform
 * comes from the package's name.
 */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Record<string, LockedPackage>;
}

/** Maps words in package names to the operating systems that npm knows. */
const SYSTEMS: Readonly<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  wasi: 'wasi',
  win32: 'win32',
  windows: 'win32',
};
/** Words in package names that are also npm's names of processors. */
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** @example platformOf('@pagefind/darwin-arm64') // => { os: ['darwin'], cpu: ['arm64'] } */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const words = name.split(/[/-]/);
  const os = words.map((word) => SYSTEMS[word]).find((system) => system !== undefined);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) };
}

export const PACKAGES_FOLDER = 'node_modules/';

/** The paths where a package at `path` looks for its dependency `name`, nearest first. */
function lookupPaths(path: string, name: string): readonly string[] {
  const paths = [`${path}/${PACKAGES_FOLDER}${name}`];
  for (let end = path.lastIndexOf(PACKAGES_FOLDER); end >= 0; end = path.lastIndexOf(PACKAGES_FOLDER, end - 1)) {
    paths.push(`${path.slice(0, end)}${PACKAGES_FOLDER}${name}`);
    if (end === 0) break;
  }
  return paths;
}

/** If `optionalDependencies` has an exact version, an entry with another version counts as missing. */
export function missingEntries(lock: Lock): Readonly<Record<string, LockedPackage>> {
  const missing: Record<string, LockedPackage> = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const paths = lookupPaths(path, name);
      const found = paths
        .map((candidate) => lock.packages[candidate] ?? missing[candidate])
        .find((entry) => entry !== undefined);
      const isExact = /^\d/.test(range);
      if (found && (!isExact || found.version === range)) continue;
      const siblingPath = paths[1] ?? `${PACKAGES_FOLDER}${name}`;
      missing[siblingPath] = { version: range.replace(/^[^\d]*/, ''), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}
