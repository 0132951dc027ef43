/** The measurements as tables of Markdown. */
import type { BuildCost, LighthousePart, PhasedCost, ScalePart, SiteCost, SitesPart } from '../measurements.ts';
import type { Conditions } from '../results.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const whole = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : '–');
const seconds = (value: number) => `${value.toFixed(1)} s`;

/** Columns are padded, as the formatter of this project wants them. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

export function under({ date, machine, versions }: Conditions): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${date} on ${machine}, with ${named.join(', ')}.`;
}

export function sitesTable({ sites }: SitesPart): string {
  const transfer = (of: SiteCost['read'] | undefined) => (of ? `${kilobytes(of.bytes)}, ${of.requests}` : '–');
  return table([
    ['', 'article read', 'answered', 'search', 'FCP', 'LCP', 'TBT', 'CLS', 'longest task', '… while typing'],
    ...sites.map(({ name, read, answered, search, vitals }) => [
      name,
      transfer(read),
      transfer(answered),
      search ? `${transfer(search)}, ${whole(search.milliseconds)} ms` : '–',
      `${whole(vitals.firstPaint)} ms`,
      `${whole(vitals.largestPaint)} ms`,
      `${whole(vitals.blocking)} ms`,
      vitals.shift.toFixed(3),
      `${whole(vitals.longestTask)} ms`,
      // A number that is none has become null on its way through JSON.
      typeof vitals.longestWhileTyping === 'number' ? `${whole(vitals.longestWhileTyping)} ms` : '–',
    ]),
  ]);
}

export function buildsTable({ sites }: SitesPart): string {
  const own = sites.find(({ name }) => name === 'this site')?.build;
  const ratio = (build: BuildCost) => (own ? (own.seconds / build.seconds).toFixed(2) : '–');
  const built = sites.flatMap(({ name, build, pageBytes }) => (build && pageBytes ? [{ name, build, pageBytes }] : []));
  return table([
    ['', 'time', 'processor time', 'memory', 'this site ÷ it', 'page, 1 article', 'page, all articles'],
    ...built.map(({ name, build, pageBytes: [one, many] }) => [
      name,
      seconds(build.seconds),
      seconds(build.processorSeconds),
      `${whole(build.megabytes)} MB`,
      ratio(build),
      kilobytes(one),
      kilobytes(many),
    ]),
  ]);
}

export function scaleTable({ runs }: ScalePart): string {
  const row = (name: string, pages: number, cost: PhasedCost) => [
    name,
    seconds(cost.seconds),
    seconds(cost.processorSeconds),
    `${whole(cost.megabytes)} MB`,
    `${((cost.seconds / pages) * 1000).toFixed(1)} ms`,
    seconds(cost.bundling),
    seconds(cost.pages),
    seconds(cost.index),
    `${cost.made} / ${cost.kept}`,
  ];
  return table([
    ['', 'time', 'processor time', 'memory', 'a page', 'bundling', 'pages', 'index', 'made / kept'],
    ...runs.flatMap(({ pages, whole: first, again }) => [
      row(`${pages.toLocaleString('en-US')} pages`, pages, first),
      row('… one article changed', pages, again),
    ]),
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
    `${whole(firstPaint)} ms`,
    `${whole(largestPaint)} ms`,
  ];
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  return table([
    ['', 'FCP', 'LCP'],
    times('bare page', bare),
    times('article', article),
    ['article ÷ bare', ratio(article.firstPaint, bare.firstPaint), ratio(article.largestPaint, bare.largestPaint)],
  ]);
}
