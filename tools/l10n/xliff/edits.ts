/** Applies edits to a text. Their offsets are those of the original text. Pure. */

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Returns the edited text. Everything outside the edits is unchanged. @throws RangeError if two edits overlap */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of [...edits].sort(
    (one, other) => one.from - other.from || one.to - other.to,
  )) {
    if (from < at) throw new RangeError(`Two edits overlap at ${from}.`);
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}
