/**
 * `npm run bench:scale`: builds this site and its peers in turn, with 167 and 1,667 articles in six languages, and this
 * site again after a change in one article. A build that takes longer than the limit is stopped.
 */
import { execFileSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CALCULATOR_SLUG } from './large-site.ts';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { readBuildLog } from './build/build-log.ts';
import { buildInTurn } from './build/build-in-turn.ts';
import { costOf } from './build/process-cost.ts';
import type { PreparedSite } from './build/prepared-site.ts';
import { THIS_SITE } from './build/sites.ts';
import type { PhasedCost, ScalePart, ScaleRun } from './measurements.ts';
import { readOptions } from './options.ts';
import { writeReport } from './report/main.ts';
import { buildsTable } from './report/tables.ts';
import { conditions, peerPackages, writePart } from './results.ts';

/** In each language. */
const ARTICLES = [167, 1667];
const DEFAULT_LIMIT_SECONDS = 600;
/** With the default limit, some peers run out of memory in large builds. */
const PEER_HEAP_MEGABYTES = 12_000;
const LARGE_BUILD_ARTICLES = 1000;

async function phasedBuild({ args, folder }: PreparedSite): Promise<PhasedCost> {
  const { code, output, seconds, processorSeconds, megabytes } = await costOf({ args, cwd: folder });
  if (code !== 0) throw new Error(`The build in ${folder} failed:\n${output.slice(-3000)}`);
  console.log(`  ${seconds.toFixed(1)} s`);
  return { seconds, processorSeconds, megabytes, ...readBuildLog(output) };
}

const {
  sites,
  articles: requestedSizes,
  turns,
  limitSeconds,
} = readOptions(process.argv.slice(2), { limitSeconds: DEFAULT_LIMIT_SECONDS });
/** Functions that remove the sites' folders. They only run at the end, for the reason in build/build-in-turn.ts. */
const removals: (() => Promise<void>)[] = [];
const thisSite = sites.find(({ name }) => name === THIS_SITE);

async function measureRebuild(articles: number): Promise<ScaleRun['rebuild']> {
  if (!thisSite) return undefined;
  console.log('Rebuild after one change');
  const site = await thisSite.prepare(articles);
  removals.push(site.remove);
  const whole = await phasedBuild(site);
  await appendFile(join(site.folder, 'src/content', SOURCE_TAG, `${CALCULATOR_SLUG}.mdx`), '\nOne more sentence.\n');
  return { whole, again: await phasedBuild(site) };
}

async function measure(articles: number): Promise<ScaleRun> {
  const peerHeapMegabytes = articles > LARGE_BUILD_ARTICLES ? PEER_HEAP_MEGABYTES : undefined;
  const { run, remove } = await buildInTurn(sites, { articles, turns, limitSeconds, peerHeapMegabytes });
  removals.push(remove);
  console.log(`\n${run.pages} pages\n${buildsTable(run)}\n`);
  return { ...run, rebuild: await measureRebuild(articles) };
}

// Build this site first, because the peers' calculator is taken from its build.
execFileSync(process.execPath, ['tools/astro.mjs', 'build'], { stdio: 'ignore' });
const runs: ScaleRun[] = [];
try {
  for (const articles of requestedSizes.length > 0 ? requestedSizes : ARTICLES) {
    runs.push(await measure(articles));
    // Write the part after each size, so that a run that's stopped keeps the results it already has.
    const part: ScalePart = { conditions: await conditions(peerPackages()), limitSeconds, runs };
    await writePart('scale', part);
  }
} finally {
  for (const remove of removals) await remove();
}
await writeReport();
