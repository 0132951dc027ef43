/** Lints one Markdown file of another repository: finds contradictions to the policy that the file doesn't suppress. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { contradictingDates } from './dates.ts';
import { contradictingPeriods } from './periods.ts';
import { readSentences } from './sentences.ts';
import { suppressedLines, suppressionsWithoutReason } from './suppressions.ts';
import { type DocsContext, topicsOf } from './topics.ts';

export function lintDocsFile(path: string, text: string, context: DocsContext): readonly Diagnostic[] {
  const suppressed = suppressedLines(text);
  const found = readSentences(text).flatMap((sentence) => {
    const topics = topicsOf(sentence.context, context);
    return [...contradictingPeriods(sentence, topics, context), ...contradictingDates(sentence, topics, context)].map(
      ({ at, ...contradiction }) => ({ path, line: sentence.lineAt(at), ...contradiction }),
    );
  });
  const kept = found.filter(({ line }) => !suppressed.has(line));
  return [...suppressionsWithoutReason(path, text), ...kept].toSorted((one, other) => one.line - other.line);
}
