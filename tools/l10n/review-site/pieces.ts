/** Splits a segment into pieces: plain text, the text that a component prints, and words with diagnostics. Pure. */
import type { LintDiagnostic } from '../lint/lint-result.ts';
import type { Mark, TextSegment } from '../../../src/translation/text/text-segment.ts';
import type { Show } from '../xliff/inline-markdown.ts';

export interface Piece {
  readonly text: string;
  /** Whether this is the text of a component, a label, code, or a placeholder. */
  readonly isPrinted: boolean;
  /** The diagnostics about this text. */
  readonly diagnostics: readonly LintDiagnostic[];
}

function printed(mark: Mark, show: Show): string {
  if (mark.kind === 'component') return show(mark.name, mark.attributes);
  return mark.kind === 'placeholder' ? `{{${mark.name}}}` : mark.text;
}

/**
 * @param diagnostics those about this segment
 * @example piecesOf(segment, [], show) // => [{ text: 'The ', … }, { text: '30 days', isPrinted: true, … }, { text:
 *   '.', … }]
 */
export function piecesOf(
  { text, marks }: TextSegment,
  diagnostics: readonly LintDiagnostic[],
  show: Show,
): readonly Piece[] {
  const edges = [
    0,
    text.length,
    ...[...marks.keys()].flatMap((at) => [at, at + 1]),
    // A diagnostic can be about a place between two characters, such as a missing space. Then the next character is
    // marked.
    ...diagnostics.flatMap(({ place }) => (place ? [place.at, Math.max(place.end, place.at + 1)] : [])),
  ].filter((at) => at >= 0 && at <= text.length);
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index): Piece => {
    const mark = marks.get(from);
    return {
      text: mark ? printed(mark, show) : text.slice(from, sorted[index + 1]),
      isPrinted: mark !== undefined,
      diagnostics: diagnostics.filter(
        ({ place }) => place && place.at <= from && from < Math.max(place.end, place.at + 1),
      ),
    };
  });
}
