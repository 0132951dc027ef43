/** Compares the worked examples of each edition (test/rules/golden) with what the rules compute. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EDITION_IDS } from '../../src/rules/index.ts';
import { GOLDEN_HINT } from '../golden-hint.ts';
import { expectedOf, goldenPath, parseGolden, recomputed } from '../../tools/golden/expected.ts';

describe.each(EDITION_IDS)('%s', (edition) => {
  const golden = parseGolden(readFileSync(goldenPath(edition), 'utf8'));
  const computed = recomputed(edition, golden);

  test.each(golden.examples.map((example, index) => ({ ...example, index })))(
    '$id $title',
    ({ input, expected, index }) => {
      expect(Object.keys(expected).length).toBeGreaterThan(1);
      expect(computed.examples[index]?.expected, GOLDEN_HINT).toEqual(expected);
      expect(expectedOf(input)['edition']).toBe(edition);
    },
  );

  test('the measures match the file', () => {
    expect(computed.measures, GOLDEN_HINT).toEqual(golden.measures);
  });
});

test('a value in an example that the rules don’t compute is a difference', () => {
  const golden = parseGolden(readFileSync(goldenPath('maicpp'), 'utf8'));
  const [first] = golden.examples;
  if (!first) throw new Error('no examples');
  const wrong = { ...golden, examples: [{ ...first, expected: { ...first.expected, unknown: 1, stage: 'lapsed' } }] };
  expect(recomputed('maicpp', wrong).examples[0]?.expected).toMatchObject({ unknown: null, stage: 'open' });
});
