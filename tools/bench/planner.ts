/**
 * `npm run bench:planner`: what one change costs in a list of 500 offers, at a quarter of this machine's speed:
 * script, style and layout until the change is drawn, and the longest task it leads to, painting and the table
 * that is drawn afterwards included (the browser reports tasks of 50 ms and more). Aim: under 50 ms each.
 */
import { type Page, chromium } from '@playwright/test';
import { chromiumOptions } from '../browser.ts';
import { createSiteServer } from '../serve/server.ts';

const OFFERS = 500;
const SLOWDOWN = 4;
const RUNS = 7;

const list = Array.from({ length: OFFERS }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  const day = String((index % 28) + 1).padStart(2, '0');
  return ['competency', `Offer ${index}`, 'anniversary', `${index % 2 === 0 ? 2020 : 2021}-${month}-${day}`, 0];
});

interface Cost {
  /** Milliseconds from the press to a page that is drawn and laid out. */
  readonly drawn: number;
  /** Milliseconds of the longest task of the half second that follows; 0 where none lasted 50 ms. */
  readonly task: number;
}

function press(page: Page, selector: string, prepare?: string): Promise<Cost> {
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
      await pause(0); // a task of its own: what waits for it is not counted
      const start = performance.now();
      button.click();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve(); // the view is drawn in a microtask
      document.body.getBoundingClientRect(); // lays out
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

const fill = `
  const set = (id, value) => { document.querySelector(id).value = value; };
  set('#offer', 'competency'); set('#name', 'New'); set('#day', '1'); set('#month', '6'); set('#year', '2021');`;

const CHANGES = ['add', 'edit', 'renew', 'remove'] as const;

async function measure(page: Page): Promise<Readonly<Record<string, Cost>>> {
  const costs: Record<(typeof CHANGES)[number], Cost[]> = { add: [], edit: [], renew: [], remove: [] };
  for (let run = 0; run < RUNS; run++) {
    await page.click('.tools .go');
    await page.waitForSelector('#offer');
    costs.add.push(await press(page, 'form [type=submit]', fill));
    await page.click('[data-group="open"] .do-row button:nth-of-type(2)');
    await page.waitForSelector('#offer');
    costs.edit.push(await press(page, 'form [type=submit]', fill));
    costs.renew.push(await press(page, '[data-group="lapsed"] .do-row button'));
    costs.remove.push(await press(page, '[data-group="early"] .do-row button:nth-of-type(2)'));
  }
  const middle = (change: (typeof CHANGES)[number]): Cost => ({
    drawn: Math.round(median(costs[change].map(({ drawn }) => drawn))),
    task: Math.round(median(costs[change].map(({ task }) => task))),
  });
  return Object.fromEntries(CHANGES.map((change) => [change, middle(change)]));
}

const server = createSiteServer({ folder: 'dist', base: '/' });
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const port = address !== null && typeof address === 'object' ? address.port : 0;
const browser = await chromium.launch(chromiumOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript((offers) => {
    localStorage.setItem('planner', JSON.stringify({ version: 1, offers }));
  }, list);
  await page.goto(`http://localhost:${port}/en-us/planner/?today=2021-03-20`);
  await page.locator('.plan-t tbody tr').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const costs = await measure(page);
  console.log(`${OFFERS} offers, ${SLOWDOWN}x slowdown, median of ${RUNS}, in ms (aim: under 50)`);
  console.table(costs);
} finally {
  await browser.close();
  server.close();
}
