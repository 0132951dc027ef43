/** Validates one article, and the links between articles. Pure. */
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
import {
  type LinkUse,
  type ArticleLink,
  type Targets,
  checkLinks,
  linkableIds,
  linksOf,
} from './content-rules/links.ts';
import { checkPictures } from './content-rules/pictures.ts';
import { checkSlug } from './content-rules/slugs.ts';

/** The result of validating an article. It has no syntax tree, because thousands of results are in memory at once. */
export interface ValidatedArticle {
  readonly article: ArticleFile;
  readonly diagnostics: readonly Diagnostic[];
  /** The IDs that links can lead to; undefined if the body or a heading's ID is missing or invalid. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly links: readonly ArticleLink[];
}

/**
 * Validates one article without the others. `checkTargets` checks the links between articles.
 * @param tree the syntax tree of the body, or the diagnostic if it can't be parsed
 * @param links the link targets besides articles
 */
export function validateArticle(
  article: ArticleFile,
  tree: readonly RootContent[] | Diagnostic,
  schema: ComponentSchema,
  links: LinkUse,
  pictures: ReadonlySet<string>,
): ValidatedArticle {
  const fileDiagnostics = [...checkSlug(article), ...checkEncoding(article), ...checkFrontMatter(article)];
  if ('rule' in tree) return { article, diagnostics: [...fileDiagnostics, tree], ids: undefined, links: [] };
  const idDiagnostics = checkHeadingIds(
    article,
    [...links.pageIds, ...(ownValue(links.ids, article.slug) ?? [])],
    tree,
  );
  return {
    article,
    diagnostics: [
      ...fileDiagnostics,
      ...checkArticleCharacters(article, tree),
      ...idDiagnostics,
      ...checkExpressions(article, tree),
      ...checkComponents(article, schema, tree),
      ...checkPictures(article, pictures, tree),
    ],
    // IDs in links to this article aren't checked: the heading's diagnostic already gives the cause.
    ids: idDiagnostics.length > 0 ? undefined : linkableIds(article, links, tree),
    links: linksOf(article, tree),
  };
}

/** A page shows untranslated sections in English, so links can lead to those, too. */
const mergeTargets = (english: Targets, translations: Targets): Targets =>
  new Map([
    ...english,
    ...Array.from(translations, ([slug, ids]) => {
      const englishIds = english.get(slug);
      return [slug, ids && englishIds ? new Set([...ids, ...englishIds]) : ids] as const;
    }),
  ]);

/**
 * Reports broken links. If the target isn't translated, a link leads to the English text.
 * @param unread articles that couldn't be read; every ID in a link to them is accepted
 */
export function checkTargets(
  validated: readonly ValidatedArticle[],
  use: LinkUse,
  unread: readonly ArticleFile[] = [],
): readonly Diagnostic[] {
  const all = [...validated, ...unread.map((article) => ({ article, ids: undefined }))];
  const targetsOf = (tag: string): Targets =>
    new Map(all.flatMap(({ article, ids }) => (article.tag === tag ? [[article.slug, ids]] : [])));
  const english = targetsOf(SOURCE_TAG);
  const tags = [...new Set(validated.map(({ article }) => article.tag))];
  const targets = new Map(tags.map((tag) => [tag, mergeTargets(english, targetsOf(tag))]));
  return validated.flatMap(({ article, links }) =>
    checkLinks(article, links, targets.get(article.tag) ?? english, use),
  );
}
