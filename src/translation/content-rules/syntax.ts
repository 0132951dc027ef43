/** Reports articles whose body can't be parsed as MDX. */
import type { RootContent } from 'mdast';
import type { ArticleFile } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { ArticleSyntaxError, parseArticle } from '../parse-article.ts';

/** The syntax tree of an article, or a diagnostic if its body isn't MDX. */
export function readTree(article: ArticleFile): readonly RootContent[] | Diagnostic {
  try {
    return parseArticle(article.body);
  } catch (error) {
    if (!(error instanceof ArticleSyntaxError)) throw error;
    const { line, message, hint } = error;
    return { path: article.path, line: article.bodyLineOffset + line, rule: 'syntax', message: message, hint: hint };
  }
}

export function checkSyntax(article: ArticleFile): readonly Diagnostic[] {
  const tree = readTree(article);
  return 'rule' in tree ? [tree] : [];
}
