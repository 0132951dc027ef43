/** The charts of the report, made from the measurements. */
import { resolve } from 'node:path';
import type { FileWrite } from '../../files/write-files.ts';
import { THIS_SITE } from '../build/sites.ts';
import type { BuildRun, ScalePart, SitesPart } from '../measurements.ts';
import { RESULTS_FOLDER } from '../results.ts';
import { type Bar, barChart } from './chart.ts';
import { formatCount } from './markdown.ts';
import { medianSeconds } from './tables.ts';

/** This site comes first, because the first bar is highlighted. Rows without a value are left out. */
function barsOf<Row extends { readonly name: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => number | undefined,
  textOf: (value: number) => string,
): readonly Bar[] {
  const sortKey = ({ name }: Row) => (name === THIS_SITE ? 0 : 1);
  return rows
    .toSorted((one, other) => sortKey(one) - sortKey(other))
    .flatMap((row) => {
      const value = valueOf(row);
      return value === undefined || Number.isNaN(value) ? [] : [{ label: row.name, value, valueText: textOf(value) }];
    });
}

const chartFile = (name: string, title: string, bars: readonly Bar[]): FileWrite => ({
  path: resolve(RESULTS_FOLDER, `${name}.svg`),
  content: barChart(title, bars),
});

const formatSeconds = (value: number) => `${value.toFixed(1)} s`;

export const buildChartName = ({ pages }: BuildRun) => `build-${pages}`;
export const scaleChartName = ({ pages }: BuildRun) => `scale-${pages}`;

const buildChart = (run: BuildRun): FileWrite =>
  chartFile(
    buildChartName(run),
    `Seconds to build ${formatCount(run.pages)} pages`,
    barsOf(run.rows, medianSeconds, formatSeconds),
  );

/** Whether a run has a chart: a run in which no build finished has none. */
export const hasFinished = ({ rows }: BuildRun): boolean => rows.some(({ builds }) => builds.length > 0);

export const scaleCharts = ({ runs }: ScalePart): readonly FileWrite[] =>
  runs
    .filter(hasFinished)
    .map((run) => ({ ...buildChart(run), path: resolve(RESULTS_FOLDER, `${scaleChartName(run)}.svg`) }));

export const siteCharts = ({ builds, loading, search }: SitesPart): readonly FileWrite[] => [
  ...builds.filter(hasFinished).map(buildChart),
  chartFile(
    'bytes',
    'kB to read the article and get an answer',
    barsOf(
      loading,
      ({ answered }) => answered?.bytes,
      (value) => `${(value / 1000).toFixed(1)} kB`,
    ),
  ),
  chartFile(
    'search',
    'Milliseconds to the first search result',
    barsOf(
      search.sites,
      ({ milliseconds }) => milliseconds,
      (value) => `${value.toFixed(0)} ms`,
    ),
  ),
];
