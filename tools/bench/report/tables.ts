/** The measurements as Markdown tables. */
import { THIS_SITE } from '../build/sites.ts';
import type { BuildRow, BuildRun, LighthousePart, PhasedCost, ScalePart, SitesPart } from '../measurements.ts';
import { median } from '../median.ts';
import type { Transfer } from '../site/serve.ts';
import { NO_VALUE, count, kilobytes, megabytes, milliseconds, seconds, table, whole } from './markdown.ts';

const transfer = (of: Transfer | undefined) => (of ? `${kilobytes(of.bytes)}, ${of.requests}` : NO_VALUE);

export const medianSeconds = ({ builds }: BuildRow): number => median(builds.map((one) => one.seconds));

export function loadingTable({ loading }: SitesPart): string {
  return table([
    ['', 'article read', 'answered', 'FCP', 'LCP', 'TBT', 'CLS', 'longest task', '… while typing'],
    ...loading.map(({ name, read, answered, vitals }) => [
      name,
      transfer(read),
      transfer(answered),
      milliseconds(vitals.firstPaint),
      milliseconds(vitals.largestPaint),
      milliseconds(vitals.blocking),
      vitals.shift.toFixed(3),
      milliseconds(vitals.longestTask),
      // NaN becomes null in the JSON file of the measurements.
      typeof vitals.longestWhileTyping === 'number' ? milliseconds(vitals.longestWhileTyping) : NO_VALUE,
    ]),
  ]);
}

export function searchTable({ search }: SitesPart): string {
  return table([
    ['', 'requests', 'bytes', 'first result after'],
    ...search.sites.map((one) => [
      one.name,
      String(one.requests),
      kilobytes(one.bytes),
      milliseconds(one.milliseconds),
    ]),
  ]);
}

/** The median of each site's builds, and this site's build time divided by each peer's. */
export function buildsTable({ rows }: BuildRun): string {
  const own = rows.find(({ name }) => name === THIS_SITE);
  const ownSeconds = own ? medianSeconds(own) : NaN;
  const hasPages = rows.some(({ pageBytes }) => pageBytes !== undefined);
  const ratio = (value: number) => (Number.isFinite(ownSeconds / value) ? (ownSeconds / value).toFixed(2) : NO_VALUE);
  return table([
    ['', 'time', 'CPU time', 'memory', 'this site ÷ it', ...(hasPages ? ['article HTML'] : [])],
    ...rows.map((row) => {
      const time = medianSeconds(row);
      const processor = median(row.builds.map((one) => one.processorSeconds));
      const memory = median(row.builds.map((one) => one.megabytes));
      const page = row.pageBytes === undefined ? NO_VALUE : kilobytes(row.pageBytes);
      return [
        row.name,
        row.failure ?? seconds(time),
        seconds(processor),
        megabytes(memory),
        ratio(time),
        ...(hasPages ? [page] : []),
      ];
    }),
  ]);
}

export function rebuildTable({ runs }: ScalePart): string {
  const row = (name: string, cost: PhasedCost) => [
    name,
    seconds(cost.seconds),
    seconds(cost.processorSeconds),
    megabytes(cost.megabytes),
    seconds(cost.bundling),
    seconds(cost.routes),
    seconds(cost.index),
    `${count(cost.generated)} / ${count(cost.reused)}`,
  ];
  return table([
    ['', 'time', 'CPU time', 'memory', 'bundling', 'routes', 'index', 'generated / reused'],
    ...runs.flatMap(({ pages, rebuild }) =>
      rebuild ? [row(`${count(pages)} pages`, rebuild.whole), row('… after one change', rebuild.again)] : [],
    ),
  ]);
}

export function ratingsTable({ ratings }: LighthousePart): string {
  return table([
    ['page', 'locale', 'performance', 'accessibility', 'best practices', 'SEO'],
    ...ratings.map((one) => [
      one.page,
      one.tag,
      whole(one.performance),
      whole(one.accessibility),
      whole(one.bestPractices),
      whole(one.seo),
    ]),
  ]);
}

export function paintsTable({ paints: { bare, article } }: LighthousePart): string {
  const times = (name: string, { firstPaint, largestPaint }: typeof bare) => [
    name,
    milliseconds(firstPaint),
    milliseconds(largestPaint),
  ];
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  return table([
    ['', 'FCP', 'LCP'],
    times('bare page', bare),
    times('article', article),
    ['article ÷ bare', ratio(article.firstPaint, bare.firstPaint), ratio(article.largestPaint, bare.largestPaint)],
  ]);
}
