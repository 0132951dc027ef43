/** Splits a text into sentences and the gaps between them. Pure. */
import { type Inline, printed, text } from './inline.ts';

/** A sentence, or (`isGap`) the space between two. */
export interface Piece {
  readonly isGap: boolean;
  readonly inlines: readonly Inline[];
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segmenterFor(tag: string): Intl.Segmenter {
  const segmenter = SEGMENTERS.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
  SEGMENTERS.set(tag, segmenter);
  return segmenter;
}

/** Replaces a code without visible text, such as a comment, so that the code has a place in a sentence. */
const INVISIBLE = 'X';

/** The offsets at which sentences begin, in the text that a reader sees. A sentence never begins inside a code. */
function sentenceStarts(inlines: readonly Inline[], tag: string): ReadonlySet<number> {
  let length = 0;
  const inside = new Set<number>();
  const whole = inlines.map((inline) => {
    const words = printed([inline]) || INVISIBLE;
    if (inline.type !== 'text') for (let at = length + 1; at < length + words.length; at++) inside.add(at);
    length += words.length;
    return words;
  });
  const sentences = segmenterFor(tag).segment(whole.join(''));
  return new Set(Array.from(sentences, ({ index }) => index).filter((index) => !inside.has(index)));
}

/** Separates a sentence from the spaces at its end, which become a gap. */
function splitOffGap(inlines: readonly Inline[]): readonly Piece[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return [{ isGap: false, inlines }];
  const words = last.text.trimEnd();
  const gap = last.text.slice(words.length);
  const sentence = [...inlines.slice(0, -1), ...(words === '' ? [] : [text(words)])];
  return [{ isGap: false, inlines: sentence }, ...(gap === '' ? [] : [{ isGap: true, inlines: [text(gap)] }])];
}

/** Splits a text into sentences and gaps. @example 'One. Two.' // => 'One.', gap ' ', 'Two.' */
export function piecesOf(inlines: readonly Inline[], tag: string): readonly Piece[] {
  const starts = sentenceStarts(inlines, tag);
  const sentences: Inline[][] = [];
  let at = 0;
  for (const inline of inlines) {
    const words = printed([inline]) || INVISIBLE;
    const cuts =
      inline.type === 'text' ? Array.from(words, (_, index) => index).filter((index) => starts.has(at + index)) : [];
    if (inline.type !== 'text') {
      if (starts.has(at)) sentences.push([]);
      sentences.at(-1)?.push(inline);
    } else {
      const bounds = [0, ...cuts.filter((cut) => cut > 0), words.length];
      for (const [index, from] of bounds.slice(0, -1).entries()) {
        if (starts.has(at + from)) sentences.push([]);
        sentences.at(-1)?.push(text(words.slice(from, bounds[index + 1])));
      }
    }
    at += words.length;
  }
  return sentences.flatMap((sentence, index) =>
    index < sentences.length - 1 ? splitOffGap(sentence) : [{ isGap: false, inlines: sentence }],
  );
}

/** The gap after each sentence except the last one. A gap may be empty. */
export function gapsOf(pieces: readonly Piece[]): readonly (readonly Inline[])[] {
  return withEmptyGaps(pieces)
    .filter(({ isGap }) => isGap)
    .map(({ inlines }) => inlines);
}

export function withEmptyGaps(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const needsEmptyGap = !piece.isGap && next !== undefined && !next.isGap;
    return needsEmptyGap ? [piece, { isGap: true, inlines: [] }] : [piece];
  });
}

export const sentencesOf = (inlines: readonly Inline[], tag: string): readonly (readonly Inline[])[] =>
  piecesOf(inlines, tag).flatMap((piece) => (piece.isGap ? [] : [piece.inlines]));
