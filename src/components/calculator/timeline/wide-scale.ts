/** The position of a day in the horizontal timeline, as a percentage of its width. Day n is from x(n) to x(n + 1). */
import { timelineOf } from '../../../rules/index.ts';

const cycle = /* @__PURE__ */ timelineOf('competency');
const BEFORE = 15; // days drawn before the first event, with room for its label
const AFTER = 4; // days drawn from the first day of the last stage to the break in the scale
const TO_SCALE = 81.25; // percent; the rest is the break and the next anniversary

export const FIRST_DAY = cycle.firstDay - BEFORE;
export const LAST_DAY = cycle.lastDay + AFTER;
export const NEXT_X = 98.75;
const DAY_WIDTH = TO_SCALE / (LAST_DAY - FIRST_DAY);

export const percent = (value: number) => `${Number(value.toFixed(3))}%`;
export const x = (day: number) => (day - FIRST_DAY) * DAY_WIDTH;
export const left = (day: number) => percent(x(day));
export const middle = (day: number) => percent(x(day) + DAY_WIDTH / 2);
export const width = (days: number) => percent(days * DAY_WIDTH);
