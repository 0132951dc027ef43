/**
 * Measures a visit on a slow phone: with a quarter of this processor's speed and a slow 4G connection, as Lighthouse
 * does. Long tasks are tasks of 50 ms and more, because browsers don't report shorter ones.
 */
import type { Browser, Page } from '@playwright/test';
import { median } from '../median.ts';
import { calculate } from './reading.ts';

export const SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
/** After the page has loaded. */
const SETTLE_MS = 2500;

/** All times are in milliseconds. */
export interface Vitals {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Total blocking time: the time over 50 ms of each long task. */
  readonly blocking: number;
  /** Cumulative layout shift, a score without a unit. */
  readonly shift: number;
  readonly longestTask: number;
  /** The longest task from the first input to the answer; NaN without a calculator. */
  readonly longestWhileTyping: number;
}

/** What the observers in the page have recorded so far. */
interface Seen {
  paint: number;
  largest: number;
  shift: number;
  /** The durations of the long tasks. */
  tasks: number[];
}

/** Runs in the page before its scripts: observes what the page does, and records it in `window.seen`. */
const observePage = () => {
  const seen: Seen = { paint: NaN, largest: NaN, shift: 0, tasks: [] };
  Object.assign(window, { seen });
  const observe = (type: string, record: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({ type, buffered: true });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => (seen.largest = entry.startTime));
  observe('layout-shift', (entry) => (seen.shift += 'value' in entry ? Number(entry.value) : 0));
  observe('longtask', (entry) => seen.tasks.push(entry.duration));
};

const readSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

const longest = (tasks: readonly number[]) => Math.max(0, ...tasks);

export async function visit(browser: Browser, url: string, usesCalculator: boolean): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(observePage);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    const loaded = await readSeen(page);
    if (usesCalculator) {
      await calculate(page);
      await page.waitForTimeout(SETTLE_MS / 2);
    }
    const { tasks } = await readSeen(page);
    return {
      firstPaint: loaded.paint,
      largestPaint: loaded.largest,
      blocking: loaded.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      shift: loaded.shift,
      longestTask: longest(loaded.tasks),
      longestWhileTyping: usesCalculator ? longest(tasks.slice(loaded.tasks.length)) : NaN,
    };
  } finally {
    await context.close();
  }
}

/** The median of each figure over several visits. */
export async function vitalsOf(
  browser: Browser,
  url: string,
  usesCalculator: boolean,
  visits: number,
): Promise<Vitals> {
  const all: Vitals[] = [];
  for (let run = 0; run < visits; run++) all.push(await visit(browser, url, usesCalculator));
  const medianOf = (name: keyof Vitals) => median(all.map((vitals) => vitals[name]));
  return {
    firstPaint: medianOf('firstPaint'),
    largestPaint: medianOf('largestPaint'),
    blocking: medianOf('blocking'),
    shift: medianOf('shift'),
    longestTask: medianOf('longestTask'),
    longestWhileTyping: medianOf('longestWhileTyping'),
  };
}
