/** Measures what loading and searching a built site costs its reader. */
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

/** How many visits and searches are measured on each site. */
const VISITS = 5;
export const SEARCH_WORD = 'compétence';

/** What a visitor receives until the article is read, and until the calculator has answered. */
async function transfers(
  browser: Browser,
  server: Served,
  { path, hasCalculator }: MeasuredSite,
): Promise<{ readonly read: Transfer; readonly answered: Transfer | undefined }> {
  const before = await server.settled();
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.goto(server.origin + path, { waitUntil: 'load' });
    await scrollThrough(page);
    const read = difference(await server.settled(), before);
    if (!hasCalculator) return { read, answered: undefined };
    await calculate(page);
    return { read, answered: difference(await server.settled(), before) };
  } finally {
    await context.close();
  }
}

export async function loadingCost(browser: Browser, measuredSite: MeasuredSite, visits = VISITS): Promise<LoadingCost> {
  const { name, path, hasCalculator } = measuredSite;
  const server = await serveFolder(measuredSite.dist);
  try {
    const sent = await transfers(browser, server, measuredSite);
    return { name, ...sent, vitals: await vitalsOf(browser, server.origin + path, hasCalculator, visits) };
  } finally {
    server.close();
  }
}

/** The search with the median time. Each starts with an empty cache. Undefined if the site has no search. */
export async function searchingCost(
  browser: Browser,
  { dist, path, search }: MeasuredSite,
  visits = VISITS,
): Promise<SearchCost | undefined> {
  if (!search) return undefined;
  const server = await serveFolder(dist);
  const costs: SearchCost[] = [];
  try {
    for (let visit = 0; visit < visits; visit++)
      costs.push(await searchCost(browser, server, path, search, SEARCH_WORD));
  } finally {
    server.close();
  }
  return costs.toSorted((one, other) => one.milliseconds - other.milliseconds)[Math.floor(visits / 2)];
}

/** The size of the article's HTML in bytes, compressed with Brotli at its default level, 11. */
export async function compressedPageBytes({ dist, path }: MeasuredSite): Promise<number> {
  return brotliCompressSync(await readFile(join(dist, path, 'index.html'))).length;
}
