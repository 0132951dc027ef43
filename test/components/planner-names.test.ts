/** Names of planner entries from all sources: typed, from a link, from a file, or from storage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList } from '../../src/components/planner/list/list-text.ts';
import { MAX_NAME, cleanName } from '../../src/components/planner/list/planned-offer.ts';

const ANY_NAME = fc
  .tuple(
    fc.constantFrom('binary', 'grapheme', 'grapheme-composite').chain((unit) => fc.string({ unit, maxLength: 250 })),
    fc.constantFrom('\ud83d', '\udc69', '👩‍👩‍👧‍👦', '\u202e', '\u0085', '\u2028', '\r\n', '\u0000', ' '),
    fc.nat(250),
  )
  .map(([text, odd, at]) => text.slice(0, at) + odd + text.slice(at));

test('any name becomes one short line that doesn’t reorder text, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(ANY_NAME, (name) => {
      const clean = cleanName(name);
      expect(clean.length).toBeLessThanOrEqual(MAX_NAME);
      expect(clean).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}]/u);
      expect(() => encodeURIComponent(clean)).not.toThrow();
      expect(cleanName(clean)).toBe(clean);
    }),
  );
});

describe('a long name is cut between characters', () => {
  const x = (count: number) => 'x'.repeat(count);
  test.each([
    ['an emoji at the end', `${x(199)}😀`, x(199)],
    ['a family of four at the end', `${x(195)}👩‍👩‍👧‍👦`, x(195)],
    ['a flag', `${x(198)}🇸🇪`, x(198)],
    ['a letter with a combining accent', `${x(199)}e\u0301`, x(199)],
    ['an emoji that fits', `${x(198)}😀`, `${x(198)}😀`],
    ['a space at the cut', `${x(199)} y`, x(199)],
  ])('with %s', (_, name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });
  test('one letter with hundreds of accents is cut, too', () => {
    expect(cleanName(`e${'\u0301'.repeat(500)}`)).toBe(`e${'\u0301'.repeat(199)}`);
  });
});

test('letters of any script, joiners, and markup are kept as typed', () => {
  for (const name of ['数据 Data', 'עברית', 'क्‍ष', '👩‍🚀', '<b>&amp;</b>', '{{date}} $&', "=1+1'", '__proto__']) {
    expect(cleanName(name)).toBe(name);
  }
});

test('a stored or linked list with a broken name is read, with the name repaired', () => {
  const row = (name: string) => `["competency",${name},"anniversary","2021-03-01",0]`;
  const text = `{"version":1,"offers":[${row('"half \\ud800"')},${row('"\\u202eRLO\\u0085x"')},${row('"fine"')}]}`;
  expect(readList(text)?.map(({ name }) => name)).toEqual(['half \uFFFD', 'RLO x', 'fine']);
});
