/** Where the time of a build went, from what Astro says of it. */

export interface BuildPhases {
  /** Seconds of the search index. */
  readonly index: number;
  readonly bundling: number;
  readonly pages: number;
  readonly cards: number;
  readonly twins: number;
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
    ([, path = '', said = '']) => ({
      path,
      seconds: said.startsWith('+') ? secondsOf(said) : undefined,
    }),
  );
  const made = rows.flatMap(({ path, seconds }) => (seconds === undefined ? [] : [{ path, seconds }]));
  const sum = (isWanted: (path: string) => boolean) =>
    made.filter(({ path }) => isWanted(path)).reduce((total, { seconds }) => total + seconds, 0);
  return {
    index: Number(/pages indexed in ([\d.]+) s/.exec(log)?.[1] ?? NaN),
    bundling: Array.from(log.matchAll(/\[vite\] ✓ built in (\S+)/g), ([, said = '']) => secondsOf(said)).reduce(
      (a, b) => a + b,
      0,
    ),
    pages: sum((path) => path.endsWith('.html')),
    cards: sum((path) => path.endsWith('.png')),
    twins: sum((path) => path.endsWith('.md')),
    made: made.length,
    kept: rows.length - made.length,
    paths: made.map(({ path }) => path),
  };
}
