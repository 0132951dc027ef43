/** The cost of pages for readers (DESIGN 5): the complete article, the first answer, and the HTML of planner and search. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ARTICLE, LOCALES, TODAY_ARTICLE, articlePath, expect, test } from './site.ts';

/** Limits for HTML and scripts with the best brotli compression, as precompressed files are sent, and for all responses as served here. */
const BODIES = 14_000;
const SERVED = 17_000;
const REQUESTS = 3;

const PLANNER = 13_040;
const SEARCH = 9_097;

/** With the rules and messages of both programs. The goal is 30,000 bytes in 6 files, by loading only one program's. */
const TO_THE_ANSWER = 43_500;
const FILES_TO_THE_ANSWER = 8;

interface Cost {
  readonly path: string;
  /** The size as served. */
  readonly bytes: number;
}

/** The requests of a page from now on, including the browser's own request for the icon. */
function costsOf(page: Page): readonly Cost[] {
  const costs: Cost[] = [];
  page.on('requestfinished', async (request) => {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    expect(responseHeadersSize).toBeGreaterThan(0);
    costs.push({ path: new URL(request.url()).pathname, bytes: responseBodySize });
  });
  return costs;
}

/** The size of files with the best brotli compression. The icon doesn't count, because it's requested only once per site. */
async function bodiesOf(costs: readonly { readonly path: string }[]): Promise<number> {
  const paths = costs.map(({ path }) => path.replace(/\/$/, '/index.html')).filter((path) => !path.endsWith('.svg'));
  const files = await Promise.all(paths.map((path) => readFile(join('dist', path))));
  return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

for (const { tag, path } of LOCALES) {
  // With the page's language, because otherwise the language suggestion would be loaded, too.
  test.describe(() => {
    test.use({ locale: tag });

    for (const slug of [ARTICLE, TODAY_ARTICLE]) {
      test(`${tag}: ${slug} stays within ${BODIES} bytes and ${REQUESTS} requests`, async ({ page }) => {
        const costs = costsOf(page);
        await page.goto(`/${path}/${slug}/`, { waitUntil: 'networkidle' });
        await readToTheEnd(page);
        const bodies = await bodiesOf(costs);
        const served = costs.reduce((sum, { bytes }) => sum + bytes, 0);
        test.info().annotations.push({ type: 'cost', description: `${bodies} bytes, ${served} as served` });
        expect(costs.length, JSON.stringify(costs)).toBeLessThanOrEqual(REQUESTS);
        expect(bodies).toBeLessThanOrEqual(BODIES);
        expect(bodies).toBeGreaterThan(5_000);
        expect(served).toBeLessThanOrEqual(SERVED);
      });
    }

    test(`${tag}: planner and search stay within their budgets`, async () => {
      expect(await bodiesOf([{ path: `/${path}/planner/` }])).toBeLessThan(PLANNER);
      expect(await bodiesOf([{ path: `/${path}/search/` }])).toBeLessThan(SEARCH);
    });

    test(`${tag}: from the first interaction to the answer`, async ({ page }) => {
      await page.goto(articlePath(path), { waitUntil: 'networkidle' });
      const costs = costsOf(page);
      await page.selectOption('[name=offer]', 'competency');
      await page.fill('[name=day]', '1');
      await page.fill('[name=month]', '3');
      await page.fill('[name=year]', '2021');
      await page.click('renewal-calculator [type=submit]');
      await page.waitForSelector('[data-result]');
      await page.waitForLoadState('networkidle');
      const bodies = await bodiesOf(costs);
      test.info().annotations.push({ type: 'cost', description: `${bodies} bytes in ${costs.length} requests` });
      expect(costs.length, JSON.stringify(costs)).toBeLessThanOrEqual(FILES_TO_THE_ANSWER);
      expect(bodies).toBeLessThanOrEqual(TO_THE_ANSWER);
    });
  });
}
