/**
 * Measures a visit on a slow phone: with a quarter of this processor's speed and a slow 4G connection, as Lighthouse
 * does. Long tasks are tasks of 50 ms and more, because browsers don't report shorter ones.
 */
import type { Browser, Page } from '@playwright/test';
import { median } from '../median.ts';
import { calculate } from './reading.ts';

export const SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const SETTLED = 2500; // milliseconds after load

export interface Vitals {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Total blocking time: the time over 50 ms of each long task. */
  readonly blocking: number;
  readonly shift: number;
  readonly longestTask: number;
  /** The longest task from the first input to the answer; NaN without a calculator. */
  readonly longestWhileTyping: number;
}

interface Seen {
  paint: number;
  largest: number;
  shift: number;
  tasks: number[];
}

const watch = () => {
  const seen: Seen = { paint: NaN, largest: NaN, shift: 0, tasks: [] };
  Object.assign(window, { seen });
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => (seen.largest = entry.startTime));
  observe('layout-shift', (entry) => (seen.shift += 'value' in entry ? Number(entry.value) : 0));
  observe('longtask', (entry) => seen.tasks.push(entry.duration));
};

const readSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

const longest = (tasks: readonly number[]) => Math.max(0, ...tasks);

/** One visit. */
export async function visit(browser: Browser, url: string, asks: boolean): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED);
    const loaded = await readSeen(page);
    if (asks) {
      await calculate(page);
      await page.waitForTimeout(SETTLED / 2);
    }
    const { tasks } = await readSeen(page);
    return {
      firstPaint: loaded.paint,
      largestPaint: loaded.largest,
      blocking: loaded.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      shift: loaded.shift,
      longestTask: longest(loaded.tasks),
      longestWhileTyping: asks ? longest(tasks.slice(loaded.tasks.length)) : NaN,
    };
  } finally {
    await context.close();
  }
}

/** The median of each figure over several visits. */
export async function vitalsOf(browser: Browser, url: string, asks: boolean, visits: number): Promise<Vitals> {
  const all: Vitals[] = [];
  for (let run = 0; run < visits; run++) all.push(await visit(browser, url, asks));
  const middle = (name: keyof Vitals) => median(all.map((one) => one[name]));
  return {
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    blocking: middle('blocking'),
    shift: middle('shift'),
    longestTask: middle('longestTask'),
    longestWhileTyping: middle('longestWhileTyping'),
  };
}
