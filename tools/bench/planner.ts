/**
 * `npm run bench:planner`: what one change costs in a list of 500 offers, at a quarter of this machine's speed:
 * script, drawing and layout of adding, editing, renewing and removing. Aim: under 50 ms each.
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

/** Milliseconds from pressing a button to a page that is drawn and laid out. */
function press(page: Page, selector: string, prepare?: string): Promise<number> {
  return page.evaluate(
    async ([target, before]) => {
      if (before) (0, eval)(before);
      const button = document.querySelector<HTMLElement>(target);
      if (!button) throw new Error(`No ${target}`);
      const start = performance.now();
      button.click();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve(); // the view is drawn in a microtask
      document.body.getBoundingClientRect(); // lays out
      return performance.now() - start;
    },
    [selector, prepare] as const,
  );
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const fill = `
  const set = (id, value) => { document.querySelector(id).value = value; };
  set('#offer', 'competency'); set('#name', 'New'); set('#day', '1'); set('#month', '6'); set('#year', '2021');`;

async function measure(page: Page): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = { add: [], edit: [], renew: [], remove: [] };
  for (let run = 0; run < RUNS; run++) {
    await page.click('.tools .go');
    await page.waitForSelector('#offer');
    times['add']?.push(await press(page, 'form [type=submit]', fill));
    await page.click('[data-group="open"] .do-row button:nth-of-type(2)');
    await page.waitForSelector('#offer');
    times['edit']?.push(await press(page, 'form [type=submit]', fill));
    times['renew']?.push(await press(page, '[data-group="lapsed"] .do-row button'));
    times['remove']?.push(await press(page, '[data-group="early"] .do-row button:nth-of-type(2)'));
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
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
  await page
    .locator('[data-group] .row')
    .nth(OFFERS - 1)
    .waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times = await measure(page);
  console.log(`${OFFERS} offers, ${SLOWDOWN}x slowdown, median of ${RUNS}, in ms (aim: under 50)`);
  console.table(
    Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, { ms: Math.round(ms * 10) / 10 }])),
  );
} finally {
  await browser.close();
  server.close();
}
