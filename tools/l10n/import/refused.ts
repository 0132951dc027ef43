/** Refuses handoff files whose names articles can't have, such as the name of another page. Pure function. */
import { posix } from 'node:path';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { refuseSlug } from '../../../src/translation/content-rules/slugs.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { RULE } from './import-diagnostics.ts';

/** The articles with a valid name, and diagnostics for the others. */
export function refuseNames(parsedArticles: readonly ParsedArticle[]) {
  const named: ParsedArticle[] = [];
  const refused: Diagnostic[] = [];
  for (const parsed of parsedArticles) {
    const refusal = refuseSlug(posix.basename(parsed.articlePath));
    const message = `an article cannot have this name: ${refusal?.message ?? ''}`;
    if (refusal) refused.push({ path: parsed.path, line: 1, rule: RULE, message, hint: 'name it: --slug NAME' });
    else named.push(parsed);
  }
  return { named, refused };
}
