/**
 * `npm run bench`: builds this site and its peers in turn, first with as many articles as this site has, to measure
 * loading, then with 167, to measure search. With `-- --quick`, only builds this site and Starlight with plugins, with
 * 167 articles, and writes nothing.
 */
import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from '@playwright/test';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { readContent } from '../../../src/translation/content.ts';
import { chromiumOptions } from '../../browser.ts';
import { type TurnResult, buildInTurn } from '../build/build-in-turn.ts';
import { THIS_SITE } from '../build/sites.ts';
import type { BuildRun, LoadingCost, SitesPart } from '../measurements.ts';
import { type Options, readOptions } from '../options.ts';
import { writeReport } from '../report/main.ts';
import { buildsTable } from '../report/tables.ts';
import { conditions, peerPackages, writePart } from '../results.ts';
import { SEARCH_WORD, compressedPageBytes, loadingCost, searchingCost } from './loading.ts';
import { type MeasuredSite, barePage, measuredSiteOf } from './measured-sites.ts';

/** Search is measured on these builds. */
const MANY_ARTICLES = 167;
const DEFAULT_LIMIT_SECONDS = 900;

const options = readOptions(process.argv.slice(2), { limitSeconds: DEFAULT_LIMIT_SECONDS });

/** In each language. */
async function ownArticleCount(): Promise<number> {
  const { articles } = await readContent(process.cwd());
  return articles.filter(({ tag }) => tag === SOURCE_TAG).length;
}

const measuredSitesOf = ({ finishedBuilds }: TurnResult): readonly MeasuredSite[] =>
  options.sites.flatMap((site) => {
    const finished = finishedBuilds.get(site.name);
    return finished ? [measuredSiteOf(site, finished)] : [];
  });

/** Loading and search aren't measured for peers with plugins, because readers get the same pages without plugins. */
const isMeasured = ({ name }: MeasuredSite) => !name.endsWith('with plugins');

async function withPageBytes(result: TurnResult): Promise<BuildRun> {
  const sizes = new Map<string, number>();
  for (const site of measuredSitesOf(result)) sizes.set(site.name, await compressedPageBytes(site));
  return { ...result.run, rows: result.run.rows.map((row) => ({ ...row, pageBytes: sizes.get(row.name) })) };
}

async function measureLoading(browser: Browser, sites: readonly MeasuredSite[]): Promise<readonly LoadingCost[]> {
  const costs: LoadingCost[] = [];
  const thisSite = sites.find(({ name }) => name === THIS_SITE);
  const bare = thisSite && (await barePage(thisSite.dist));
  for (const site of [...(bare ? [bare] : []), ...sites.filter(isMeasured)]) {
    console.log(`Loading: ${site.name}`);
    costs.push(await loadingCost(browser, site));
  }
  await bare?.remove();
  return costs;
}

async function measureSearch(browser: Browser, sites: readonly MeasuredSite[]): Promise<SitesPart['search']['sites']> {
  const costs: SitesPart['search']['sites'][number][] = [];
  for (const site of sites.filter(isMeasured)) {
    console.log(`Search: ${site.name}`);
    const cost = await searchingCost(browser, site);
    if (cost) costs.push({ name: site.name, ...cost });
  }
  return costs;
}

/** @param results gets the result of each size, so that the caller can remove the folders also after an error */
async function measureAll(results: TurnResult[], sizes: readonly number[], { sites, turns, limitSeconds }: Options) {
  for (const articles of sizes) results.push(await buildInTurn(sites, { articles, turns, limitSeconds }));
  const builds = await Promise.all(results.map(withPageBytes));
  for (const run of builds) console.log(`\n${run.pages} pages\n${buildsTable(run)}`);
  const [first, last] = [results[0], results.at(-1)];
  if (options.isQuick || !first || !last) return;
  const browser = await chromium.launch(chromiumOptions());
  try {
    const loading = await measureLoading(browser, measuredSitesOf(first));
    const measuredOn = await conditions(peerPackages());
    const search = {
      date: measuredOn.date,
      articles: last.run.articles,
      word: SEARCH_WORD,
      sites: await measureSearch(browser, measuredSitesOf(last)),
    };
    const part: SitesPart = { conditions: measuredOn, builds, loading, search };
    await writePart('sites', part);
  } finally {
    await browser.close();
  }
}

// Build this site first, because the peers' calculator is taken from its build.
execFileSync(process.execPath, ['tools/astro.mjs', 'build'], { stdio: 'ignore' });
const defaultSizes = options.isQuick ? [MANY_ARTICLES] : [await ownArticleCount(), MANY_ARTICLES];
const results: TurnResult[] = [];
try {
  await measureAll(results, options.articles.length > 0 ? options.articles : defaultSizes, options);
} finally {
  for (const { remove } of results) await remove();
}
if (!options.isQuick) await writeReport();
