/** Splits a segment into pieces: plain text, the text that a component prints, and words with diagnostics. Pure. */
import type { LintDiagnostic } from '../lint/lint-result.ts';
import type { InlineObject, TextSegment } from '../../../src/translation/text/text-segment.ts';
import type { PrintComponent } from '../xliff/inline-markdown.ts';

export interface Piece {
  readonly text: string;
  /** Whether this is the text of a component, a label, code, or a placeholder. */
  readonly isPrinted: boolean;
  /** The diagnostics about this text. */
  readonly diagnostics: readonly LintDiagnostic[];
}

function printedText(inlineObject: InlineObject, printComponent: PrintComponent): string {
  if (inlineObject.kind === 'component') return printComponent(inlineObject.name, inlineObject.attributes);
  return inlineObject.kind === 'placeholder' ? `{{${inlineObject.name}}}` : inlineObject.text;
}

/** Joined, the pieces are the whole text. @example [{ text: 'The ', … }, { text: '30 days', isPrinted: true, … }] */
export function piecesOf(
  { text, inlineObjects }: TextSegment,
  diagnostics: readonly LintDiagnostic[],
  printComponent: PrintComponent,
): readonly Piece[] {
  const edges = [
    0,
    text.length,
    ...[...inlineObjects.keys()].flatMap((at) => [at, at + 1]),
    // A diagnostic can be between two characters, such as a missing space. Then the next character is marked.
    ...diagnostics.flatMap(({ place }) => (place ? [place.at, Math.max(place.end, place.at + 1)] : [])),
  ].filter((at) => at >= 0 && at <= text.length);
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index): Piece => {
    const inlineObject = inlineObjects.get(from);
    return {
      text: inlineObject ? printedText(inlineObject, printComponent) : text.slice(from, sorted[index + 1]),
      isPrinted: inlineObject !== undefined,
      diagnostics: diagnostics.filter(
        ({ place }) => place && place.at <= from && from < Math.max(place.end, place.at + 1),
      ),
    };
  });
}
