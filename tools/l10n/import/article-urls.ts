/** Where links lead: from the pipeline's urls to this site's, to other sites by https, or nowhere any more. */
import type { RootContent, Text } from 'mdast';
import { splitAddresses } from './bare-urls.ts';
import { slugOf } from './slug.ts';
import type { Say } from './import-diagnostics.ts';
import { text } from './phrasing.ts';
import { mapChildren } from './tree.ts';

/** The ids of every article a link can lead to, by slug. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** Where the pipeline's own site stands: its urls begin with a slash. */
const ORIGIN = 'https://learn.microsoft.com';

interface Turned {
  /** Undefined where the words must stand without a link. */
  readonly url: string | undefined;
  readonly message?: string;
  readonly hint?: string;
}

/** An article of the pipeline is named by its path; here all stand in one folder. */
function turnArticle(url: string, targets: Targets): Turned {
  const [path = '', hash = ''] = url.replace(/\?[^#]*/, '').split('#');
  const slug = slugOf(decode(path.split('/').at(-1) ?? '').replace(/\.(?:md|yml|mdx)$/i, ''));
  const ids = targets.get(slug);
  if (!ids) {
    return {
      url: undefined,
      message: `the link "${url}" leads to an article that is not here`,
      hint: 'its words were kept; link to what is',
    };
  }
  const id = slugOf(decode(hash));
  if (id === '' || ids.has(id)) return { url: `./${slug}.mdx${id === '' ? '' : `#${id}`}` };
  const message = `the link "${url}" leads to a section "${id}" that ${slug} has not`;
  return { url: `./${slug}.mdx`, message, hint: 'it leads to the article; name the section' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function turn(url: string, ownIds: ReadonlySet<string>, targets: Targets): Turned {
  if (/^(?:https:\/\/[^\s/]|mailto:\S)/i.test(url)) return { url };
  if (/^http:\/\/[^\s/]/i.test(url)) {
    return {
      url: url.replace(/^http:/i, 'https:'),
      message: `the link "${url}" is not safe`,
      hint: 'it was made https; see that it works',
    };
  }
  if (/^\/(?!\/)/.test(url)) return { url: ORIGIN + url };
  if (url.startsWith('#')) {
    const id = slugOf(decode(url.slice(1)));
    if (ownIds.has(id)) return { url: `#${id}` };
    return {
      url: undefined,
      message: `the link "${url}" leads to no heading of this article`,
      hint: 'its words were kept; link to what is',
    };
  }
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(url) && /\.(?:md|yml|mdx)(?:[?#]|$)/i.test(url))
    return turnArticle(url, targets);
  return {
    url: undefined,
    message: `the link "${url}" leads to nothing this site knows`,
    hint: 'its words were kept; link to what is',
  };
}

/**
 * Blocks with their links turned.
 * @param offset lines of the file before its Markdown
 */
export function turnAddresses(
  blocks: readonly RootContent[],
  ownIds: ReadonlySet<string>,
  targets: Targets,
  say: Say,
  offset: number,
): readonly RootContent[] {
  const turnUrl = (written: string, { position }: RootContent): string | undefined => {
    const { url, message, hint } = turn(written.trim(), ownIds, targets);
    if (message !== undefined) say(offset + (position?.start.line ?? 1), message, hint ?? '');
    return url;
  };
  const linkAddresses = (node: Text): readonly RootContent[] =>
    splitAddresses(node.value).map(({ words, url: written }): RootContent => {
      const url = written === undefined ? undefined : turnUrl(written, node);
      return url === undefined ? text(words) : { ...node, type: 'link', url, children: [text(words)] };
    });
  const turnNode = (node: RootContent): readonly RootContent[] => {
    if (node.type === 'text') return linkAddresses(node);
    if (node.type !== 'link') return [mapChildren(node, turnNode)];
    const url = turnUrl(node.url, node);
    // What stands in a link is its words, urls too; where they stand alone, those are links.
    return url === undefined ? node.children.flatMap(turnNode) : [{ ...node, url }];
  };
  return blocks.flatMap(turnNode);
}
