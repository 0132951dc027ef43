/** Draws the cards' emblem: a timeline around the renewal window, to scale, so that readers see its thirty days. */
import { EVENT_OFFSETS } from '../rules/index.ts';

/** Copies of the light theme's colors: the card renderer can't read src/styles/tokens.css. A test compares the two. */
export const COLORS = { paper: '#fff', ink: '#0d1e21', soft: '#44575a', open: '#ffc22e', lost: '#a82b16' } as const;

export const EMBLEM_WIDTH = 1040;
export const EMBLEM_HEIGHT = 112;

const DAY_WIDTH = 13;
/** The left edge of the drawing, in days from the anniversary date. */
const FIRST_DAY = -20;
/** The band that stands for the renewal window, in pixels. */
const BAND_TOP = 44;
const BAND_HEIGHT = 44;
/** Days without benefits before the break in the scale: what fits, not a rule of the program. */
const LOST_DAYS = 13;

/** The left edge of a day, which is counted from the anniversary date. */
const xOf = (day: number) => (day - FIRST_DAY) * DAY_WIDTH;

const box = (left: number, top: number, width: number, height: number, attributes: string) =>
  `<rect x="${left}" y="${top}" width="${width}" height="${height}" ${attributes}/>`;

const INK_FILL = `fill="${COLORS.ink}"`;

/** An anniversary: a bar that's taller than the band and one day wide. */
const bar = (left: number) => box(left, BAND_TOP - 12, DAY_WIDTH, BAND_HEIGHT + 24, INK_FILL);

/** A reminder: a ring on a stem. */
function reminder(day: number): string {
  const middle = xOf(day) + DAY_WIDTH / 2;
  const stem = box(middle - 1.5, 24, 3, BAND_TOP - 24 + BAND_HEIGHT / 2, INK_FILL);
  return `${stem}<circle cx="${middle}" cy="14" r="10" fill="${COLORS.paper}" stroke="${COLORS.ink}" stroke-width="4"/>`;
}

export function emblem(): string {
  const opens = EVENT_OFFSETS['window-opens'];
  const lost = EVENT_OFFSETS['benefits-lost'];
  const windowDays = lost - opens;
  const dayLines = Array.from({ length: windowDays - 1 }, (_, index) =>
    box(xOf(opens + index + 1) - 1, BAND_TOP, 2, BAND_HEIGHT, INK_FILL),
  );
  const middle = BAND_TOP + BAND_HEIGHT / 2;
  const lostWidth = LOST_DAYS * DAY_WIDTH;
  const afterLost = xOf(lost) + lostWidth;
  const end = EMBLEM_WIDTH - DAY_WIDTH;
  const parts = [
    box(0, middle - 1.5, xOf(0), 3, INK_FILL),
    box(xOf(opens), BAND_TOP, windowDays * DAY_WIDTH, BAND_HEIGHT, `fill="${COLORS.open}"`),
    ...dayLines,
    box(
      xOf(opens),
      BAND_TOP,
      windowDays * DAY_WIDTH,
      BAND_HEIGHT,
      `fill="none" stroke="${COLORS.ink}" stroke-width="4"`,
    ),
    box(xOf(lost), BAND_TOP + 7, lostWidth, BAND_HEIGHT - 14, 'fill="url(#lost)"'),
    // The months until the next anniversary don't fit: two slashes break the scale.
    box(afterLost + 44, middle - 1.5, end - afterLost - 44, 3, INK_FILL),
    `<path d="M${afterLost + 16} ${middle + 12}l8-24M${afterLost + 28} ${middle + 12}l8-24" stroke="${COLORS.ink}" stroke-width="4"/>`,
    bar(xOf(0)),
    bar(end),
    reminder(EVENT_OFFSETS['first-reminder']),
    reminder(EVENT_OFFSETS['final-reminder']),
  ];
  const hatch = `<pattern id="lost" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="14" fill="${COLORS.lost}"/></pattern>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${EMBLEM_WIDTH}" height="${EMBLEM_HEIGHT}"><defs>${hatch}</defs>${parts.join('')}</svg>`;
}
