/** The import lines of all source files, and the cycles between them. */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const IMPORT =
  /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The imports of a file: paths relative to the project root, and package names. */
export function importsOf(path: string, text: string): readonly string[] {
  return Array.from(text.matchAll(IMPORT), (match) => match[1] ?? match[2] ?? match[3] ?? '').map((name) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name,
  );
}

export async function sourceFiles(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['src', 'tools', 'packages'].map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true, recursive: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
    }),
  );
  return lists.flat().filter((path) => /\.(ts|tsx|astro|mdx|mjs)$/.test(path) && !/\/(node_modules|dist)\//.test(path));
}

export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** The imports of every source file. */
export async function fileGraph(): Promise<ImportGraph> {
  const files = await sourceFiles();
  const known = new Set(files);
  return new Map(
    await Promise.all(
      files.map(async (path) => {
        const imported = importsOf(path, await readFile(path, 'utf8')).map((name) => name.replace(/\?.*$/, ''));
        return [path, new Set(imported.filter((name) => known.has(name)))] as const;
      }),
    ),
  );
}

/** The imports between groups of files. Imports within a group are left out. */
export function groupedGraph(graph: ImportGraph, groupOf: (path: string) => string): ImportGraph {
  const groups = new Map<string, Set<string>>();
  for (const [path, imported] of graph) {
    const group = groupOf(path);
    const targets = groups.get(group) ?? new Set();
    for (const name of imported) if (groupOf(name) !== group) targets.add(groupOf(name));
    groups.set(group, targets);
  }
  return groups;
}

/** Tarjan's algorithm: every set of nodes that can all reach each other, sorted. */
export function cyclesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const indexes = new Map<string, number>();
  const lows = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const lowOf = (node: string) => lows.get(node) ?? Infinity;

  function visit(node: string): void {
    const index = indexes.size;
    indexes.set(node, index);
    lows.set(node, index);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!indexes.has(next)) visit(next);
      if (stack.includes(next)) lows.set(node, Math.min(lowOf(node), lowOf(next)));
    }
    if (lowOf(node) !== index) return;
    const members = stack.splice(stack.indexOf(node));
    if (members.length > 1 || graph.get(node)?.has(node)) cycles.push(members.sort());
  }

  for (const node of graph.keys()) if (!indexes.has(node)) visit(node);
  return cycles;
}
