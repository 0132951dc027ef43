/** Hand-off files that cannot become articles: what they hold is nested too deeply, or their name is taken. Pure. */
import { posix } from 'node:path';
import type { Finding } from '../../../src/translation/finding.ts';
import { refuseSlug } from '../../../src/translation/findings/slugs.ts';
import type { Draft } from './draft.ts';
import { RULE } from './loss.ts';

/**
 * Why a file could not be converted. It does not keep the others from it.
 * @throws what was thrown, where it is no overflow of the stack
 */
export function unconverted(path: string, error: unknown): Finding {
  if (!(error instanceof RangeError)) throw error;
  const problem = 'what it holds is nested too deeply';
  return {
    path,
    line: 1,
    rule: RULE,
    problem,
    remedy: 'nest lists, quotations, and HTML less deeply; it was left out',
  };
}

/** The drafts whose names an article can have, and what is said of the others. */
export function refuseNames(drafts: readonly Draft[]) {
  const named: Draft[] = [];
  const refused: Finding[] = [];
  for (const draft of drafts) {
    const refusal = refuseSlug(posix.basename(draft.place));
    const problem = `an article cannot have this name: ${refusal?.problem ?? ''}`;
    if (refusal) refused.push({ path: draft.path, line: 1, rule: RULE, problem, remedy: 'name it: --slug NAME' });
    else named.push(draft);
  }
  return { named, refused };
}
