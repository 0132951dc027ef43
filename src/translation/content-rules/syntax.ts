/** Articles whose body is MDX, and what keeps the others from being so. */
import type { RootContent } from 'mdast';
import type { ArticleFile } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { ArticleSyntaxError, parseArticle } from '../parse-article.ts';

/** The syntax tree of an article, or what keeps it from being MDX. */
export function readTree(article: ArticleFile): readonly RootContent[] | Diagnostic {
  try {
    return parseArticle(article.body);
  } catch (error) {
    if (!(error instanceof ArticleSyntaxError)) throw error;
    const { line, message, hint } = error;
    return { path: article.path, line: article.bodyOffset + line, rule: 'syntax', message: message, hint: hint };
  }
}

export function checkSyntax(article: ArticleFile): readonly Diagnostic[] {
  const tree = readTree(article);
  return 'rule' in tree ? [tree] : [];
}
