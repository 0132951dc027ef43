/** What is asked of one article, and where its links lead. Pure. */
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { ownValue } from '../i18n/message.ts';
import type { ArticleFile } from './article-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type ComponentSchema, checkComponents } from './content-rules/components.ts';
import { checkArticleCharacters, checkEncoding } from './content-rules/file-encoding.ts';
import { checkExpressions } from './content-rules/expressions.ts';
import { checkFrontMatter } from './content-rules/front-matter-fields.ts';
import { checkHeadingIds } from './content-rules/heading-ids.ts';
import { type LinkUse, type LinkUsed, type Targets, checkLinks, linkableIds, linksOf } from './content-rules/links.ts';
import { checkPictures } from './content-rules/pictures.ts';
import { checkSlug } from './content-rules/slugs.ts';

/** What content validation keeps of an article: thousands of them are held at once, their syntax trees are not. */
export interface GatedArticle {
  readonly article: ArticleFile;
  readonly diagnostics: readonly Diagnostic[];
  /** The ids a link can lead to; nothing where the article cannot be parsed. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly links: readonly LinkUsed[];
}

/** What can be said of an article by itself. Where its links lead is asked of all of them together: `checkTargets`. */
export function gateArticle(
  article: ArticleFile,
  tree: readonly RootContent[] | Diagnostic,
  known: ComponentSchema,
  links: LinkUse,
  pictures: ReadonlySet<string>,
): GatedArticle {
  const file = [...checkSlug(article), ...checkEncoding(article), ...checkFrontMatter(article)];
  if ('rule' in tree) return { article, diagnostics: [...file, tree], ids: undefined, links: [] };
  return {
    article,
    diagnostics: [
      ...file,
      ...checkArticleCharacters(article, tree),
      ...checkHeadingIds(article, [...links.pageIds, ...(ownValue(links.ids, article.slug) ?? [])], tree),
      ...checkExpressions(article, tree),
      ...checkComponents(article, known, tree),
      ...checkPictures(article, pictures, tree),
    ],
    ids: linkableIds(article, links, tree),
    links: linksOf(article, tree),
  };
}

/**
 * Links that lead nowhere. A locale's links lead to its own articles, and to the English in place of those it lacks.
 * @param unread articles that could not be read: nothing is known of their headings
 */
export function checkTargets(
  gated: readonly GatedArticle[],
  use: LinkUse,
  unread: readonly ArticleFile[] = [],
): readonly Diagnostic[] {
  const all = [...gated, ...unread.map((article) => ({ article, ids: undefined }))];
  const targetsOf = (tag: string): Targets =>
    new Map(all.flatMap(({ article, ids }) => (article.tag === tag ? [[article.slug, ids]] : [])));
  const english = targetsOf(SOURCE_TAG);
  const tags = [...new Set(gated.map(({ article }) => article.tag))];
  const targets = new Map(tags.map((tag) => [tag, new Map([...english, ...targetsOf(tag)])]));
  return gated.flatMap(({ article, links }) => checkLinks(article, links, targets.get(article.tag) ?? english, use));
}
