/**
 * Links inside the site have the form `./slug.mdx?query#id`, `#id`, or `./page/`, and their targets exist. Other links
 * begin with `https:` or `mailto:`.
 */
import type { RootContent } from 'mdast';
import { ownValue } from '../../i18n/message.ts';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { everyNode } from '../parse-article.ts';
import { INTRO_ID, sectionsOf } from '../sections.ts';
import type { AcceptedValues } from './components.ts';

const RULE = 'links';

/** Link targets besides headings, and the queries that pages accept. */
export interface LinkUse {
  /** A language's pages that aren't articles. A link to `glossary` is `./glossary/`. */
  readonly pages: readonly string[];
  /** Maps an article's slug to the IDs that its page has outside the article's text. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** The IDs that the page of every article has outside the article's text. */
  readonly pageIds: readonly string[];
  /** Maps slugs to the query parameters that the page of the article accepts. */
  readonly query: Readonly<Record<string, Readonly<Record<string, AcceptedValues>>>>;
}

/**
 * Maps the slugs of articles to their IDs in one language, or in English for articles that aren't translated. Undefined
 * for an article that can't be parsed; it has its own diagnostic.
 */
export type Targets = ReadonlyMap<string, ReadonlySet<string> | undefined>;

interface LinkProblem {
  readonly message: string;
  readonly hint: string;
}

const MAX_LISTED = 20;

const listNames = (names: readonly string[]) =>
  names.length <= MAX_LISTED
    ? names.join(', ')
    : `${names.slice(0, MAX_LISTED).join(', ')}, … (${names.length} in all)`;

/** The IDs of an article that a link can lead to: its headings, its components, and those that only this article's page adds. */
export function linkableIds(article: ArticleFile, use: LinkUse, tree: readonly RootContent[]): ReadonlySet<string> {
  const ids = new Set(ownValue(use.ids, article.slug));
  for (const { id } of sectionsOf(article.body, tree)) if (id !== INTRO_ID && id !== '') ids.add(id);
  for (const node of everyNode(tree)) {
    if (node.type !== 'mdxJsxFlowElement') continue;
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string') {
        ids.add(attribute.value);
      }
    }
  }
  return ids;
}

/** Rejects a query parameter that the page doesn't accept, or an invalid value. */
function checkQuery(
  url: string,
  query: string,
  parameters: Readonly<Record<string, AcceptedValues>>,
): LinkProblem | undefined {
  for (const [name, value] of new URLSearchParams(query)) {
    const accepted = ownValue(parameters, name);
    if (accepted === undefined) {
      const names = Object.keys(parameters);
      const hint = names.length > 0 ? `use one of ${names.join(', ')}, or remove it` : 'remove it';
      return {
        message: `the link "${url}" has the query parameter "${name}", which that page doesn't accept from articles`,
        hint,
      };
    }
    if (accepted === null) continue; // any value is accepted
    const reason =
      typeof accepted === 'function' ? accepted(value) : accepted.includes(value) ? undefined : 'not known';
    if (reason === undefined) continue;
    const hint = typeof accepted === 'function' ? 'correct it' : `use one of ${accepted.join(', ')}`;
    return { message: `the link "${url}" has ${name}=${value}: ${reason}`, hint };
  }
  return undefined;
}

function isExternalLink(url: string): boolean {
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(url)) return true;
  // A user name before the host, as in https://microsoft.com@example.org, hides where the link leads.
  return url.startsWith('https://') && URL.canParse(url) && new URL(url).username === '';
}

/** Rejects links in any other form, and links inside the site whose target doesn't exist. */
function checkUrl(url: string, article: ArticleFile, targets: Targets, use: LinkUse): LinkProblem | undefined {
  if (isExternalLink(url)) return undefined;
  const page = /^\.\/([a-z0-9-]+)\/$/.exec(url)?.[1];
  if (page !== undefined) {
    if (use.pages.includes(page)) return undefined;
    return { message: `the link "${url}" leads to no page`, hint: `use one of ${use.pages.join(', ')}` };
  }
  const match = /^(?:\.\/([a-z0-9-]+)\.mdx(?:\?([^#]*))?)?(?:#(.+))?$/.exec(url);
  if (!match || url === '') {
    return {
      message: `the link "${url}" has a form that the site doesn't support`,
      hint: `write ./slug.mdx, ./slug.mdx#id, #id, ./page/ (${use.pages.join(', ')}) or https://…`,
    };
  }
  const [, slug = article.slug, query = '', id] = match;
  if (!targets.has(slug))
    return { message: `the link "${url}" leads to no article`, hint: `use one of ${listNames([...targets.keys()])}` };
  const ids = targets.get(slug);
  if (id !== undefined && ids?.has(id) === false && !use.pageIds.includes(id)) {
    const hint = ids.size > 0 ? `use one of ${listNames([...ids])}` : 'remove the part after the #';
    return { message: `the link "${url}" leads to a heading that ${slug} doesn't have`, hint };
  }
  return checkQuery(url, query, ownValue(use.query, slug) ?? {});
}

/** A link of an article. */
export interface ArticleLink {
  readonly url: string;
  /** The line of the file (1 is the first). */
  readonly line: number;
}

/** The links of an article, and the definitions of reference links, `[text][name]`. */
export function linksOf(article: ArticleFile, tree: readonly RootContent[]): readonly ArticleLink[] {
  const nodes = everyNode(tree);
  // A definition that only images use isn't a link. Images by reference have their own diagnostic.
  const identifiersOf = (type: 'linkReference' | 'imageReference') =>
    new Set(nodes.flatMap((node) => (node.type === type ? [node.identifier] : [])));
  const usedOnlyByImages = identifiersOf('imageReference').difference(identifiersOf('linkReference'));
  return nodes.flatMap((node) =>
    node.type === 'link' || (node.type === 'definition' && !usedOnlyByImages.has(node.identifier))
      ? [{ url: node.url, line: article.bodyLineOffset + (node.position?.start.line ?? 1) }]
      : [],
  );
}

export function checkLinks(
  article: ArticleFile,
  links: readonly ArticleLink[],
  targets: Targets,
  use: LinkUse,
): readonly Diagnostic[] {
  return links.flatMap(({ url, line }) => {
    const refusal = checkUrl(url, article, targets, use);
    return refusal ? [{ path: article.path, line, rule: RULE, ...refusal }] : [];
  });
}
