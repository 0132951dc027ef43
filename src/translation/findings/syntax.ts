/** Articles whose body is MDX, and what keeps the others from being so. */
import type { RootContent } from 'mdast';
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';
import { parseArticle } from '../sections.ts';

/** The syntax tree of an article, or what keeps it from being MDX. */
export function readTree(article: ArticleFile): readonly RootContent[] | Finding {
  try {
    return parseArticle(article.body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = article.bodyOffset + Number(/(\d+):\d+/.exec(message)?.[1] ?? 1);
    const problem = `not MDX: ${message.split('\n')[0]}`;
    const remedy = 'close what is open, and escape { and < in text';
    return { path: article.path, line, rule: 'syntax', problem, remedy };
  }
}

export function checkSyntax(article: ArticleFile): readonly Finding[] {
  const tree = readTree(article);
  return 'rule' in tree ? [tree] : [];
}
