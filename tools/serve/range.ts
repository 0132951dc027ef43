/** Parses a `Range` header. */

export interface ByteRange {
  /** Offsets in bytes, both inclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * @param header such as `bytes=0-99`, `bytes=100-`, `bytes=-5` (the last five)
 * @returns undefined for the whole file: no header, another unit, or several ranges, which a server may ignore
 * @example rangeOf('bytes=-5', 100) // => { start: 95, end: 99 }
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : 'unsatisfiable';
}
