/** Makes the fewest Cache-Control rules that don't overlap: some hosts merge the headers of all matching rules. */
import { type Caching, type Site, cachingOf } from './hosting-policy.ts';

export interface CacheRule {
  /** A URL path, or a folder with everything in it, such as `/_astro/*`. */
  readonly path: string;
  readonly caching: Caching;
}

/** The URL path of a file. An `index.html` has the path of its folder. */
const urlPathOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** One rule if all files are cached alike and it's not the root (''); otherwise, rules for each file and subfolder. */
function rulesBelow(folder: string, files: readonly string[]): readonly CacheRule[] {
  const [first, ...others] = new Set(files.map(cachingOf));
  if (first === undefined) return [];
  if (others.length === 0 && folder !== '') return [{ path: `${folder}*`, caching: first }];
  /** Maps each file in the folder to itself, and each subfolder (with a slash at its end) to the files in it. */
  const filesByPart = new Map<string, string[]>();
  for (const file of files) {
    const end = file.indexOf('/', folder.length);
    const part = end < 0 ? file : file.slice(0, end + 1);
    filesByPart.set(part, [...(filesByPart.get(part) ?? []), file]);
  }
  return [...filesByPart].flatMap(([part, filesInPart]) =>
    part.endsWith('/') ? rulesBelow(part, filesInPart) : [{ path: urlPathOf(part), caching: cachingOf(part) }],
  );
}

/**
 * @example cacheRules(site) // => [{ path: '/_astro/*', caching: 'immutable' }, { path: '/', caching: 'revalidate' }]
 */
export function cacheRules({ base, files }: Pick<Site, 'base' | 'files'>): readonly CacheRule[] {
  return rulesBelow('', files).map(({ path, caching }) => ({ path: `${base}${path}`, caching }));
}
