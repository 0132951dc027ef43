/**
 * `npm run bench:lighthouse`: runs Lighthouse on dist/ with a simulated phone, for each kind of page in every language.
 * Fails if accessibility, best practices, or SEO is below 100. Performance depends on the machine, so its median is
 * only recorded, with the paint times of a bare page. Files are compressed in advance, as recommended for nginx.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../chromium.mjs';
import { LOCALES } from '../../src/i18n/locales.ts';
import { install } from './install.ts';
import { median } from './median.ts';
import type { LighthousePart, PaintTimes, Rating } from './measurements.ts';
import { writeReport } from './report/main.ts';
import { conditions, writePart } from './results.ts';
import { serveFolder } from './site/serve.ts';
import { barePage } from './site/measured-sites.ts';
import { createSiteServer } from '../serve/server.ts';

/** The folder where Lighthouse is installed. */
const LIGHTHOUSE_FOLDER = 'tools/bench';
/** The categories whose score must be 100. */
const REQUIRED_CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;
/** For the medians. */
const RUNS = 5;

/** Maps each kind of page to a function that returns its URL from a language's path, such as `fr-fr`. */
const PAGES: Readonly<Record<string, (path: string) => string>> = {
  home: (path) => `/${path}/`,
  article: (path) => `/${path}/renew-mpn-offers/`,
  answer: (path) => `/${path}/renew-mpn-offers/?offer=competency&anniversary=2021-03-20&today=2021-03-25`,
  planner: (path) => `/${path}/planner/`,
};

/** The parts of Lighthouse's report that are used here. */
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly numericValue?: number } | undefined
    >
  >;
}

const runFile = promisify(execFile);

async function lighthouseOnce(url: string, categories: readonly string[]): Promise<Report> {
  const { stdout } = await runFile(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--output=json',
      '--quiet',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { cwd: LIGHTHOUSE_FOLDER, env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 1e9 },
  );
  return JSON.parse(stdout) as Report;
}

/** Tries up to three times: on a busy machine, Lighthouse sometimes loses the beginning of a trace. */
async function lighthouse(url: string, categories: readonly string[], triesLeft = 2): Promise<Report> {
  try {
    return await lighthouseOnce(url, categories);
  } catch (error) {
    if (triesLeft === 0) throw error;
    return lighthouse(url, categories, triesLeft - 1);
  }
}

const scoreOf = ({ categories }: Report, name: string) => Math.round((categories[name]?.score ?? NaN) * 100);

/** Reports the failed audits if a score that must be 100 is lower. */
async function rate(origin: string, page: string, tag: string, path: string): Promise<Rating> {
  const report = await lighthouse(origin + path, ['performance', ...REQUIRED_CATEGORIES]);
  const scores = [scoreOf(report, 'performance')];
  while (scores.length < RUNS) scores.push(scoreOf(await lighthouse(origin + path, ['performance']), 'performance'));
  const rating = {
    page,
    tag,
    performance: median(scores),
    accessibility: scoreOf(report, 'accessibility'),
    bestPractices: scoreOf(report, 'best-practices'),
    seo: scoreOf(report, 'seo'),
  };
  console.log(Object.values(rating).join('  '));
  for (const name of REQUIRED_CATEGORIES.filter((category) => scoreOf(report, category) !== 100)) {
    process.exitCode = 1;
    const failed = Object.values(report.audits).filter((audit) => audit?.score === 0);
    console.error(`${path}: ${name} is not 100. Failed: ${failed.map((audit) => audit?.title).join('; ')}`);
  }
  return rating;
}

async function paintTimes(url: string): Promise<PaintTimes> {
  const reports: Report[] = [];
  for (let visit = 0; visit < RUNS; visit++) reports.push(await lighthouse(url, ['performance']));
  const medianOf = (audit: string) => median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
  return { firstPaint: medianOf('first-contentful-paint'), largestPaint: medianOf('largest-contentful-paint') };
}

const compress = (folder: string) => runFile(process.execPath, ['tools/hosts/compress.ts', folder]);

install(LIGHTHOUSE_FOLDER);
const folder = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'));
await cp('dist', folder, { recursive: true });
await compress(folder);
// This server sends the Content Security Policy's header, as hosts do. A script that the policy blocks costs points.
const server = createSiteServer({ folder, base: '/' });
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const origin = `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`;
const bare = await barePage('dist');
await compress(bare.dist);
const bareSite = await serveFolder(bare.dist);
try {
  const ratings: Rating[] = [];
  for (const { tag, path } of LOCALES) {
    for (const [page, pathIn] of Object.entries(PAGES)) ratings.push(await rate(origin, page, tag, pathIn(path)));
  }
  const paints = {
    bare: await paintTimes(bareSite.origin + bare.path),
    article: await paintTimes(`${origin}${PAGES['article']?.('fr-fr') ?? '/'}`),
  };
  const part: LighthousePart = { conditions: await conditions({ lighthouse: LIGHTHOUSE_FOLDER }), ratings, paints };
  await writePart('lighthouse', part);
  await writeReport();
} finally {
  server.close();
  bareSite.close();
  await bare.remove();
  await rm(folder, { recursive: true, force: true });
}
