/** Plain questions are read without the parser, exactly as the parser reads them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../src/components/calculator/question/parse-query.ts';
import { parseQuestion } from '../../src/components/calculator/question/parse-question.ts';
import { plainQuery, plainQuestion } from '../../src/components/calculator/question/plain-question.ts';
import { EMPTY_VALUES } from '../../src/components/calculator/question/question.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { EDITION_IDS, offersOf } from '../../src/rules/index.ts';

const OFFERS = [...EDITION_IDS.flatMap(offersOf), '', 'gold'];

const offer = fc.constantFrom(...OFFERS);
const number = (max: number) => fc.integer({ min: 0, max }).map(String);
const padded = (max: number) => number(max).map((text) => text.padStart(2, '0'));
const text = fc.constantFrom('', ' 1', '1er', 'juin', '22 juni 2021', '2021-06-22', '１', '1e1', '-1');
const iso = fc
  .tuple(fc.constantFrom('1989', '1990', '2021', '2098', '2099', '2100'), padded(13), padded(32))
  .map((parts) => parts.join('-'));
const today = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, iso, fc.constant('soon'), fc.constant('1.3.2021'));
const parity = fc.constantFrom('', 'odd', 'even', 'both');
const locale = fc.constantFrom(...LOCALES);

const values = fc.record({
  offer,
  basis: fc.constantFrom('anniversary', 'purchase', 'both'),
  day: fc.oneof({ weight: 4, arbitrary: number(32) }, { weight: 4, arbitrary: padded(32) }, text),
  month: fc.oneof({ weight: 4, arbitrary: number(13) }, { weight: 4, arbitrary: padded(13) }, text),
  year: fc.oneof(number(2101), { weight: 8, arbitrary: fc.constantFrom('1990', '2021', '2098', '2099') }, text),
  today,
  parity,
});

const mixed = fc
  .record(
    {
      offer,
      anniversary: iso,
      purchase: iso,
      today,
      parity,
      day: number(31),
      basis: fc.constant('purchase'),
      utm: text,
    },
    { requiredKeys: [] },
  )
  .map((given) => `?${new URLSearchParams(given).toString()}`);

const query = fc.oneof(
  { weight: 8, arbitrary: mixed },
  offer.map((id) => `?offer=${id}`),
  fc.constantFrom('', '?utm=1', '?english=show&offer='),
);

test('plain form values are read as the parser reads them', () => {
  let plainCount = 0;
  const check = fc.property(values, locale, (given, language) => {
    const question = plainQuestion(given);
    if (!question) return;
    plainCount++;
    expect(parseQuestion(given, language)).toEqual({ kind: 'question', question });
  });
  fc.assert(check, { numRuns: 5000 });
  expect(plainCount).toBeGreaterThan(100);
});

test('plain queries are read as the parser reads them', () => {
  const kinds = new Map<string, number>();
  const check = fc.property(query, locale, (given, language) => {
    const parsed = plainQuery(given);
    if (!parsed) return;
    kinds.set(parsed.kind, (kinds.get(parsed.kind) ?? 0) + 1);
    expect(parsed).toEqual(parseQuery(given, language));
  });
  fc.assert(check, { numRuns: 5000 });
  for (const kind of ['nothing', 'preselected', 'asked']) expect(kinds.get(kind), kind).toBeGreaterThan(50);
});

test('three numbers are plain, text is not', () => {
  const date = { day: '1', month: '3', year: '2021' };
  expect(plainQuestion({ ...EMPTY_VALUES, ...date, offer: 'competency' })).toEqual({
    offer: 'competency',
    basis: 'anniversary',
    date: '2021-03-01',
  });
  for (const other of [{ month: 'March' }, { day: '32' }, { month: '2', day: '29' }, { year: '21' }, { offer: 'x' }]) {
    expect(plainQuestion({ ...EMPTY_VALUES, ...date, offer: 'competency', ...other }), JSON.stringify(other)).toBe(
      undefined,
    );
  }
});
