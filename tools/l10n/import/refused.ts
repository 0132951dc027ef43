/** Hand-off files whose name an article cannot have. Pure. */
import { posix } from 'node:path';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { refuseSlug } from '../../../src/translation/content-rules/slugs.ts';
import type { Draft } from './parsed-article.ts';
import { RULE } from './import-diagnostics.ts';

/** The drafts whose names an article can have, and what is said of the others. */
export function refuseNames(drafts: readonly Draft[]) {
  const named: Draft[] = [];
  const refused: Diagnostic[] = [];
  for (const draft of drafts) {
    const refusal = refuseSlug(posix.basename(draft.place));
    const message = `an article cannot have this name: ${refusal?.message ?? ''}`;
    if (refusal) refused.push({ path: draft.path, line: 1, rule: RULE, message, hint: 'name it: --slug NAME' });
    else named.push(draft);
  }
  return { named, refused };
}
