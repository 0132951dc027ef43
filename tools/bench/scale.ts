/**
 * `npm run bench:scale [-- 167 1667]`: what this site costs to build with so many articles in six languages, from nothing
 * and again after one article has changed. Writes its part of docs/performance.md.
 */
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCALES } from '../../src/i18n/locales.ts';
import { readBuildLog } from './build-log.ts';
import { makeLargeProject } from './large-site.ts';
import type { PhasedCost, ScalePart, ScaleRun } from './measurements.ts';
import { costOf } from './process-cost.ts';
import { writeReport } from './report/main.ts';
import { conditions, writePart } from './results.ts';

const ARTICLES = [167, 1667];
const CHANGED = 'src/content/en-US/renew-mpn-offers-1.mdx';

async function build(folder: string): Promise<PhasedCost> {
  const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
  const { code, output, ...cost } = await costOf(process.execPath, astro, folder);
  if (code !== 0) throw new Error(`The build of ${folder} failed:\n${output.split('\n').slice(-20).join('\n')}`);
  const { paths, ...phases } = readBuildLog(output);
  console.log(
    `${paths.length} made, ${phases.kept} kept, ${cost.seconds.toFixed(1)} s, ${cost.megabytes.toFixed(0)} MB`,
  );
  return { ...cost, ...phases };
}

/** Removed at the end: a file system is slow to make files while it still remembers thousands that have just gone. */
const made: string[] = [];

async function measure(articles: number): Promise<ScaleRun> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-scale-'));
  made.push(folder);
  await makeLargeProject(folder, articles);
  const whole = await build(folder);
  await appendFile(join(folder, CHANGED), '\nOne sentence more.\n');
  return { pages: articles * LOCALES.length, whole, again: await build(folder) };
}

const asked = process.argv.slice(2).map(Number);
const runs: ScaleRun[] = [];
try {
  for (const articles of asked.length > 0 ? asked : ARTICLES) runs.push(await measure(articles));
} finally {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
}
const part: ScalePart = { conditions: await conditions({}), runs };
await writePart('scale', part);
await writeReport();
