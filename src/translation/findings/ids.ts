/** Two headings of an article with one id: links lead to the first, stamps and pairs know only the last. */
import type { RootContent } from 'mdast';
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';
import { sectionsOf } from '../sections.ts';

export function checkIds({ path, body, bodyOffset }: ArticleFile, tree: readonly RootContent[]): readonly Finding[] {
  const lines = new Map<string, number>();
  return sectionsOf(body, tree).flatMap(({ id, line }): Finding[] => {
    const first = lines.get(id);
    lines.set(id, first ?? bodyOffset + line);
    if (id === '' || first === undefined) return [];
    const problem = `the id "${id}" is that of the heading in line ${first} already`;
    return [{ path, line: bodyOffset + line, rule: 'ids', problem, remedy: 'give each heading an id of its own' }];
  });
}
