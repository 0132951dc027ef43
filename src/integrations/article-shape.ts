/**
 * Gives an article its shape: everything before the first heading in <ArticleIntro>, the rest in
 * <ArticleSections>, so that the page can put the calculator between them; and turns links between
 * articles (`./slug.mdx?query#id`) and to other pages of the language (`./glossary/`) into urls relative to the
 * page, which hold under any base and locale.
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
