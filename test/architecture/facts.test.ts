/** Every fact that code, /policy.json, or docs/article-facts.md cites exists in docs/policy.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** IDs in the first column of the tables: 1, 114, D3, E21, N10, ND1. */
const ids = [...read('docs/policy.md').matchAll(/^\| (N?[DE]?\d+) +\|/gm)].map(([, id]) => id ?? '');

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    // Benchmarks install their own packages below tools/.
    .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !/(^|[\\/])node_modules[\\/]/.test(file))
    .map((file) => `${folder}/${file}`);

/** "4-8" is 4, 5, 6, 7, 8; "E13" is "E13". */
function expand(reference: string): string[] {
  const [first = '', last = first] = reference.split(/[-–]/);
  if (first === last) return [first];
  const numbers = [first, last].map((id) => Number(id.replace(/\D/g, '')));
  const [low = 0, high = 0] = numbers;
  return Array.from({ length: high - low + 1 }, (_, index) => first.replace(/\d+/, String(low + index)));
}

const REFERENCE = /\bN?[DE]?\d+(?:[-–]N?[DE]?\d+)?\b/g;

/**
 * "facts 90, 91, 94" and "fact 56 and E14" anywhere; lists in the data of editions (`facts: '8, 11, E7'`); and IDs with
 * letters, such as E7 or N10, in comments.
 */
function citedInCode(text: string): string[] {
  const lists = [...text.matchAll(/\bfacts?(?:: ['"])? ?((?:N?[DE]?\d+(?:[-–]N?[DE]?\d+)?(?:, | and )?)+)/g)].flatMap(
    ([, list]) => list?.match(REFERENCE) ?? [],
  );
  const lettered = text
    .split('\n')
    .filter((line) => /^\s*(\/?\*|\/\/)|\/\/|'[^']*\b(?:[DE]|N[DE]?)[1-9]/.test(line))
    .flatMap((line) => line.match(/\b(?:[DE]|N[DE]?)[1-9]\d?\b/g) ?? []);
  return [...lists, ...lettered].flatMap(expand);
}

/** The last column of the table in docs/article-facts.md, and the bracketed numbers below it. */
const citedByArticles = read('docs/article-facts.md')
  .split('\n')
  .flatMap((line) => (line.startsWith('|') ? [line.split('|')[3] ?? ''] : (line.match(/\([\d, ]+\)/g) ?? [])))
  .flatMap((list) => list.match(REFERENCE) ?? [])
  .flatMap(expand);

describe('docs/policy.md', () => {
  it('gives each fact one row', () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has every fact that docs/article-facts.md cites', () => {
    expect(citedByArticles.length).toBeGreaterThan(100);
    expect(citedByArticles.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(['src', 'tools', 'test'])('has every fact cited in %s', (folder) => {
    const missing = filesIn(folder)
      .filter((file) => file !== 'test/architecture/facts.test.ts')
      .flatMap((file) => citedInCode(read(file)).map((id) => `${file}: ${id}`))
      .filter((citation) => !ids.includes(citation.split(': ')[1] ?? ''));
    expect(missing).toEqual([]);
  });

  it('is the source that the rules cite', () => {
    const cited = filesIn('src/rules').flatMap((file) => citedInCode(read(file)));
    expect(cited).toEqual(
      expect.arrayContaining(['5', '12', '94', '114', 'D12', 'E9', 'E18', 'N10', 'N24', 'ND1', 'NE1']),
    );
  });

  it('is compared with every form of citation', () => {
    expect(citedInCode('// facts 998, E77')).toEqual(['998', 'E77', 'E77']);
    expect(citedInCode("source: 'facts 4-6'")).toEqual(['4', '5', '6']);
    expect(citedInCode("facts: 'N98, ND77'")).toEqual(['N98', 'ND77', 'N98', 'ND77']);
    expect(citedInCode("facts: 'N22-N24'")).toEqual(expect.arrayContaining(['N22', 'N23', 'N24']));
  });
});
