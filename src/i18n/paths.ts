/** The URLs of the site. The base path and the origin are arguments, so this doesn't depend on the build. */
import { type LocaleTag, tagToPath } from './locales.ts';

export interface Addresses {
  /** Adds the site's base path to a path. @example at('/fr-fr/') // => '/docs/fr-fr/' if the base is /docs */
  readonly at: (path: string) => string;
  readonly home: (tag: LocaleTag) => string;
  readonly article: (tag: LocaleTag, slug: string) => string;
  /** The article as plain Markdown. */
  readonly markdown: (tag: LocaleTag, slug: string) => string;
  /** The image that's shown if the article's link is shared. */
  readonly card: (tag: LocaleTag, slug: string) => string;
  readonly planner: (tag: LocaleTag) => string;
  readonly glossary: (tag: LocaleTag) => string;
  /** The page that compares the editions of the policy. */
  readonly changes: (tag: LocaleTag) => string;
  /** The page about embedding the calculator on other sites. */
  readonly embed: (tag: LocaleTag) => string;
  /** The calculator without the rest of the page. Other sites show it in a frame. */
  readonly frame: (tag: LocaleTag) => string;
  readonly search: (tag: LocaleTag) => string;
  /** The URL of a path with the site's origin, for canonical links, sitemaps, and calendar files. */
  readonly absolute: (path: string) => string;
}

/**
 * @param base the site's base path, with or without slashes: `/`, `/docs`, `docs/`
 * @param site the site's origin, for example https://example.org
 */
export function createAddresses(base: string, site: string): Addresses {
  const root = `/${base}/`.replace(/\/{2,}/g, '/');
  const at = (path: string) => root + path.replace(/^\//, '');
  return {
    at,
    home: (tag) => at(`${tagToPath(tag)}/`),
    article: (tag, slug) => at(`${tagToPath(tag)}/${slug}/`),
    markdown: (tag, slug) => at(`${tagToPath(tag)}/${slug}.md`),
    card: (tag, slug) => at(`cards/${tagToPath(tag)}/${slug}.png`),
    planner: (tag) => at(`${tagToPath(tag)}/planner/`),
    glossary: (tag) => at(`${tagToPath(tag)}/glossary/`),
    changes: (tag) => at(`${tagToPath(tag)}/what-changed/`),
    embed: (tag) => at(`${tagToPath(tag)}/embed/`),
    frame: (tag) => at(`embed/${tagToPath(tag)}/`),
    search: (tag) => at(`${tagToPath(tag)}/search/`),
    absolute: (path) => new URL(path, site).href,
  };
}
