/** The position of a day in the vertical timeline, in pixels. Day n is from y(n) to y(n + 1). */
import { timelineOf } from '../../../rules/index.ts';

const cycle = /* @__PURE__ */ timelineOf('competency');

export const FIRST_DAY = cycle.firstDay - 3;
export const LAST_DAY = cycle.lastDay + 5;
export const DAY_HEIGHT = 8; // px
export const BAND_WIDTH = 26; // px, the width of the window's band
export const LINE_HEIGHT = 17; // px from a label's date to its name

export const y = (day: number) => (day - FIRST_DAY) * DAY_HEIGHT + 6;
export const middle = (day: number) => y(day) + DAY_HEIGHT / 2;
