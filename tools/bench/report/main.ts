/** Writes docs/performance.md and its charts from the measurements and notes.md. write.ts and the benchmarks run it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFiles } from '../../files/write-files.ts';
import type { BuildRun, LighthousePart, ScalePart, SitesPart } from '../measurements.ts';
import { readPart } from '../results.ts';
import { buildChartName, hasFinished, scaleChartName, scaleCharts, siteCharts } from './charts.ts';
import { formatCount, measuredOn } from './markdown.ts';
import { buildsTable, loadingTable, paintsTable, ratingsTable, rebuildTable, searchTable } from './tables.ts';

const PAGE = 'docs/performance.md';
const NOTES = 'tools/bench/report/notes.md';

const buildBlocks = (run: BuildRun, chart: string): readonly string[] => [
  `### ${formatCount(run.pages)} pages`,
  `${formatCount(run.articles)} articles in six languages. Median of ${run.turns} turn${run.turns === 1 ? '' : 's'}.`,
  buildsTable(run),
  ...(hasFinished(run) ? [`![Build time of ${formatCount(run.pages)} pages, by site](performance/${chart}.svg)`] : []),
];

const siteBlocks = (part: SitesPart): readonly string[] => [
  '## Loading the article and getting an answer',
  'Run `npm run bench` to measure this section and the next two.',
  measuredOn(part.conditions),
  loadingTable(part),
  '![Bytes to the first answer, by site](performance/bytes.svg)',
  '## Search',
  `From the first letter of _${part.search.word}_ to the first result, on a site with ${formatCount(part.search.articles)} articles in six languages. Measured on ${part.search.date}.`,
  searchTable(part),
  '![Time to the first search result, by site](performance/search.svg)',
  '## Builds',
  ...part.builds.flatMap((run) => buildBlocks(run, buildChartName(run))),
];

const scaleBlocks = (part: ScalePart): readonly string[] => [
  '## Large sites',
  `Run \`npm run bench:scale\` to measure this section. A build is stopped after ${formatCount(part.limitSeconds)} s.`,
  measuredOn(part.conditions),
  ...part.runs.flatMap((run) => buildBlocks(run, scaleChartName(run))),
  ...(part.runs.some(({ rebuild }) => rebuild)
    ? [
        '### Rebuild after one change',
        'This site from nothing, and again after one English article has changed.',
        rebuildTable(part),
      ]
    : []),
];

const lighthouseBlocks = (part: LighthousePart): readonly string[] => [
  '## Lighthouse',
  'Run `npm run bench:lighthouse` to measure the build in `dist/` on a simulated phone. The command fails if accessibility, best practices, or SEO is below 100. Performance is a median.',
  measuredOn(part.conditions),
  paintsTable(part),
  ratingsTable(part),
];

export async function writeReport(): Promise<void> {
  const [sites, scale, lighthouse, notes] = await Promise.all([
    readPart<SitesPart>('sites'),
    readPart<ScalePart>('scale'),
    readPart<LighthousePart>('lighthouse'),
    readFile(NOTES, 'utf8'),
  ]);
  const blocks = [
    '# Performance',
    '<!-- Generated. Change tools/bench/report, then run a benchmark or `node tools/bench/report/write.ts`. -->',
    notes.trim(),
    ...(sites ? siteBlocks(sites) : []),
    ...(scale ? scaleBlocks(scale) : []),
    ...(lighthouse ? lighthouseBlocks(lighthouse) : []),
  ];
  const page = { path: resolve(PAGE), content: `${blocks.join('\n\n')}\n` };
  await writeFiles([...(sites ? siteCharts(sites) : []), ...(scale ? scaleCharts(scale) : []), page]);
  console.log(`Wrote ${PAGE}.`);
}
