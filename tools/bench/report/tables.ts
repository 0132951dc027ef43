/** The measurements as Markdown tables. */
import { THIS_SITE } from '../build/sites.ts';
import type { BuildRow, BuildRun, LighthousePart, PhasedCost, ScalePart, SitesPart } from '../measurements.ts';
import { median } from '../median.ts';
import type { Transfer } from '../site/serve.ts';
import {
  NO_VALUE,
  formatCount,
  formatKilobytes,
  formatMegabytes,
  formatMilliseconds,
  formatSeconds,
  formatWhole,
  markdownTable,
} from './markdown.ts';

/** The bytes and the number of requests, for example "93.1 kB, 12". */
const formatTransfer = (sent: Transfer | undefined) =>
  sent ? `${formatKilobytes(sent.bytes)}, ${sent.requests}` : NO_VALUE;

export const medianSeconds = ({ builds }: BuildRow): number => median(builds.map((build) => build.seconds));

export function loadingTable({ loading }: SitesPart): string {
  return markdownTable([
    ['', 'article read', 'answered', 'FCP', 'LCP', 'TBT', 'CLS', 'longest task', '… while typing'],
    ...loading.map(({ name, read, answered, vitals }) => [
      name,
      formatTransfer(read),
      formatTransfer(answered),
      formatMilliseconds(vitals.firstPaint),
      formatMilliseconds(vitals.largestPaint),
      formatMilliseconds(vitals.blocking),
      vitals.shift.toFixed(3),
      formatMilliseconds(vitals.longestTask),
      // NaN becomes null in the JSON file of the measurements.
      typeof vitals.longestWhileTyping === 'number' ? formatMilliseconds(vitals.longestWhileTyping) : NO_VALUE,
    ]),
  ]);
}

export function searchTable({ search }: SitesPart): string {
  return markdownTable([
    ['', 'requests', 'bytes', 'first result after'],
    ...search.sites.map((site) => [
      site.name,
      String(site.requests),
      formatKilobytes(site.bytes),
      formatMilliseconds(site.milliseconds),
    ]),
  ]);
}

/** The medians of each site's builds, and this site's build time divided by that of each site. */
export function buildsTable({ rows }: BuildRun): string {
  const thisSite = rows.find(({ name }) => name === THIS_SITE);
  const thisSiteSeconds = thisSite ? medianSeconds(thisSite) : NaN;
  const hasPageSizes = rows.some(({ pageBytes }) => pageBytes !== undefined);
  const ratio = (value: number) =>
    Number.isFinite(thisSiteSeconds / value) ? (thisSiteSeconds / value).toFixed(2) : NO_VALUE;
  return markdownTable([
    ['', 'time', 'CPU time', 'memory', 'this site ÷ it', ...(hasPageSizes ? ['article HTML'] : [])],
    ...rows.map((row) => {
      const time = medianSeconds(row);
      const processor = median(row.builds.map((build) => build.processorSeconds));
      const memory = median(row.builds.map((build) => build.megabytes));
      const pageSize = row.pageBytes === undefined ? NO_VALUE : formatKilobytes(row.pageBytes);
      return [
        row.name,
        row.failure ?? formatSeconds(time),
        formatSeconds(processor),
        formatMegabytes(memory),
        ratio(time),
        ...(hasPageSizes ? [pageSize] : []),
      ];
    }),
  ]);
}

export function rebuildTable({ runs }: ScalePart): string {
  const row = (name: string, cost: PhasedCost) => [
    name,
    formatSeconds(cost.seconds),
    formatSeconds(cost.processorSeconds),
    formatMegabytes(cost.megabytes),
    formatSeconds(cost.bundling),
    formatSeconds(cost.routes),
    formatSeconds(cost.index),
    `${formatCount(cost.generated)} / ${formatCount(cost.reused)}`,
  ];
  return markdownTable([
    ['', 'time', 'CPU time', 'memory', 'bundling', 'routes', 'index', 'generated / reused'],
    ...runs.flatMap(({ pages, rebuild }) =>
      rebuild ? [row(`${formatCount(pages)} pages`, rebuild.whole), row('… after one change', rebuild.again)] : [],
    ),
  ]);
}

export function ratingsTable({ ratings }: LighthousePart): string {
  return markdownTable([
    ['page', 'locale', 'performance', 'accessibility', 'best practices', 'SEO'],
    ...ratings.map((rating) => [
      rating.page,
      rating.tag,
      formatWhole(rating.performance),
      formatWhole(rating.accessibility),
      formatWhole(rating.bestPractices),
      formatWhole(rating.seo),
    ]),
  ]);
}

export function paintsTable({ paints: { bare, article } }: LighthousePart): string {
  const times = (name: string, { firstPaint, largestPaint }: typeof bare) => [
    name,
    formatMilliseconds(firstPaint),
    formatMilliseconds(largestPaint),
  ];
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  return markdownTable([
    ['', 'FCP', 'LCP'],
    times('bare page', bare),
    times('article', article),
    ['article ÷ bare', ratio(article.firstPaint, bare.firstPaint), ratio(article.largestPaint, bare.largestPaint)],
  ]);
}
