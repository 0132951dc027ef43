/** The position of a day in the horizontal timeline, as a percentage of its width. Day n is from x(n) to x(n + 1). */
import { timelineOf } from '../../../rules/index.ts';

const cycle = /* @__PURE__ */ timelineOf('competency');
const DAYS_BEFORE = 15; // days drawn before the first event, with room for its label
const DAYS_AFTER = 4; // days drawn from the first day of the last stage to the break in the scale
const SCALE_WIDTH = 81.25; // percent; the rest is the break and the next anniversary

export const FIRST_DAY = cycle.firstDay - DAYS_BEFORE;
export const LAST_DAY = cycle.lastDay + DAYS_AFTER;
export const NEXT_X = 98.75; // percent, the left edge of the next anniversary
const DAY_WIDTH = SCALE_WIDTH / (LAST_DAY - FIRST_DAY);

export const percent = (value: number) => `${Number(value.toFixed(3))}%`;
export const x = (day: number) => (day - FIRST_DAY) * DAY_WIDTH;
export const left = (day: number) => percent(x(day));
export const middle = (day: number) => percent(x(day) + DAY_WIDTH / 2);
export const width = (days: number) => percent(days * DAY_WIDTH);
