/** The options of `npm run bench` and `npm run bench:scale`. */
import { parseArgs } from 'node:util';
import { type Site, THIS_SITE, allSites } from './build/sites.ts';

export interface Options {
  readonly sites: readonly Site[];
  /** Sizes in articles, each in every language; empty for the default. */
  readonly articles: readonly number[];
  readonly turns: number;
  readonly limitSeconds: number;
  /** Only build this site and Starlight with plugins, and print the table without writing it. */
  readonly isQuick: boolean;
}

const QUICK_SITES = [THIS_SITE, 'starlight with plugins'];

export const HELP = `Options:
  --sites a,b      only these sites (default: all)
  --articles 9,167 sizes in articles, each in every language
  --turns 3        how many times each site is built
  --limit 900      seconds after which a build is stopped and reported as not finished
  --before DIR     also build an earlier commit of this site, from its checkout with installed packages
  --quick          build this site and Starlight with plugins, and print the table without writing it`;

function positiveNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number above 0.\n${HELP}`);
  return value;
}

/** @throws Error that lists the options if one is unknown or malformed */
export function readOptions(args: readonly string[], defaults: { readonly limitSeconds: number }): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sites: { type: 'string' },
      articles: { type: 'string', default: '' },
      turns: { type: 'string', default: '3' },
      limit: { type: 'string', default: String(defaults.limitSeconds) },
      before: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const sites = allSites(values.before);
  const namesBefore = values.before === undefined ? [] : sites.slice(1, 2).map(({ name }) => name);
  const wanted =
    values.sites?.split(',') ?? (values.quick ? [...QUICK_SITES, ...namesBefore] : sites.map(({ name }) => name));
  const unknown = wanted.filter((name) => sites.every((site) => site.name !== name));
  if (unknown.length > 0) {
    throw new Error(
      `No such site: ${unknown.join(', ')}. Sites: ${sites.map(({ name }) => name).join(', ')}.\n${HELP}`,
    );
  }
  return {
    sites: sites.filter(({ name }) => wanted.includes(name)),
    articles: values.articles
      .split(',')
      .filter(Boolean)
      .map((text) => positiveNumber('articles', text)),
    turns: positiveNumber('turns', values.turns),
    limitSeconds: positiveNumber('limit', values.limit),
    isQuick: values.quick,
  };
}
