/** The timeline as the cards' emblem: drawn to scale, with thirty days that can be counted. */
import { EVENT_OFFSETS } from '../rules/index.ts';

/** The light colors of src/styles/tokens.css. A test checks that both are the same. */
export const COLORS = { paper: '#fff', ink: '#0d1e21', soft: '#44575a', open: '#ffc22e', lost: '#a82b16' } as const;

export const EMBLEM_WIDTH = 1040;
export const EMBLEM_HEIGHT = 112;

const DAY = 13;
const FIRST_DAY = -20;
/** The top of the band, and its height. */
const TOP = 44;
const HEIGHT = 44;
const LOST_DAYS = 13;

const x = (day: number) => (day - FIRST_DAY) * DAY;

const box = (left: number, top: number, width: number, height: number, more: string) =>
  `<rect x="${left}" y="${top}" width="${width}" height="${height}" ${more}/>`;

const ink = `fill="${COLORS.ink}"`;

/** An anniversary: a bar that's taller than the band and one day wide. */
const bar = (left: number) => box(left, TOP - 12, DAY, HEIGHT + 24, ink);

/** A reminder: a ring on a stem. */
function reminder(day: number): string {
  const middle = x(day) + DAY / 2;
  const stem = box(middle - 1.5, 24, 3, TOP - 24 + HEIGHT / 2, ink);
  return `${stem}<circle cx="${middle}" cy="14" r="10" fill="${COLORS.paper}" stroke="${COLORS.ink}" stroke-width="4"/>`;
}

export function emblem(): string {
  const opens = EVENT_OFFSETS['window-opens'];
  const lost = EVENT_OFFSETS['benefits-lost'];
  const days = lost - opens;
  const cells = Array.from({ length: days - 1 }, (_, day) => box(x(opens + day + 1) - 1, TOP, 2, HEIGHT, ink));
  const middle = TOP + HEIGHT / 2;
  const lostWidth = LOST_DAYS * DAY;
  const end = EMBLEM_WIDTH - DAY;
  const parts = [
    box(0, middle - 1.5, x(0), 3, ink),
    box(x(opens), TOP, days * DAY, HEIGHT, `fill="${COLORS.open}"`),
    ...cells,
    box(x(opens), TOP, days * DAY, HEIGHT, `fill="none" stroke="${COLORS.ink}" stroke-width="4"`),
    box(x(lost), TOP + 7, lostWidth, HEIGHT - 14, 'fill="url(#lost)"'),
    box(x(lost) + lostWidth + 44, middle - 1.5, end - x(lost) - lostWidth - 44, 3, ink),
    `<path d="M${x(lost) + lostWidth + 16} ${middle + 12}l8-24M${x(lost) + lostWidth + 28} ${middle + 12}l8-24" stroke="${COLORS.ink}" stroke-width="4"/>`,
    bar(x(0)),
    bar(end),
    reminder(EVENT_OFFSETS['first-reminder']),
    reminder(EVENT_OFFSETS['final-reminder']),
  ];
  const hatch = `<pattern id="lost" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="14" fill="${COLORS.lost}"/></pattern>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${EMBLEM_WIDTH}" height="${EMBLEM_HEIGHT}"><defs>${hatch}</defs>${parts.join('')}</svg>`;
}
