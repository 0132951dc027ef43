/** Rows of a picture as a PNG holds them: each after a byte that says "as they are", a place in the palette for each pixel. */
import { placeOf } from './palette.ts';

export interface Rows {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** Adler-32 of the bytes. */
  readonly sum: number;
}

/** Of Adler-32. */
export const PRIME = 65521;

/** @param width in pixels */
export function emptyRows(count: number, width: number): Rows {
  const bytes = new Uint8Array(count * (width + 1));
  return { count, bytes, sum: (bytes.length % PRIME) * 65536 + 1 };
}

const EMPTY = 0xffffffff;

/**
 * A drawn picture as rows. Most of its bytes are 0, which a sum need not visit.
 * @param pixels four bytes each, opaque
 * @param left where the picture stands in rows of `rowWidth`; the rest is paper
 */
export function rowsOf(pixels: Uint8Array, width: number, rowWidth: number, left: number): Rows {
  const { count, bytes } = emptyRows(pixels.length / 4 / width, rowWidth);
  const words = new DataView(pixels.buffer, pixels.byteOffset, pixels.length);
  let [one, two] = [1, bytes.length];
  for (let row = 0, at = 0; row < count; row++) {
    let place = row * (rowWidth + 1) + 1 + left;
    for (let x = 0; x < width; x++, at += 4, place++) {
      const word = words.getUint32(at);
      if (word === EMPTY) continue;
      const value = placeOf(((word >>> 27) << 11) | (((word >>> 18) & 63) << 5) | ((word >>> 11) & 31));
      bytes[place] = value;
      one += value;
      two += value * (bytes.length - place); // at most 10¹³ for a whole card
    }
  }
  return { count, bytes, sum: (two % PRIME) * 65536 + (one % PRIME) };
}
