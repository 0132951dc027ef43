/** The position of a day in the horizontal timeline, as a percentage of its width. Day n is from x(n) to x(n + 1). */
export const FIRST_DAY = -30;
export const LAST_DAY = 35;
export const NEXT_X = 98.75;
const DAY_WIDTH = 1.25; // per cent; the 65 days take 81.25 %, the rest is the break and the next anniversary

export const percent = (value: number) => `${Number(value.toFixed(3))}%`;
export const x = (day: number) => (day - FIRST_DAY) * DAY_WIDTH;
export const left = (day: number) => percent(x(day));
export const middle = (day: number) => percent(x(day) + DAY_WIDTH / 2);
export const width = (days: number) => percent(days * DAY_WIDTH);
