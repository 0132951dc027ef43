/** Applies edits to a text by offset, all at once. Pure. */

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The edited text; everything outside the edits is unchanged. @throws RangeError if two edits overlap */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: words } of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (from < at) throw new RangeError(`Two edits overlap at ${from}.`);
    result += text.slice(at, from) + words;
    at = to;
  }
  return result + text.slice(at);
}
