/**
 * Wraps everything before an article's first heading in <ArticleIntro> and the rest in <ArticleSections>, so that the
 * page can put the calculator between them. Wraps each section in a component with the text's language, so that the
 * page can show the English one instead. Links to articles (`./slug.mdx?query#id`) and pages (`./glossary/`) become
 * relative URLs (`../slug/?query#id`), which work under any base path and locale.
 */
import { defineMdastPlugin } from 'satteri';
import { componentOfSection, withTextTag } from '../translation/rendered-text.ts';
import { sectionsOf } from '../translation/sections.ts';

const ARTICLE_OR_PAGE_LINK = /^\.\/([a-z0-9-]+)(?:\.mdx|\/)((?:\?[^#]*)?(?:#.*)?)$/;

function relativeUrl(url: string): string {
  const match = ARTICLE_OR_PAGE_LINK.exec(url);
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
    const introLength = firstHeading < 0 ? root.children.length : firstHeading;
    const wrap = (name: string, children: readonly unknown[]) => ({
      type: 'mdxJsxFlowElement' as const,
      name,
      attributes: [],
      children,
    });
    const tag = context.fileURL?.pathname.split('/').at(-2); // the article's folder, for example fr-FR
    const children = tag === undefined ? root.children : root.children.map((node) => withTextTag(node, tag));
    const sections = sectionsOf('', children).filter(({ heading }) => heading !== undefined);
    context.setProperty(root, 'children', [
      wrap('ArticleIntro', children.slice(0, introLength)),
      wrap(
        'ArticleSections',
        sections.map(({ id, heading, blocks }) => wrap(componentOfSection(id), [heading, ...blocks])),
      ),
    ] as never);
  },
});
