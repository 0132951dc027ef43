/** There are no import cycles between files or between folders. */
import { expect, test } from 'vitest';
import { cyclesIn, fileGraph, groupedGraph } from './import-graph.ts';

/**
 * The modules of docs/architecture.md: `src/rules`, `src/components/planner`, `tools/l10n/xliff`. A folder inside one of
 * them only groups files; it isn't a module.
 */
const moduleOf = (path: string) =>
  /^(src\/components\/[^/]+|tools\/l10n\/[^/]+\/|(?:src|tools|packages)\/[^/]+\/)/
    .exec(path)?.[1]
    ?.replace(/\/$/, '') ?? path;

test('there are no import cycles between files', async () => {
  const graph = await fileGraph();
  expect(graph.size).toBeGreaterThan(400);
  expect(cyclesIn(graph)).toEqual([]);
});

test('there are no import cycles between modules', async () => {
  const modules = groupedGraph(await fileGraph(), moduleOf);
  expect([...modules.keys()]).toEqual(
    expect.arrayContaining(['src/rules', 'src/components/planner', 'src/components/ui', 'tools/l10n/lint']),
  );
  expect(cyclesIn(modules)).toEqual([]);
});

test('cycles are detected', () => {
  const graphOf = (edges: Record<string, readonly string[]>) =>
    new Map(Object.entries(edges).map(([node, next]) => [node, new Set(next)]));
  expect(cyclesIn(graphOf({ a: ['b'], b: ['c'], c: [] }))).toEqual([]);
  expect(cyclesIn(graphOf({ a: ['a'] }))).toEqual([['a']]);
  expect(cyclesIn(graphOf({ a: ['b', 'd'], b: ['c'], c: ['a'], d: ['e'], e: ['d'] }))).toEqual([
    ['d', 'e'],
    ['a', 'b', 'c'],
  ]);
});
