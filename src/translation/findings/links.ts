/** Links inside the site: written as `./slug.mdx?query#id`, `#id` or `./page/`, to what exists. */
import type { RootContent } from 'mdast';
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';
import { sectionsOf } from '../sections.ts';
import { type AttributeUse, everyNode } from './components.ts';

const RULE = 'links';

/** Where links may lead besides headings, and what they may ask; the components know. */
export interface LinkUse {
  /** Pages of a language that are no articles: `./glossary/`. */
  readonly pages: readonly string[];
  /** Ids the page of an article has besides those in its text, by slug. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** What may stand in the query of an article's address, by slug. */
  readonly query: Readonly<Record<string, Readonly<Record<string, AttributeUse>>>>;
}

/** Where a link of an article can lead: the ids of each article of its language, the English where it has none. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

interface Refusal {
  readonly problem: string;
  readonly remedy: string;
}

/** As many names as a person reads through. */
const SOME = 20;

const someOf = (names: readonly string[]) =>
  names.length <= SOME ? names.join(', ') : `${names.slice(0, SOME).join(', ')}, … (${names.length} in all)`;

/** The ids of an article that a link can name: its headings, and ids given to components. */
export function linkableIds(article: ArticleFile, use: LinkUse, tree: readonly RootContent[]): ReadonlySet<string> {
  const ids = new Set(['main', ...(use.ids[article.slug] ?? [])]);
  for (const { id } of sectionsOf(article.body, tree)) ids.add(id);
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

/** What is wrong with the query of a link: a name the page does not read, or a value it would refuse. */
function checkQuery(url: string, query: string, known: Readonly<Record<string, AttributeUse>>): Refusal | undefined {
  for (const [name, value] of new URLSearchParams(query)) {
    const use = known[name];
    if (use === undefined) {
      const names = Object.keys(known);
      const remedy = names.length > 0 ? `use one of ${names.join(', ')}, or remove it` : 'remove it';
      return { problem: `the link "${url}" asks for "${name}", which that page does not read from articles`, remedy };
    }
    if (use === null) continue;
    const refusal = typeof use === 'function' ? use(value) : use.includes(value) ? undefined : 'not known';
    if (refusal === undefined) continue;
    const remedy = typeof use === 'function' ? 'correct it' : `use one of ${use.join(', ')}`;
    return { problem: `the link "${url}" has ${name}=${value}: ${refusal}`, remedy };
  }
  return undefined;
}

/** `https://…`, `./glossary/`, `./slug.mdx?query#id`, `#id`; anything else is refused. */
function checkUrl(url: string, own: ArticleFile, targets: Targets, use: LinkUse): Refusal | undefined {
  if (/^(https:|mailto:)/.test(url)) return undefined;
  const page = /^\.\/([a-z0-9-]+)\/$/.exec(url)?.[1];
  if (page !== undefined) {
    if (use.pages.includes(page)) return undefined;
    return { problem: `the link "${url}" leads to no page`, remedy: `use one of ${use.pages.join(', ')}` };
  }
  const match = /^(?:\.\/([a-z0-9-]+)\.mdx(?:\?([^#]*))?)?(?:#(.+))?$/.exec(url);
  if (!match || url === '') {
    return {
      problem: `the link "${url}" has a form the site does not know`,
      remedy: `write ./slug.mdx, ./slug.mdx#id, #id, ./page/ (${use.pages.join(', ')}) or https://…`,
    };
  }
  const [, slug = own.slug, query = '', id] = match;
  const ids = targets.get(slug);
  if (!ids)
    return { problem: `the link "${url}" leads to no article`, remedy: `use one of ${someOf([...targets.keys()])}` };
  if (id !== undefined && !ids.has(id)) {
    return {
      problem: `the link "${url}" leads to no heading of ${slug}`,
      remedy: `use one of ${someOf([...ids].filter(Boolean))}`,
    };
  }
  return checkQuery(url, query, use.query[slug] ?? {});
}

/** A link as it stands in an article. */
export interface LinkUsed {
  readonly url: string;
  /** From 1, in the file. */
  readonly line: number;
}

export function linksOf(article: ArticleFile, tree: readonly RootContent[]): readonly LinkUsed[] {
  return [...everyNode(tree)].flatMap((node) =>
    node.type === 'link' ? [{ url: node.url, line: article.bodyOffset + (node.position?.start.line ?? 1) }] : [],
  );
}

export function checkLinks(
  article: ArticleFile,
  links: readonly LinkUsed[],
  targets: Targets,
  use: LinkUse,
): readonly Finding[] {
  return links.flatMap(({ url, line }) => {
    const refusal = checkUrl(url, article, targets, use);
    return refusal ? [{ path: article.path, line, rule: RULE, ...refusal }] : [];
  });
}
