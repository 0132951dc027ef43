/** Counts the round trips of scripts and data that a page needs, one after the other, until something is shown. */
import type { Locator, Page, Route } from '@playwright/test';

/** If no request arrives in this time, none follows from what has been loaded. The server is on the same machine. */
const QUIET_MS = 400;

const MAX_ROUND_TRIPS = 9;

/**
 * Holds requests until no more arrive, lets them continue, then does the same with those that follow, and so on.
 * @returns for each round trip, the paths that it requested
 */
export async function roundTripsUntil(
  page: Page,
  files: RegExp,
  start: () => Promise<unknown>,
  shown: Locator,
): Promise<readonly (readonly string[])[]> {
  let waiting: Route[] = [];
  await page.route(files, (route) => {
    waiting.push(route);
  });
  const roundTrips: (readonly string[])[] = [];
  await start();
  while (!(await shown.isVisible()) && roundTrips.length < MAX_ROUND_TRIPS) {
    let count = -1;
    while (count < waiting.length || waiting.length === 0) {
      count = waiting.length;
      await page.waitForTimeout(QUIET_MS);
      if (await shown.isVisible()) return roundTrips;
    }
    const requests = waiting;
    waiting = [];
    roundTrips.push(requests.map((route) => new URL(route.request().url()).pathname));
    await Promise.all(requests.map((route) => route.continue()));
    await page.waitForTimeout(QUIET_MS);
  }
  return roundTrips;
}
