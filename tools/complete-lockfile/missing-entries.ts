/**
 * Finds the entries that are missing from a package-lock.json. If a registry doesn't have the binaries for other
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
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** @example platformOf('@pagefind/darwin-arm64') // => { os: ['darwin'], cpu: ['arm64'] } */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const words = name.split(/[/-]/);
  const os = words.map((word) => SYSTEMS[word]).find((system) => system !== undefined);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) };
}

export const FOLDER = 'node_modules/';

/** The paths where a package at `path` looks for its dependency, nearest first. */
function placesFor(path: string, name: string): readonly string[] {
  const places = [`${path}/${FOLDER}${name}`];
  for (let end = path.lastIndexOf(FOLDER); end >= 0; end = path.lastIndexOf(FOLDER, end - 1)) {
    places.push(`${path.slice(0, end)}${FOLDER}${name}`);
    if (end === 0) break;
  }
  return places;
}

/** The missing entries by path. An entry with another version than the one in `optionalDependencies` doesn't count. */
export function missingEntries(lock: Lock): Readonly<Record<string, LockedPackage>> {
  const missing: Record<string, LockedPackage> = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const places = placesFor(path, name);
      const found = places.map((place) => lock.packages[place] ?? missing[place]).find((entry) => entry !== undefined);
      const isExact = /^\d/.test(range);
      if (found && (!isExact || found.version === range)) continue;
      const beside = places[1] ?? `${FOLDER}${name}`;
      missing[beside] = { version: range.replace(/^[^\d]*/, ''), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}
