/** Restores the spaces between imported sentences, where a tool has lost or changed them. Pure. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Token } from './imported-file.ts';
import type { Unit } from './exported-file.ts';
import { piecesOf } from './segments.ts';

type GapToken = Extract<Token, { type: 'gap' }>;

function fillGaps(tokens: readonly Token[], textOf: (gap: GapToken, index: number) => string): readonly Token[] {
  let index = 0;
  return tokens.map((token) => (token.type === 'gap' ? { type: 'text', text: textOf(token, index++) } : token));
}

/** Uses the space that the file has, or `sentenceSeparator` where the file doesn't give one. */
export const withWrittenGaps = (tokens: readonly Token[], sentenceSeparator: string) =>
  fillGaps(tokens, ({ written }) => written ?? sentenceSeparator);

/** The indexes of gaps where the English text has no space between two sentences. */
function closeJoins(unit: Unit): ReadonlySet<number> {
  const pieces = piecesOf(unit.source, SOURCE_TAG);
  const isCloseAt = pieces.flatMap((piece, index) =>
    piece.isGap || index === pieces.length - 1 ? [] : [pieces[index + 1]?.isGap !== true],
  );
  return new Set(isCloseAt.flatMap((isClose, index) => (isClose ? [index] : [])));
}

/** Restores spaces that a tool lost or multiplied. If the language has none between sentences, as in Chinese, removes gaps. */
export function withLanguageGaps(tokens: readonly Token[], sentenceSeparator: string, unit: Unit): readonly Token[] {
  if (!tokens.some(({ type }) => type === 'gap')) return tokens;
  const close = closeJoins(unit);
  return fillGaps(tokens, ({ written = '' }, index) => {
    if (sentenceSeparator === '' || (written === '' && close.has(index))) return '';
    // A no-break space stays.
    return /^[ \t\r\n]*$/.test(written) ? sentenceSeparator : written;
  });
}
