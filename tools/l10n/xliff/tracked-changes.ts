/** Recognizes marks for tracked changes, which translation tools put into a text. Pure. */

/** What to do with the text in a mark: keep it, drop it, or refuse the whole unit. */
export type MarkFate = 'keep' | 'drop' | 'refuse';

/** The marks of Trados Studio, in `mtype` of XLIFF 1.2 and `type` of 2.0. */
const STUDIO_MARK = /^(?:x-)?sdl[-:](added|deleted)$/i;
/** Marks for tracked changes in other tools. Their meaning isn't documented, so the final text isn't known. */
const CHANGE_MARK =
  /(?:^|[-:_.])(?:add(?:ed)?|ins(?:ert(?:ed|ion)?)?|del(?:et(?:ed|ion))?|remov(?:ed|al)|revision|tracked|track-?changes?)(?:$|[-:_.])/i;

/** @param type the `mtype` or `type` of a mark, or the name of another tool's element */
export function fateOf(type: string): MarkFate {
  const studio = STUDIO_MARK.exec(type)?.[1]?.toLowerCase();
  if (studio !== undefined) return studio === 'deleted' ? 'drop' : 'keep';
  return CHANGE_MARK.test(type) ? 'refuse' : 'keep';
}

export const TRACKED = {
  message: 'it has tracked changes',
  hint: 'accept or reject them in the translation tool, and apply the file again',
} as const;
