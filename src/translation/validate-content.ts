/** What must hold before the site is built. A pure function of the files; the build stops on what it finds. */
import { SOURCE_TAG } from '../i18n/locales.ts';
import { type ArticleFile, type Content, type TextFile, parseArticleFile } from './content.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkEncoding, checkStringCharacters } from './content-rules/file-encoding.ts';
import { checkFutureDays } from './content-rules/front-matter-fields.ts';
import type { ComponentSchema } from './content-rules/components.ts';
import type { LinkUse } from './content-rules/links.ts';
import { checkFolder, checkSources } from './content-rules/sources.ts';
import { checkKeysInCode, checkLock, checkStrings } from './content-rules/strings.ts';
import { readTree } from './content-rules/syntax.ts';
import { type GatedArticle, checkTargets, gateArticle } from './validate-article.ts';
import { checkNotes } from './notes.ts';
import { parseSearchWords } from './search-words.ts';

export { type GatedArticle, checkTargets, gateArticle };

/** Articles that could not be read, as the others know them. */
const unreadArticles = (content: Content): readonly ArticleFile[] =>
  (content.unreadable ?? []).flatMap(({ path }) => (path.endsWith('.mdx') ? [parseArticleFile(path, '')] : []));

/** The strings of every locale, and the keys that code asks for. */
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
      // A character that keeps the file from being JSON has been found already.
      if (encoding.length > 0 && file.jsonProblem) return encoding;
      return [...encoding, ...(misplaced.length > 0 ? misplaced : checkStrings(file, source))];
    }),
    ...content.strings.flatMap(checkLock),
    ...(content.notes ? checkNotes(content.notes, source) : []),
    ...code.flatMap((file) => checkKeysInCode(file, source)),
  ];
}

/** The search words of every locale. They may name an article that is not translated yet. */
function checkSearchWords({ searchWords = [], articles }: Content, { pages }: LinkUse): readonly Diagnostic[] {
  const slugs = [...new Set(articles.map(({ slug }) => slug)), ...pages];
  return searchWords.flatMap((file) => parseSearchWords(file, slugs).diagnostics);
}

/** After every day that an article can name. */
const NO_DAY = '9999-12-31';

/**
 * What is asked of all files together.
 * @param gated the articles, each looked at by itself
 * @param latestDay the last day that has begun anywhere on Earth; without it no day is in the future
 */
export function checkTogether(
  content: Content,
  gated: readonly GatedArticle[],
  links: LinkUse,
  code: readonly TextFile[],
  latestDay = NO_DAY,
): readonly Diagnostic[] {
  const unread = unreadArticles(content);
  return [
    ...(content.unreadable ?? []),
    ...checkSources(content.articles, unread),
    ...content.articles.flatMap((article) => checkFutureDays(article, latestDay)),
    ...gated.flatMap(({ diagnostics }) => diagnostics),
    ...checkTargets(gated, links, unread),
    ...checkAllStrings(content, code),
    ...checkSearchWords(content, links),
  ];
}

/**
 * All diagnostics that stop a build.
 * @param known the components articles may use, with the values they take
 * @param links where links may lead besides articles
 * @param code the files whose keys are looked up in the strings
 * @param latestDay the last day that has begun anywhere on Earth; without it no day is in the future
 */
export function validateContent(
  content: Content,
  known: ComponentSchema,
  links: LinkUse,
  code: readonly TextFile[],
  latestDay = NO_DAY,
): readonly Diagnostic[] {
  const pictures = new Set(content.pictures);
  const gated = content.articles.map((article) => gateArticle(article, readTree(article), known, links, pictures));
  return checkTogether(content, gated, links, code, latestDay);
}
