/** What stands between the sentences of a text that came back, where a tool has lost or changed it. Pure. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Token } from './imported-file.ts';
import type { Unit } from './exported-file.ts';
import { piecesOf } from './segments.ts';

type SentenceSeparator = Extract<Token, { type: 'gap' }>;

function fill(tokens: readonly Token[], textOf: (gap: SentenceSeparator, index: number) => string): readonly Token[] {
  let index = 0;
  return tokens.map((token) => (token.type === 'gap' ? { type: 'text', text: textOf(token, index++) } : token));
}

/** As the file has it. @param gap what the language has between two sentences, where the file doesn't say */
export const withWrittenGaps = (tokens: readonly Token[], gap: string) => fill(tokens, ({ written }) => written ?? gap);

/** The joins of the English at which one sentence follows the other without a space, by their number from 0. */
function closeJoins(unit: Unit): ReadonlySet<number> {
  const pieces = piecesOf(unit.source, SOURCE_TAG);
  const joins = pieces.flatMap((piece, index) =>
    piece.isGap || index === pieces.length - 1 ? [] : [pieces[index + 1]?.isGap !== true],
  );
  return new Set(joins.flatMap((isClose, index) => (isClose ? [index] : [])));
}

/**
 * As the language has it: a lost space is put back, and a language without spaces gets none.
 * @param gap what the language has between two sentences
 */
export function withOwnGaps(tokens: readonly Token[], gap: string, unit: Unit): readonly Token[] {
  if (!tokens.some(({ type }) => type === 'gap')) return tokens;
  const close = closeJoins(unit);
  return fill(tokens, ({ written = '' }, index) => {
    if (gap === '' || (written === '' && close.has(index))) return '';
    return written === '' ? gap : written;
  });
}
