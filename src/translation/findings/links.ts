/** Links inside the site: written as `./slug.mdx#id` or `#id`, to an article and a heading that exist. */
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';
import { parseArticle, sectionsOf } from '../sections.ts';
import { everyNode } from './components.ts';

const RULE = 'links';

/** Ids a page has besides its headings. */
const PAGE_IDS = ['calculator', 'main'];

/** Where a link of an article can lead: the ids of each article of its language, the English where it has none. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of an article that a link can name: its headings, and ids given to components. */
export function linkableIds(article: ArticleFile): ReadonlySet<string> {
  const ids = new Set(PAGE_IDS);
  for (const { id } of sectionsOf(article.body)) ids.add(id);
  for (const node of everyNode(parseArticle(article.body))) {
    if (node.type !== 'mdxJsxFlowElement') continue;
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string') {
        ids.add(attribute.value);
      }
    }
  }
  return ids;
}

function checkUrl(url: string, own: ArticleFile, targets: Targets): { problem: string; remedy: string } | undefined {
  if (/^(https:|mailto:)/.test(url)) return undefined;
  const match = /^(?:\.\/([a-z0-9-]+)\.mdx)?(?:\?[^#]*)?(?:#(.+))?$/.exec(url);
  if (!match || url === '') {
    return {
      problem: `the link "${url}" has a form the site does not know`,
      remedy: 'write ./slug.mdx, ./slug.mdx#id, #id or https://…',
    };
  }
  const slug = match[1] ?? own.slug;
  const ids = targets.get(slug);
  if (!ids)
    return { problem: `the link "${url}" leads to no article`, remedy: `use one of ${[...targets.keys()].join(', ')}` };
  const id = match[2];
  if (id === undefined || ids.has(id)) return undefined;
  return {
    problem: `the link "${url}" leads to no heading of ${slug}`,
    remedy: `use one of ${[...ids].filter(Boolean).join(', ')}`,
  };
}

export function checkLinks(article: ArticleFile, targets: Targets): readonly Finding[] {
  const findings: Finding[] = [];
  for (const node of everyNode(parseArticle(article.body))) {
    if (node.type !== 'link') continue;
    const refusal = checkUrl(node.url, article, targets);
    const line = article.bodyOffset + (node.position?.start.line ?? 1);
    if (refusal) findings.push({ path: article.path, line, rule: RULE, ...refusal });
  }
  return findings;
}
