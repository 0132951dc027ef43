/**
 * `npm run bench:planner`: measures how fast the planner is with long lists. There are two measurements:
 *
 * - One change in a list of 500 offers, at a quarter of this machine's speed: the time for script, style, and layout
 *   until the change is rendered, and the longest task after that, which paints and renders the table. The browser only
 *   reports tasks of 50 ms and more. Target: both under 50 ms.
 * - Long lists at full speed: opening the page, "Add all to calendar", and printing. Targets: no task over 200 ms, and
 *   500 offers in a calendar file in under 200 ms.
 */
import { type Page, chromium } from '@playwright/test';
import { chromiumOptions } from '../browser.ts';
import { createSiteServer } from '../serve/server.ts';

/** In the first measurement. */
const OFFERS = 500;
const SLOWDOWN = 4;
/** For the medians, with each kind of change. */
const RUNS = 7;

declare global {
  /** In the page: the durations of its long tasks. */
  var tasks: number[];
}

/** The lengths of the lists in the second measurement: a large partner's list, and the planner's maximum. */
const LENGTHS = [500, 10_000];

/** As the planner stores it. */
const listOf = (length: number) =>
  Array.from({ length }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const day = String((index % 28) + 1).padStart(2, '0');
    return ['competency', `Offer ${index}`, 'anniversary', `${index % 2 === 0 ? 2020 : 2021}-${month}-${day}`, 0];
  });

interface Cost {
  /** Milliseconds from the click until the page is rendered and laid out. */
  readonly drawn: number;
  /** The longest task in the next half second, in milliseconds; 0 if all were shorter than 50 ms. */
  readonly task: number;
}

/** @param prepare code that runs in the page before the click */
function measureClick(page: Page, selector: string, prepare?: string): Promise<Cost> {
  return page.evaluate(
    async ([target, before]) => {
      if (before) (0, eval)(before);
      const button = document.querySelector<HTMLElement>(target);
      if (!button) throw new Error(`No ${target}`);
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await pause(200);
      let task = 0;
      const observer = new PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries()) task = Math.max(task, duration);
      });
      observer.observe({ type: 'longtask' });
      await pause(0); // starts a new task, so that pending work isn't counted
      const start = performance.now();
      button.click();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve(); // the view is rendered in a microtask
      document.body.getBoundingClientRect(); // forces layout
      const drawn = performance.now() - start;
      await pause(500);
      observer.disconnect();
      return { drawn, task };
    },
    [selector, prepare] as const,
  );
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const FILL_FORM = `
  const set = (id, value) => { document.querySelector(id).value = value; };
  set('#offer', 'competency'); set('#name', 'New'); set('#day', '1'); set('#month', '6'); set('#year', '2021');`;

const CHANGES = ['add', 'edit', 'renew', 'remove'] as const;

async function measureChanges(page: Page): Promise<Readonly<Record<string, Cost>>> {
  const costs: Record<(typeof CHANGES)[number], Cost[]> = { add: [], edit: [], renew: [], remove: [] };
  for (let run = 0; run < RUNS; run++) {
    await page.click('.tools .go');
    await page.waitForSelector('#offer');
    costs.add.push(await measureClick(page, 'form [type=submit]', FILL_FORM));
    await page.click('[data-group="open"] .do-row button:nth-of-type(2)');
    await page.waitForSelector('#offer');
    costs.edit.push(await measureClick(page, 'form [type=submit]', FILL_FORM));
    costs.renew.push(await measureClick(page, '[data-group="lapsed"] .do-row button'));
    costs.remove.push(await measureClick(page, '[data-group="early"] .do-row button:nth-of-type(2)'));
  }
  const medianCost = (change: (typeof CHANGES)[number]): Cost => ({
    drawn: Math.round(median(costs[change].map(({ drawn }) => drawn))),
    task: Math.round(median(costs[change].map(({ task }) => task))),
  });
  return Object.fromEntries(CHANGES.map((change) => [change, medianCost(change)]));
}

/** Opens the planner with a list of this many offers, in a new browser context. */
async function openPlanner(length: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/robots.txt`); // stores the list before the page is opened, so that the time isn't counted
  await page.evaluate(
    (offers) => localStorage.setItem('planner', JSON.stringify({ version: 1, offers })),
    listOf(length),
  );
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((entries) => {
      globalThis.tasks.push(...entries.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${origin}/en-us/planner/?today=2021-03-20`);
  await page.locator('.plan-t tbody tr').first().waitFor();
  return page;
}

/** The longest task since the last call, in milliseconds; 0 if all were shorter than 50. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return Math.round(Math.max(0, ...globalThis.tasks.splice(0)));
  });

/** Opening the page, saving a calendar file, and printing, in milliseconds. */
async function measureLongList(length: number): Promise<Readonly<Record<string, number>>> {
  const page = await openPlanner(length);
  const openTask = await longestTask(page);
  // Called twice: first to load the code for calendar files, then to measure.
  const saveCalendar = async () => {
    const download = page.waitForEvent('download');
    const duration = page.evaluate(() => {
      const createObjectURL = URL.createObjectURL.bind(URL);
      const start = performance.now();
      return new Promise<number>((resolve) => {
        URL.createObjectURL = (file) => {
          resolve(performance.now() - start);
          URL.createObjectURL = createObjectURL;
          return createObjectURL(file);
        };
        document.querySelector<HTMLElement>('.tools button:nth-of-type(4)')?.click();
      });
    });
    await download;
    return Math.round(await duration);
  };
  await saveCalendar();
  await longestTask(page);
  const calendar = await saveCalendar();
  const calendarTask = await longestTask(page);
  const start = performance.now();
  await page.pdf();
  const print = Math.round(performance.now() - start);
  await page.close();
  return { 'open, task': openTask, calendar, 'calendar, task': calendarTask, 'print (PDF)': print };
}

const server = createSiteServer({ folder: 'dist', base: '/' });
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const origin = `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`;
const browser = await chromium.launch(chromiumOptions());
try {
  const page = await openPlanner(OFFERS);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const costs = await measureChanges(page);
  console.log(`${OFFERS} offers, ${SLOWDOWN}x slowdown, median of ${RUNS}, in ms (target: under 50)`);
  console.table(costs);
  await page.close();
  console.log('Long lists, full speed, in ms (target: no task over 200; 500 offers in a calendar file in under 200)');
  const longListCosts: Record<string, Readonly<Record<string, number>>> = {};
  for (const length of LENGTHS) longListCosts[`${length} offers`] = await measureLongList(length);
  console.table(longListCosts);
} finally {
  await browser.close();
  server.close();
}
