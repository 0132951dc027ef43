/** The cost of pages for readers: the complete article, an answer, the planner, and the first search result. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { ARTICLE, LOCALES, TODAY_ARTICLE, articlePath, expect, message, test } from './site.ts';
import { roundTripsUntil } from './round-trips.ts';

/** For an article: bytes with the best brotli compression, as in precompressed files; bytes as served here; and requests. */
const ARTICLE_BYTES = 14_000;
const ARTICLE_SERVED_BYTES = 17_000;
const ARTICLE_REQUESTS = 3;

const PLANNER_HTML_BYTES = 13_040;
const SEARCH_HTML_BYTES = 9_097;

/** From the first interaction to an answer. The goal is 30,000 bytes in 6 files. */
const ANSWERS = [
  {
    name: 'today’s program',
    slug: TODAY_ARTICLE,
    offer: 'partner-success-core',
    year: '2025',
    bytes: 31_330,
    files: 6,
  },
  { name: 'an offer that ended', slug: ARTICLE, offer: 'competency', year: '2025', bytes: 29_000, files: 6 },
  { name: 'the former program in 2021', slug: ARTICLE, offer: 'competency', year: '2021', bytes: 33_700, files: 7 },
] as const;
/** The parser and the error messages, which only a date that isn't three numbers loads. */
const PARSER_BYTES = 8_240;
/** Scripts and messages of the planner, and of the search page without its index. */
const PLANNER_SCRIPT_BYTES = 37_250;
const SEARCH_SCRIPT_BYTES = 11_100;
/** Each added language adds its URLs to the scripts that load a language's messages. */
const BYTES_PER_ADDED_LANGUAGE = 30;
const ADDED_BYTES = BYTES_PER_ADDED_LANGUAGE * (LOCALES.length - 6);
const SCRIPT_REQUESTS = 6;
const ROUND_TRIPS = 2;
/** From the URL of a search to its results: its scripts, then Pagefind, its worker, the parts of the index, and the results. */
const SEARCH_ROUND_TRIPS = 7;
/** The same from opening the dialog, whose script and its imports are two round trips. */
const DIALOG_ROUND_TRIPS = 8;

/**
 * From opening the dialog to the first result: four files of the dialog, the hints, Pagefind's six files, and the two
 * pages that come first.
 */
const SEARCH_REQUESTS = 13;

/** The element's files, not those of the page's shell. */
const SCRIPTS = /_astro\/(?!page)/;

interface Cost {
  readonly path: string;
  /** The size as served. */
  readonly bytes: Promise<number>;
}

/** The requests of a page from now on, including the browser's own request for the icon. */
function costsOf(page: Page): readonly Cost[] {
  const costs: Cost[] = [];
  const bytesOf = async (request: Request) => {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    expect(responseHeadersSize).toBeGreaterThan(0);
    return responseBodySize;
  };
  page.on('requestfinished', (request) => {
    costs.push({ path: new URL(request.url()).pathname, bytes: bytesOf(request) });
  });
  return costs;
}

const isIcon = ({ path }: { readonly path: string }) => path.endsWith('.svg');

/** The size of files with the best brotli compression. The icon doesn't count, because it's requested only once per site. */
async function compressedBytes(costs: readonly { readonly path: string }[]): Promise<number> {
  const paths = costs.filter((cost) => !isIcon(cost)).map(({ path }) => path.replace(/\/$/, '/index.html'));
  const files = await Promise.all(paths.map((path) => readFile(join('dist', path))));
  return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** Without the icon, because some versions of Chromium request it late. */
async function expectCost(allCosts: readonly Cost[], bytes: number, files: number): Promise<void> {
  const costs = allCosts.filter((cost) => !isIcon(cost));
  const compressed = await compressedBytes(costs);
  test.info().annotations.push({ type: 'cost', description: `${compressed} bytes in ${costs.length} requests` });
  expect(costs.length, JSON.stringify(costs)).toBeLessThanOrEqual(files);
  expect(compressed).toBeLessThanOrEqual(bytes);
  expect(compressed).toBeGreaterThan(bytes * 0.8);
}

for (const { tag, path } of LOCALES) {
  // With the page's language, because otherwise the language suggestion would be loaded, too.
  test.describe(() => {
    test.use({ locale: tag });

    for (const slug of [ARTICLE, TODAY_ARTICLE]) {
      test(`${tag}: ${slug} stays within ${ARTICLE_BYTES} bytes and ${ARTICLE_REQUESTS} requests`, async ({ page }) => {
        const costs = costsOf(page);
        await page.goto(`/${path}/${slug}/`, { waitUntil: 'networkidle' });
        await scrollToEnd(page);
        const compressed = await compressedBytes(costs);
        const sizes = await Promise.all(costs.map(({ bytes }) => bytes));
        const served = sizes.reduce((sum, bytes) => sum + bytes, 0);
        test.info().annotations.push({ type: 'cost', description: `${compressed} bytes, ${served} as served` });
        expect(costs.length, JSON.stringify(costs)).toBeLessThanOrEqual(ARTICLE_REQUESTS);
        expect(compressed).toBeLessThanOrEqual(ARTICLE_BYTES);
        expect(compressed).toBeGreaterThan(5_000);
        expect(served).toBeLessThanOrEqual(ARTICLE_SERVED_BYTES);
      });
    }

    test(`${tag}: the HTML of the planner and the search page stays within its budget`, async () => {
      expect(await compressedBytes([{ path: `/${path}/planner/` }])).toBeLessThan(PLANNER_HTML_BYTES);
      expect(await compressedBytes([{ path: `/${path}/search/` }])).toBeLessThan(SEARCH_HTML_BYTES);
    });

    for (const { name, slug, offer, year, bytes, files } of ANSWERS) {
      test(`${tag}: an answer about ${name} stays within its budget`, async ({ page }) => {
        await page.goto(`/${path}/${slug}/`, { waitUntil: 'networkidle' });
        const costs = costsOf(page);
        await page.selectOption('[name=offer]', offer);
        await page.fill('[name=day]', '1');
        await page.fill('[name=month]', '3');
        await page.fill('[name=year]', year);
        await page.click('renewal-calculator [type=submit]');
        await page.waitForSelector('[data-result]');
        await page.waitForLoadState('networkidle');
        await expectCost(costs, bytes + ADDED_BYTES, files);
      });
    }

    test(`${tag}: a date that needs the parser stays within its budget`, async ({ page }) => {
      await page.goto(articlePath(path, '?offer=competency&anniversary=2021-03-01'), { waitUntil: 'networkidle' });
      await page.locator('.asked button').first().click();
      const costs = costsOf(page);
      await page.fill('[name=year]', '');
      await page.fill('[name=month]', '');
      await page.fill('[name=day]', '2021-03-20');
      await page.click('renewal-calculator [type=submit]');
      await page.waitForSelector('time[datetime="2021-03-20"]');
      await page.waitForLoadState('networkidle');
      await expectCost(costs, PARSER_BYTES + ADDED_BYTES, 3);
    });

    for (const [name, maxBytes, lastResponse] of [
      ['planner', PLANNER_SCRIPT_BYTES, /_astro\/rules\./],
      ['search', SEARCH_SCRIPT_BYTES, /pagefind\/.*\/wasm\./],
    ] as const) {
      test(`${tag}: the scripts of the ${name} page stay within their budget`, async ({ page }) => {
        const costs = costsOf(page);
        const loaded = page.waitForResponse(lastResponse);
        await page.goto(`/${path}/${name}/`);
        await page.locator('main input, main button').first().focus();
        await loaded;
        await page.waitForLoadState('networkidle');
        // The HTML and the shell have their own budgets.
        await expectCost(
          costs.filter((cost) => SCRIPTS.test(cost.path)),
          maxBytes + ADDED_BYTES,
          SCRIPT_REQUESTS,
        );
      });
    }
  });
}

test.describe(() => {
  test.use({ locale: 'fr-FR' });

  test(`the question in a URL is answered after ${ROUND_TRIPS} round trips`, async ({ page }) => {
    for (const query of ['?offer=competency&anniversary=2021-03-01', '?offer=partner-launch&anniversary=2026-03-01']) {
      const ask = () => page.goto(articlePath('fr-fr', query));
      const roundTrips = await roundTripsUntil(page, SCRIPTS, ask, page.locator('[data-result]'));
      expect(roundTrips.length, JSON.stringify(roundTrips)).toBe(ROUND_TRIPS);
      await page.unrouteAll();
    }
  });

  test(`the planner is ready after ${ROUND_TRIPS} round trips`, async ({ page }) => {
    const open = () => page.goto('/fr-fr/planner/');
    const clearButton = page.getByRole('button', { name: message('fr-FR', 'planner.clear'), exact: true });
    const roundTrips = await roundTripsUntil(page, SCRIPTS, open, clearButton);
    expect(roundTrips.length, JSON.stringify(roundTrips)).toBe(ROUND_TRIPS);
  });

  test(`a search shows its results after at most ${SEARCH_ROUND_TRIPS} round trips`, async ({ page }) => {
    const search = () => page.goto('/fr-fr/search/?q=frais');
    const roundTrips = await roundTripsUntil(
      page,
      /_astro\/(?!page)|pagefind\//,
      search,
      page.locator('[data-search-results] a').first(),
    );
    expect(roundTrips.length, JSON.stringify(roundTrips)).toBeLessThanOrEqual(SEARCH_ROUND_TRIPS);
  });

  test('of a search in the dialog, and its requests', async ({ page }) => {
    await page.goto('/fr-fr/', { waitUntil: 'networkidle' });
    const search = async () => {
      await page.keyboard.press('Control+k');
      void page.locator('dialog input').fill('frais'); // waits for the dialog
    };
    const first = page.locator('dialog [data-search-results] a').first();
    const roundTrips = await roundTripsUntil(page, /_astro|pagefind\//, search, first);
    expect(roundTrips.length, JSON.stringify(roundTrips)).toBeLessThanOrEqual(DIALOG_ROUND_TRIPS);
    expect(roundTrips.flat().length, JSON.stringify(roundTrips)).toBeLessThanOrEqual(SEARCH_REQUESTS);
  });
});
