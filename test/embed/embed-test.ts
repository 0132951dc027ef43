/** Fixtures for tests of the embedded calculator. */
import type { Page } from '@playwright/test';
import { test as base } from '../site/site.ts';
import { type HostPage, type HostSite, serveHostPage, strictPolicy } from './host-page.ts';

interface Fixtures {
  /** The origin of the guide. */
  readonly guide: string;
  /** Opens a page on another site, by default with a strict policy. */
  readonly openHost: (page: HostPage) => Promise<HostSite>;
}

export const test = base.extend<Fixtures>({
  guide: async ({ baseURL }, use) => use(baseURL ?? ''),
  openHost: async ({ page, guide }, use) => {
    const sites: HostSite[] = [];
    await use(async (hostPage) => {
      const site = await serveHostPage({ headers: { 'Content-Security-Policy': strictPolicy(guide) }, ...hostPage });
      sites.push(site);
      await page.goto(site.origin);
      return site;
    });
    for (const site of sites) site.close();
  },
});

export const ELEMENT = 'renewal-calculator';
export const QUESTION = 'offer="competency" anniversary="2021-06-22" today="2021-07-10"';

export const answerOf = (page: Page) => page.locator(`${ELEMENT} [data-result]`);
