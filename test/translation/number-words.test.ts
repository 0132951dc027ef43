/** Patterns for numbers, and the quick check that runs before them. */
import { expect, test } from 'vitest';
import { numberNeedles, numberPattern } from '../../src/translation/content-rules/number-words.ts';

test.each([
  [100, 'sv', 'ett hundra poäng'],
  [100, 'sv', 'en hundra poäng'],
  [100, 'fr', 'cent points'],
  [200, 'fr', 'deux cents points'],
  [30, 'fr', 'une trentaine de jours'],
  [80, 'fr', 'quatre-vingts points'],
  [21, 'nl', 'éénentwintig dagen'],
  [21, 'nl', 'eenentwintig dagen'],
  [100, 'en', 'one hundred points'],
  [30, 'zh', '三十天'],
])('%j in %s: the quick check finds “%s”, as the pattern does', (value, language, text) => {
  expect(text).toMatch(new RegExp(numberPattern(value, language), 'iu'));
  expect(numberNeedles(value, language).filter((needle) => text.includes(needle))).not.toEqual([]);
});
