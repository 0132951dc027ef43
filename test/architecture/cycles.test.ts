/** No file imports itself over others, and no folder either. */
import { expect, test } from 'vitest';
import { cyclesIn, fileGraph, groupedGraph } from './import-graph.ts';

/**
 * The parts of docs/architecture.md: `src/rules`, `src/components/planner`, `tools/l10n/xliff`. A folder inside one of
 * them is a way to sort files, not a part.
 */
const partOf = (path: string) =>
  /^(src\/components\/[^/]+|tools\/l10n\/[^/]+\/|(?:src|tools)\/[^/]+\/)/.exec(path)?.[1]?.replace(/\/$/, '') ?? path;

test('files import each other in one direction', async () => {
  const graph = await fileGraph();
  expect(graph.size).toBeGreaterThan(400);
  expect(cyclesIn(graph)).toEqual([]);
});

test('parts import each other in one direction', async () => {
  const parts = groupedGraph(await fileGraph(), partOf);
  expect([...parts.keys()]).toEqual(
    expect.arrayContaining(['src/rules', 'src/components/planner', 'src/components/ui', 'tools/l10n/lint']),
  );
  expect(cyclesIn(parts)).toEqual([]);
});

test('the search for cycles finds them', () => {
  const graphOf = (edges: Record<string, readonly string[]>) =>
    new Map(Object.entries(edges).map(([node, next]) => [node, new Set(next)]));
  expect(cyclesIn(graphOf({ a: ['b'], b: ['c'], c: [] }))).toEqual([]);
  expect(cyclesIn(graphOf({ a: ['a'] }))).toEqual([['a']]);
  expect(cyclesIn(graphOf({ a: ['b', 'd'], b: ['c'], c: ['a'], d: ['e'], e: ['d'] }))).toEqual([
    ['d', 'e'],
    ['a', 'b', 'c'],
  ]);
});
