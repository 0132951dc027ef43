/** Counts the round trips of scripts and data that a page needs, one after the other, until something is shown. */
import type { Locator, Page, Route } from '@playwright/test';

/** No further request follows from what has been loaded. The server is on the same machine. */
const QUIET_MS = 400;

/** The longest chain that's looked for. */
const MOST = 9;

/**
 * Answers requests in waves: all that are waiting when no more are coming, then all that follow from them.
 * @returns for each wave, the paths that it requested
 */
export async function wavesUntil(
  page: Page,
  files: RegExp,
  start: () => Promise<unknown>,
  shown: Locator,
): Promise<readonly (readonly string[])[]> {
  let waiting: Route[] = [];
  await page.route(files, (route) => {
    waiting.push(route);
  });
  const waves: (readonly string[])[] = [];
  await start();
  while (!(await shown.isVisible()) && waves.length < MOST) {
    let count = -1;
    while (count < waiting.length || waiting.length === 0) {
      count = waiting.length;
      await page.waitForTimeout(QUIET_MS);
      if (await shown.isVisible()) return waves;
    }
    const wave = waiting;
    waiting = [];
    waves.push(wave.map((route) => new URL(route.request().url()).pathname));
    await Promise.all(wave.map((route) => route.continue()));
    await page.waitForTimeout(QUIET_MS);
  }
  return waves;
}
