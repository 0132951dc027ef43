/** Reads the sentences that XLIFF 1.2 marks in a unit: finds gaps between them, and missing or repeated ones. Pure. */
import { type Fault, type Token, isFilled } from './imported-file.ts';

/** A token, or the beginning or end of a sentence. */
export type MarkedToken =
  Token | { readonly type: 'sentence-start'; readonly mid: string } | { readonly type: 'sentence-end' };

export interface Sentences {
  readonly tokens: readonly Token[];
  /** Whether at least one sentence is missing or empty. */
  readonly isPartial: boolean;
  /** The number of sentences; undefined if none are marked. */
  readonly count: number | undefined;
  readonly fault: Fault | undefined;
}

interface Sentence {
  /** The value of the `mid` attribute, which is the same in the source and the translation. */
  readonly mid: string;
  readonly tokens: readonly Token[];
}

interface Split {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Text outside of sentences, if there are sentences. */
  readonly outside: string;
}

/** Removes the marks of sentences. White space between two sentences becomes a gap. */
function removeMarks(marked: readonly MarkedToken[]): Split {
  const tokens: Token[] = [];
  const sentences: { readonly mid: string; readonly tokens: Token[] }[] = [];
  let isInside = false;
  let outside = '';
  // The white space since the end of the last sentence, and the index in `tokens` where the gap belongs.
  let gap: { at: number; written: string } | undefined;
  for (const token of marked) {
    if (token.type === 'sentence-start') {
      if (gap) tokens.splice(gap.at, 0, { type: 'gap', written: gap.written });
      gap = undefined;
      isInside = true;
      sentences.push({ mid: token.mid, tokens: [] });
    } else if (token.type === 'sentence-end') {
      isInside = false;
      gap = { at: tokens.length, written: '' };
    } else if (isInside || token.type !== 'text') {
      tokens.push(token);
      if (isInside) sentences.at(-1)?.tokens.push(token);
    } else if (token.text.trim() !== '') {
      tokens.push(token);
      outside += token.text;
    } else if (gap) {
      gap = { at: gap.written === '' ? tokens.length : gap.at, written: gap.written + token.text };
    }
  }
  return { tokens, sentences, outside: outside.trim() };
}

export const TEXT_OUTSIDE_SENTENCES: Fault = {
  message: 'it has text outside its sentences',
  hint: 'move the text into the sentences (mrk); if it replaces all of them, delete them with their markers; then apply the file again',
};

const isUnmarkedToken = (token: MarkedToken): token is Token =>
  token.type !== 'sentence-start' && token.type !== 'sentence-end';

/** @param segSource the source with marked sentences, if the file has it */
export function sentencesOf(target: readonly MarkedToken[], segSource: readonly MarkedToken[] | undefined): Sentences {
  if (!target.some(({ type }) => type === 'sentence-start')) {
    return { tokens: target.filter(isUnmarkedToken), isPartial: false, count: undefined, fault: undefined };
  }
  const own = removeMarks(target);
  const source = segSource && removeMarks(segSource);
  const mids = own.sentences.map(({ mid }) => mid);
  const repeatedMid = mids.find((mid, index) => mid !== '' && mids.indexOf(mid) !== index);
  const fault =
    own.outside !== '' && own.outside !== source?.outside
      ? TEXT_OUTSIDE_SENTENCES
      : repeatedMid === undefined
        ? undefined
        : {
            message: `its sentence ${repeatedMid} occurs twice`,
            hint: 'remove one of the two, and apply the file again',
          };
  const wanted = source?.sentences ?? [];
  const isMissing = mids.length < wanted.length || wanted.some(({ mid }) => !mids.includes(mid));
  return {
    tokens: own.tokens,
    isPartial: isMissing || own.sentences.some(({ tokens }) => !isFilled(tokens)),
    count: own.sentences.length,
    fault,
  };
}
