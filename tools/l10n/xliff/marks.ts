/** Marks in a text that aren't sentences or terms: changes a tool has tracked. Pure. */

/** What becomes of the text in a mark. */
export type MarkFate = 'keep' | 'drop' | 'refuse';

/** Trados Studio's own marks, as XLIFF 1.2 has them in `mtype` and 2.0 in `type`. */
const STUDIO = /^(?:x-)?sdl[-:](added|deleted)$/i;
/** Other tools' marks for the same: their meaning isn't documented, so nobody knows which text counts. */
const CHANGE =
  /(?:^|[-:_.])(?:add(?:ed)?|ins(?:ert(?:ed|ion)?)?|del(?:et(?:ed|ion))?|remov(?:ed|al)|revision|tracked|track-?changes?)(?:$|[-:_.])/i;

/** @param type the `mtype` or `type` of a mark, or the name of an element another tool has put there */
export function fateOf(type: string): MarkFate {
  const studio = STUDIO.exec(type)?.[1]?.toLowerCase();
  if (studio !== undefined) return studio === 'deleted' ? 'drop' : 'keep';
  return CHANGE.test(type) ? 'refuse' : 'keep';
}

export const TRACKED = {
  message: 'it has tracked changes',
  hint: 'accept or reject them in the translation tool and apply the file again',
} as const;
