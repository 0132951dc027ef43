/** Reads the durations of a build's phases, and the numbers of generated and reused files, from Astro's log. */

export interface BuildPhases {
  /** Seconds for post-processing the pages and indexing them for search. */
  readonly index: number;
  /** Seconds for bundling. */
  readonly bundling: number;
  /** Seconds for all routes, most of which are pages, Markdown endpoints, and Open Graph images. */
  readonly routes: number;
  /** Files that were generated. */
  readonly generated: number;
  /** Files that were reused from the previous build. */
  readonly reused: number;
}

/** ANSI color codes. */
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** A line about a file that was generated (with its duration) or reused. */
const ROUTE = /[├└]─ \/?\S+\s+\((\+[\d.]+(?:ms|s|m)|restored|cached)\)/g;

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** @example secondsOf('750ms') // => 0.75 */
export function secondsOf(text: string): number {
  const factors: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60 };
  const parts = text.matchAll(/([\d.]+)(ms|s|m)(?![a-z])/g);
  return total(Array.from(parts, ([, value, unit = '']) => Number(value) * (factors[unit] ?? NaN)));
}

export function readBuildLog(output: string): BuildPhases {
  const log = output.replace(COLOR, '');
  const isGenerated = Array.from(log.matchAll(ROUTE), ([, time = '']) => time.startsWith('+'));
  const generated = isGenerated.filter(Boolean).length;
  return {
    index: Number(/pages indexed in ([\d.]+) s/.exec(log)?.[1] ?? NaN),
    bundling: total(Array.from(log.matchAll(/\[vite\] ✓ built in (\S+)/g), ([, time = '']) => secondsOf(time))),
    routes: secondsOf(/^\S+ ✓ Completed in (.+)\.$/m.exec(log)?.[1] ?? ''),
    generated,
    reused: isGenerated.length - generated,
  };
}
