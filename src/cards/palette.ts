/** The colours of a card, few enough for a byte a pixel: its five, and what lies between them at the edges of letters and shapes. */
import { COLOURS } from './emblem.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** @example colourOf('#fff') // => [255, 255, 255] */
function colourOf(css: string): Colour {
  const digits = css.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = wide.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
  return [red, green, blue];
}

/** Two colours that touch, and how many steps the eye needs between them. */
const EDGES = [
  ['paper', 'ink', 84],
  ['paper', 'soft', 48],
  ['paper', 'lost', 24],
  ['ink', 'open', 24],
] as const;

function between([from, to, steps]: (typeof EDGES)[number]): readonly Colour[] {
  const [first, last] = [colourOf(COLOURS[from]), colourOf(COLOURS[to])];
  const mix = (part: number, step: number) =>
    Math.round((first[part] ?? 0) + (((last[part] ?? 0) - (first[part] ?? 0)) * step) / steps);
  return Array.from({ length: steps + 1 }, (_, step): Colour => [mix(0, step), mix(1, step), mix(2, step)]);
}

/** Paper comes first: a byte of 0 is an empty pixel. */
export const PALETTE: readonly Colour[] = EDGES.flatMap(between);

/** A colour as five, six and five bits. */
const bucketOf = ([red, green, blue]: Colour) => ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3);

const distance = (one: Colour, other: Colour) =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;

function nearest(colour: Colour): number {
  const distances = PALETTE.map((one) => distance(one, colour));
  return distances.indexOf(Math.min(...distances));
}

/** By bucket, the place in the palette plus one; 0 where it has not been asked for. */
const known = new Uint16Array(1 << 16);
for (const [place, colour] of PALETTE.entries()) known[bucketOf(colour)] ||= place + 1;

/**
 * The place in the palette of the colour nearest to one.
 * @param bucket the colour as five, six and five bits
 */
export function placeOf(bucket: number): number {
  const found = known[bucket] ?? 0;
  if (found > 0) return found - 1;
  const place = nearest([((bucket >> 11) << 3) | 4, (((bucket >> 5) & 63) << 2) | 2, ((bucket & 31) << 3) | 4]);
  known[bucket] = place + 1;
  return place;
}
