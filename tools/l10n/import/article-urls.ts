/** Converts documentation pipeline URLs to links of this site, links to other sites, or plain text. */
import type { RootContent, Text } from 'mdast';
import { splitUrls } from './bare-urls.ts';
import { slugOf } from './slug.ts';
import type { Report } from './import-diagnostics.ts';
import { text } from './phrasing.ts';
import { mapChildren } from './tree.ts';

/** The articles that links can lead to: maps the slug of each article to its IDs. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** The site of the documentation pipeline. URLs that begin with a slash are relative to it. */
const PIPELINE_SITE = 'https://learn.microsoft.com';

interface ConvertedUrl {
  /** Undefined if the link becomes plain text. */
  readonly url: string | undefined;
  /** What was changed or lost; undefined if there's nothing to report. */
  readonly message?: string;
  readonly hint?: string;
}

/** On this site, all articles are in one folder. @example '../offers/renew.md#window' // => './renew.mdx#window' */
function convertArticleUrl(url: string, targets: Targets): ConvertedUrl {
  const [path = '', hash = ''] = url.replace(/\?[^#]*/, '').split('#');
  const slug = slugOf(decode(path.split('/').at(-1) ?? '').replace(/\.(?:md|yml|mdx)$/i, ''));
  const ids = targets.get(slug);
  if (!ids) {
    return {
      url: undefined,
      message: `the link "${url}" leads to an article that isn't here`,
      hint: 'the text was kept; link to something that exists',
    };
  }
  const id = slugOf(decode(hash));
  if (id === '' || ids.has(id)) return { url: `./${slug}.mdx${id === '' ? '' : `#${id}`}` };
  const message = `the link "${url}" leads to a section "${id}" that ${slug} doesn't have`;
  return { url: `./${slug}.mdx`, message, hint: 'the link leads to the article; add the section' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param ownIds the IDs of the article's headings */
function convertUrl(url: string, ownIds: ReadonlySet<string>, targets: Targets): ConvertedUrl {
  if (/^(?:https:\/\/[^\s/]|mailto:\S)/i.test(url)) return { url };
  if (/^http:\/\/[^\s/]/i.test(url)) {
    return {
      url: url.replace(/^http:/i, 'https:'),
      message: `the link "${url}" isn't secure`,
      hint: 'it was changed to https; check that it works',
    };
  }
  if (/^\/(?!\/)/.test(url)) return { url: PIPELINE_SITE + url };
  if (url.startsWith('#')) {
    const id = slugOf(decode(url.slice(1)));
    if (ownIds.has(id)) return { url: `#${id}` };
    return {
      url: undefined,
      message: `the link "${url}" leads to a heading that this article doesn't have`,
      hint: 'the text was kept; link to something that exists',
    };
  }
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(url) && /\.(?:md|yml|mdx)(?:[?#]|$)/i.test(url))
    return convertArticleUrl(url, targets);
  return {
    url: undefined,
    message: `the link "${url}" leads to a page that this site doesn't have`,
    hint: 'the text was kept; link to something that exists',
  };
}

/** @param offset the number of lines before the Markdown */
export function convertLinks(
  blocks: readonly RootContent[],
  ownIds: ReadonlySet<string>,
  targets: Targets,
  report: Report,
  offset: number,
): readonly RootContent[] {
  const convertAndReport = (written: string, { position }: RootContent): string | undefined => {
    const { url, message, hint } = convertUrl(written.trim(), ownIds, targets);
    if (message !== undefined) report(offset + (position?.start.line ?? 1), message, hint ?? '');
    return url;
  };
  const linkUrls = (node: Text): readonly RootContent[] =>
    splitUrls(node.value).map(({ text: part, url: written }): RootContent => {
      const url = written === undefined ? undefined : convertAndReport(written, node);
      return url === undefined ? text(part) : { ...node, type: 'link', url, children: [text(part)] };
    });
  const convertNode = (node: RootContent): readonly RootContent[] => {
    if (node.type === 'text') return linkUrls(node);
    if (node.type !== 'link') return [mapChildren(node, convertNode)];
    const url = convertAndReport(node.url, node);
    // A URL in a link's text stays text. If the link is removed, the URL becomes a link of its own.
    return url === undefined ? node.children.flatMap(convertNode) : [{ ...node, url }];
  };
  return blocks.flatMap(convertNode);
}
