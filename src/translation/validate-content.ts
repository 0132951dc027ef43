/** Validates the content before the site is built. Every diagnostic fails the build. Pure. */
import { SOURCE_TAG } from '../i18n/locales.ts';
import { type ArticleFile, type Content, type TextFile, parseArticleFile } from './content.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkEncoding, checkStringCharacters } from './content-rules/file-encoding.ts';
import { checkFutureDays, checkOrder } from './content-rules/front-matter-fields.ts';
import type { ComponentSchema } from './content-rules/components.ts';
import type { LinkUse } from './content-rules/links.ts';
import { checkFolder, checkSources } from './content-rules/sources.ts';
import { checkKeysInCode, checkLock, checkStrings } from './content-rules/strings.ts';
import { readTree } from './content-rules/syntax.ts';
import { checkEnglishFigures } from './content-rules/english-figures.ts';
import { type ValidatedArticle, checkTargets, validateArticle } from './validate-article.ts';
import { checkNotes } from './notes.ts';
import { parseSearchWords } from './search-words.ts';

export { type ValidatedArticle, checkTargets, validateArticle };

/** Empty articles in place of those that couldn't be read, so that links to them aren't reported as broken. */
const unreadArticles = (content: Content): readonly ArticleFile[] =>
  (content.unreadable ?? []).flatMap(({ path }) => (path.endsWith('.mdx') ? [parseArticleFile(path, '')] : []));

/** Validates the strings of every locale, and the keys used in code. */
export function checkAllStrings(content: Content, code: readonly TextFile[]): readonly Diagnostic[] {
  const source = content.strings.find((file) => file.tag === SOURCE_TAG);
  const path = `src/content/${SOURCE_TAG}/strings.json`;
  if (!source && content.unreadable?.some((file) => file.path === path)) return [];
  if (!source) {
    return [{ path, line: 1, rule: 'strings', message: 'the English strings are missing', hint: 'restore the file' }];
  }
  return [
    ...content.strings.flatMap((file) => {
      const misplaced = checkFolder(file);
      const encoding = [...checkEncoding(file), ...checkStringCharacters(file)];
      // A character that makes the file invalid JSON was already reported.
      if (encoding.length > 0 && file.jsonProblem) return encoding;
      return [...encoding, ...(misplaced.length > 0 ? misplaced : checkStrings(file, source))];
    }),
    ...content.strings.flatMap(checkLock),
    ...(content.notes ? checkNotes(content.notes, source) : []),
    ...code.flatMap((file) => checkKeysInCode(file, source)),
  ];
}

/** Validates the search words of every locale. They can refer to an article that isn't translated yet. */
function checkSearchWords({ searchWords = [], articles }: Content, { pages }: LinkUse): readonly Diagnostic[] {
  const slugs = [...new Set(articles.map(({ slug }) => slug)), ...pages];
  return searchWords.flatMap((file) => parseSearchWords(file, slugs).diagnostics);
}

/** Later than any date in an article. */
const NO_LATEST_DAY = '9999-12-31';

/**
 * The diagnostics of each article, and those of checks that involve several files.
 * @param latestDay the current day in the time zone that's furthest ahead; if omitted, any date is accepted
 */
export function checkTogether(
  content: Content,
  validated: readonly ValidatedArticle[],
  links: LinkUse,
  code: readonly TextFile[],
  latestDay = NO_LATEST_DAY,
): readonly Diagnostic[] {
  const unread = unreadArticles(content);
  return [
    ...(content.unreadable ?? []),
    ...checkSources(content.articles, unread),
    ...content.articles.flatMap((article) => checkFutureDays(article, latestDay)),
    ...checkOrder(content.articles),
    ...validated.flatMap(({ diagnostics }) => diagnostics),
    ...checkTargets(validated, links, unread),
    ...checkAllStrings(content, code),
    ...checkSearchWords(content, links),
  ];
}

/**
 * All diagnostics that fail the build.
 * @param links the link targets besides articles
 * @param code the project's source files, to check that the string keys in them exist
 * @param latestDay the current day in the time zone that's furthest ahead; if omitted, any date is accepted
 */
export function validateContent(
  content: Content,
  schema: ComponentSchema,
  links: LinkUse,
  code: readonly TextFile[],
  latestDay = NO_LATEST_DAY,
): readonly Diagnostic[] {
  const pictures = new Set(content.pictures);
  const validated = content.articles.map((article) => {
    const tree = readTree(article);
    const result = validateArticle(article, tree, schema, links, pictures);
    if ('rule' in tree) return result;
    return { ...result, diagnostics: [...result.diagnostics, ...checkEnglishFigures(article, tree)] };
  });
  return checkTogether(content, validated, links, code, latestDay);
}
