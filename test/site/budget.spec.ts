/** The cost of pages for readers (DESIGN 5): the complete article, an answer, the planner, and the first search result. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ARTICLE, LOCALES, TODAY_ARTICLE, articlePath, expect, message, test } from './site.ts';
import { wavesUntil } from './round-trips.ts';

/** Limits for HTML and scripts with the best brotli compression, as precompressed files are sent, and for all responses as served here. */
const BODIES = 14_000;
const SERVED = 17_000;
const REQUESTS = 3;

const PLANNER = 13_040;
const SEARCH = 9_097;

/** From the first touch to an answer. The goal is 30,000 bytes in 6 files. */
const ANSWERS = [
  {
    name: 'today’s program',
    slug: TODAY_ARTICLE,
    offer: 'partner-success-core',
    year: '2025',
    bytes: 31_370,
    files: 6,
  },
  { name: 'an offer that ended', slug: ARTICLE, offer: 'competency', year: '2025', bytes: 29_000, files: 6 },
  { name: 'the former program in 2021', slug: ARTICLE, offer: 'competency', year: '2021', bytes: 33_700, files: 7 },
] as const;
/** What else a date loads that isn't three numbers: the parser, and the messages of problems. */
const PARSER = 8_240;
/** Scripts and messages of the planner, and of the search page without its index. */
const PLANNER_SCRIPTS = 37_250;
const SEARCH_SCRIPTS = 11_100;
/** Each language that's added adds its URLs to the scripts that load a language's messages. */
const ADDED_LANGUAGE = 30;
const ADDED = ADDED_LANGUAGE * (LOCALES.length - 6);
/** For each of these. */
const FILES = 6;
const ROUND_TRIPS = 2;
/** From the URL of a search to its results: the search's own, then Pagefind, its worker, the index's parts, the results. */
const SEARCH_ROUND_TRIPS = 7;

/** The element's files, not those of the page's shell. */
const SCRIPTS = /_astro\/(?!page)/;

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

async function expectCost(costs: readonly Cost[], bytes: number, files: number): Promise<void> {
  const bodies = await bodiesOf(costs);
  test.info().annotations.push({ type: 'cost', description: `${bodies} bytes in ${costs.length} requests` });
  expect(costs.length, JSON.stringify(costs)).toBeLessThanOrEqual(files);
  expect(bodies).toBeLessThanOrEqual(bytes);
  expect(bodies).toBeGreaterThan(bytes * 0.8);
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

    for (const { name, slug, offer, year, bytes, files } of ANSWERS) {
      test(`${tag}: ${name}, from the first interaction to the answer`, async ({ page }) => {
        await page.goto(`/${path}/${slug}/`, { waitUntil: 'networkidle' });
        const costs = costsOf(page);
        await page.selectOption('[name=offer]', offer);
        await page.fill('[name=day]', '1');
        await page.fill('[name=month]', '3');
        await page.fill('[name=year]', year);
        await page.click('renewal-calculator [type=submit]');
        await page.waitForSelector('[data-result]');
        await page.waitForLoadState('networkidle');
        await expectCost(costs, bytes + ADDED, files);
      });
    }

    test(`${tag}: a date that needs the parser`, async ({ page }) => {
      await page.goto(articlePath(path, '?offer=competency&anniversary=2021-03-01'), { waitUntil: 'networkidle' });
      await page.locator('.asked button').first().click();
      const costs = costsOf(page);
      await page.fill('[name=year]', '');
      await page.fill('[name=month]', '');
      await page.fill('[name=day]', '2021-03-20');
      await page.click('renewal-calculator [type=submit]');
      await page.waitForSelector('time[datetime="2021-03-20"]');
      await page.waitForLoadState('networkidle');
      await expectCost(costs, PARSER + ADDED, 3);
    });

    for (const [what, most, last] of [
      ['planner', PLANNER_SCRIPTS, /_astro\/rules\./],
      ['search', SEARCH_SCRIPTS, /pagefind\/.*\/wasm\./],
    ] as const) {
      test(`${tag}: the scripts of the ${what}`, async ({ page }) => {
        const costs = costsOf(page);
        const loaded = page.waitForResponse(last);
        await page.goto(`/${path}/${what}/`);
        await page.locator('main input, main button').first().focus();
        await loaded;
        await page.waitForLoadState('networkidle');
        // The page and its shell are counted above.
        await expectCost(
          costs.filter((cost) => SCRIPTS.test(cost.path)),
          most + ADDED,
          FILES,
        );
      });
    }
  });
}

test.describe('round trips', () => {
  test.use({ locale: 'fr-FR' });

  test('of an answer that the URL asks for', async ({ page }) => {
    for (const query of ['?offer=competency&anniversary=2021-03-01', '?offer=partner-launch&anniversary=2026-03-01']) {
      const ask = () => page.goto(articlePath('fr-fr', query));
      const waves = await wavesUntil(page, SCRIPTS, ask, page.locator('[data-result]'));
      expect(waves.length, JSON.stringify(waves)).toBe(ROUND_TRIPS);
      await page.unrouteAll();
    }
  });

  test('of the planner', async ({ page }) => {
    const open = () => page.goto('/fr-fr/planner/');
    const clear = page.getByRole('button', { name: message('fr-FR', 'planner.clear'), exact: true });
    const waves = await wavesUntil(page, SCRIPTS, open, clear);
    expect(waves.length, JSON.stringify(waves)).toBe(ROUND_TRIPS);
  });

  test('of a search', async ({ page }) => {
    const search = () => page.goto('/fr-fr/search/?q=frais');
    const waves = await wavesUntil(
      page,
      /_astro\/(?!page)|pagefind\//,
      search,
      page.locator('[data-search-results] a').first(),
    );
    expect(waves.length, JSON.stringify(waves)).toBeLessThanOrEqual(SEARCH_ROUND_TRIPS);
  });
});
