/** Which urls are cached how, as few rules as can be, of which no address meets two: hosts join what overlaps. */
import { type Caching, type Site, cachingOf } from './hosting-policy.ts';

export interface CacheRule {
  /** An address, or a folder and all below it: `/_astro/*`. */
  readonly path: string;
  readonly caching: Caching;
}

/** The address of a file: that of its folder for an `index.html`. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** The rules below a folder: one if all its files are cached alike, else those of what it holds. */
function rulesBelow(folder: string, files: readonly string[]): readonly CacheRule[] {
  const [first, ...others] = new Set(files.map(cachingOf));
  if (first === undefined) return [];
  if (others.length === 0 && folder !== '') return [{ path: `${folder}*`, caching: first }];
  const parts = new Map<string, string[]>();
  for (const file of files) {
    const end = file.indexOf('/', folder.length);
    const part = end < 0 ? file : file.slice(0, end + 1);
    parts.set(part, [...(parts.get(part) ?? []), file]);
  }
  return [...parts].flatMap(([part, inside]) =>
    part.endsWith('/') ? rulesBelow(part, inside) : [{ path: addressOf(part), caching: cachingOf(part) }],
  );
}

/** @example cacheRules(site) // => [{ path: '/_astro/*', caching: 'immutable' }, { path: '/', caching: 'revalidate' }] */
export function cacheRules({ base, files }: Pick<Site, 'base' | 'files'>): readonly CacheRule[] {
  return rulesBelow('', files).map(({ path, caching }) => ({ path: `${base}${path}`, caching }));
}
