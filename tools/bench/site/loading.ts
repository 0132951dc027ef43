/** What loading and searching a built site costs its reader. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { LoadingCost } from '../measurements.ts';
import { calculate, scrollThrough } from './reading.ts';
import { type SearchCost, searchCost } from './searching.ts';
import { type Served, type Transfer, difference, serveFolder } from './serve.ts';
import type { MeasuredSite } from './measured-sites.ts';
import { vitalsOf } from './vitals.ts';

const VISITS = 5;
export const SEARCHED = 'compétence';

async function transfers(
  browser: Browser,
  site: Served,
  { path, hasCalculator }: MeasuredSite,
): Promise<{ readonly read: Transfer; readonly answered: Transfer | undefined }> {
  const before = await site.settled();
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await scrollThrough(page);
    const read = difference(await site.settled(), before);
    if (!hasCalculator) return { read, answered: undefined };
    await calculate(page);
    return { read, answered: difference(await site.settled(), before) };
  } finally {
    await context.close();
  }
}

export async function loadingCost(browser: Browser, measuredSite: MeasuredSite, visits = VISITS): Promise<LoadingCost> {
  const { name, path, hasCalculator } = measuredSite;
  const site = await serveFolder(measuredSite.dist);
  try {
    const sent = await transfers(browser, site, measuredSite);
    return { name, ...sent, vitals: await vitalsOf(browser, site.origin + path, hasCalculator, visits) };
  } finally {
    site.close();
  }
}

/** The search with the median time, from several searches that each start with an empty cache. */
export async function searchingCost(
  browser: Browser,
  { dist, path, search }: MeasuredSite,
  visits = VISITS,
): Promise<SearchCost | undefined> {
  if (!search) return undefined;
  const site = await serveFolder(dist);
  const costs: SearchCost[] = [];
  try {
    for (let visit = 0; visit < visits; visit++) costs.push(await searchCost(browser, site, path, search, SEARCHED));
  } finally {
    site.close();
  }
  return costs.toSorted((one, other) => one.milliseconds - other.milliseconds)[Math.floor(visits / 2)];
}

/** The size of the article's HTML in bytes, compressed with Brotli at its default level, 11. */
export async function pageBytes({ dist, path }: MeasuredSite): Promise<number> {
  return brotliCompressSync(await readFile(join(dist, path, 'index.html'))).length;
}
