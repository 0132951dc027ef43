/** Writes docs/performance.md and its charts from all that was measured, and from what is to be said of it (notes.md). */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FileWrite, writeFiles } from '../../files/write-files.ts';
import type { LighthousePart, ScalePart, SitesPart } from '../measurements.ts';
import { FOLDER, readPart } from '../results.ts';
import { type Bar, barChart } from './chart.ts';
import { buildsTable, paintsTable, ratingsTable, scaleTable, sitesTable, under } from './tables.ts';

const PAGE = 'docs/performance.md';
const NOTES = 'tools/bench/report/notes.md';

/** This site first. */
function barsOf(
  { sites }: SitesPart,
  valueOf: (site: SitesPart['sites'][number]) => number | undefined,
  unit: string,
): readonly Bar[] {
  const own = (name: string) => (name === 'this site' ? 0 : 1);
  return sites
    .toSorted((one, other) => own(one.name) - own(other.name))
    .flatMap((site) => {
      const value = valueOf(site);
      return value === undefined ? [] : [{ label: site.name, value, says: `${value.toFixed(1)} ${unit}` }];
    });
}

function chartsOf(part: SitesPart): readonly FileWrite[] {
  const bytes = barChart(
    'kB to read the article and get an answer',
    barsOf(part, ({ answered }) => answered && answered.bytes / 1000, 'kB'),
  );
  const builds = barChart(
    `Seconds to build ${part.articles} articles in six languages`,
    barsOf(part, ({ build }) => build?.seconds, 's'),
  );
  return [
    { path: resolve(FOLDER, 'bytes.svg'), content: bytes },
    { path: resolve(FOLDER, 'builds.svg'), content: builds },
  ];
}

const sitesSection = (part: SitesPart): readonly string[] => [
  '## Reading, asking, searching',
  '`npm run bench` builds every site from the same article with the same calculator and measures them in one run.',
  under(part.conditions),
  sitesTable(part),
  '![Bytes to the first answer, by site](performance/bytes.svg)',
  `## Building ${part.articles} articles in six languages`,
  buildsTable(part),
  '![Time of the build, by site](performance/builds.svg)',
];

const scaleSection = (part: ScalePart): readonly string[] => [
  '## Many pages',
  '`npm run bench:scale` builds this site with a thousand and with ten thousand articles, and again after one has changed.',
  under(part.conditions),
  scaleTable(part),
];

const lighthouseSection = (part: LighthousePart): readonly string[] => [
  '## Lighthouse',
  '`npm run bench:lighthouse`, as on a phone and simulated, on the build in `dist/`; it fails where accessibility, best practices or SEO are not 100.',
  under(part.conditions),
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
    '<!-- Written by the benches (tools/bench): change tools/bench/report and run them again. -->',
    ...(sites ? sitesSection(sites) : []),
    ...(scale ? scaleSection(scale) : []),
    ...(lighthouse ? lighthouseSection(lighthouse) : []),
    notes.trim(),
  ];
  const page = { path: resolve(PAGE), content: `${blocks.join('\n\n')}\n` };
  await writeFiles([...(sites ? chartsOf(sites) : []), page]);
  console.log(`${PAGE} is written.`);
}
