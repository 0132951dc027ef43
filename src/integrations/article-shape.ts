/**
 * Wraps everything before an article's first heading in <ArticleIntro> and the rest in <ArticleSections>, so that the page can
 * put the calculator between them. Turns links to other articles (`./slug.mdx?query#id`) and pages (`./glossary/`) into URLs
 * that are relative to the page, so they work under any base path and locale.
 */
import { defineMdastPlugin } from 'satteri';

const INNER_LINK = /^\.\/([a-z0-9-]+)(?:\.mdx|\/)((?:\?[^#]*)?(?:#.*)?)$/;

function relativeUrl(url: string): string {
  const match = INNER_LINK.exec(url);
  return match ? `../${match[1]}/${match[2] ?? ''}` : url;
}

export const articleShape = defineMdastPlugin({
  name: 'article-shape',
  link(node, context) {
    context.setProperty(node, 'url', relativeUrl(node.url));
  },
  definition(node, context) {
    context.setProperty(node, 'url', relativeUrl(node.url));
  },
  after(root, context) {
    const firstHeading = root.children.findIndex((node) => node.type === 'heading');
    const split = firstHeading < 0 ? root.children.length : firstHeading;
    const wrap = (name: string, children: typeof root.children) => ({
      type: 'mdxJsxFlowElement' as const,
      name,
      attributes: [],
      children,
    });
    context.setProperty(root, 'children', [
      wrap('ArticleIntro', root.children.slice(0, split)),
      wrap('ArticleSections', root.children.slice(split)),
    ] as never);
  },
});
