/** Articles whose body is MDX, and what keeps the others from being so. */
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';
import { parseArticle } from '../sections.ts';

export function checkSyntax(article: ArticleFile): readonly Finding[] {
  try {
    parseArticle(article.body);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = article.bodyOffset + Number(/(\d+):\d+/.exec(message)?.[1] ?? 1);
    const problem = `not MDX: ${message.split('\n')[0]}`;
    return [
      { path: article.path, line, rule: 'syntax', problem, remedy: 'close what is open, and escape { and < in text' },
    ];
  }
}
