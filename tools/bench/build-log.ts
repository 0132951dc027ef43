/** Where the time of a build went, from what Astro says of it. */

export interface BuildPhases {
  /** Seconds of the finished pages and their search index. */
  readonly index: number;
  readonly bundling: number;
  readonly pages: number;
  /** Files made, and files kept from the build before. */
  readonly made: number;
  readonly kept: number;
  /** Paths of what was made. */
  readonly paths: readonly string[];
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @example secondsOf('750ms') // => 0.75 */
export function secondsOf(text: string): number {
  const parts = text.matchAll(/([\d.]+)(ms|s|m)(?![a-z])/g);
  const factors: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60 };
  return Array.from(parts, ([, value, unit = '']) => Number(value) * (factors[unit] ?? NaN)).reduce((a, b) => a + b, 0);
}

export function readBuildLog(output: string): BuildPhases {
  const log = output.replace(COLOUR, '');
  const rows = Array.from(
    log.matchAll(/[├└]─ \/?(\S+)\s+\((\+[\d.]+(?:ms|s|m)|restored|cached)\)/g),
    ([, path = '', said = '']) => ({ path, isMade: said.startsWith('+') }),
  );
  const paths = rows.flatMap(({ path, isMade }) => (isMade ? [path] : []));
  const secondsIn = (sentence: RegExp) => Number(sentence.exec(log)?.[1] ?? NaN);
  return {
    index: secondsIn(/pages indexed in ([\d.]+) s/),
    bundling: Array.from(log.matchAll(/\[vite\] ✓ built in (\S+)/g), ([, said = '']) => secondsOf(said)).reduce(
      (a, b) => a + b,
      0,
    ),
    // All of Astro's routes, of which pages are by far the most.
    pages: secondsOf(/^\S+ ✓ Completed in (.+)\.$/m.exec(log)?.[1] ?? ''),
    made: paths.length,
    kept: rows.length - paths.length,
    paths,
  };
}
