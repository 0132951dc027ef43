/** Pairing of English blocks with translated ones: examples, and a property of all pages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressWith } from '../../src/components/article/english/english-url.ts';
import { type Pairing, type Passage, pairSections } from '../../src/components/article/english/pairing.ts';

/** Parses sections such as "a: P UL": an ID and its blocks. */
const page = (...sections: readonly string[]): readonly Passage<string>[] =>
  sections.map((section) => {
    const [id = '', blocks = ''] = section.split(':');
    return { id, blocks: blocks.split(' ').filter(Boolean) };
  });

const summaryOf = (pairing: Pairing<string>): string => {
  if (pairing.kind === 'paired') return `${pairing.id} paired ${pairing.pairs.map((pair) => pair.join('=')).join(' ')}`;
  if (pairing.kind === 'whole') return `${pairing.id} whole ${pairing.english.join(' ')}`;
  return `${pairing.id} added after ${pairing.after ?? 'nothing'}`;
};

/** The kind of a block is its letters: P1 and P2 are paragraphs. */
const kindOf = (block: string) => block.replace(/\d+$/, '');

describe('sections are paired by ID, and blocks by order', () => {
  test.each([
    [
      'the same blocks',
      page('_intro: P1', 'a: P1 UL1'),
      page('_intro: P2', 'a: P2 UL2'),
      ['_intro paired P1=P2', 'a paired P1=P2 UL1=UL2'],
    ],
    ['one block more in English', page('a: P1'), page('a: P2 P3'), ['a whole P2 P3']],
    ['one block fewer in English', page('a: P1 P2'), page('a: P3'), ['a whole P3']],
    ['as many blocks, but of other kinds', page('a: P1 UL1'), page('a: UL2 P2'), ['a whole UL2 P2']],
    [
      'one section can’t be paired, but the next can',
      page('a: P1', 'b: P1'),
      page('a: P2 P3', 'b: P4'),
      ['a whole P2 P3', 'b paired P1=P4'],
    ],
    [
      'sections in another order',
      page('b: P1', 'a: UL1'),
      page('a: UL2', 'b: P2'),
      ['a paired UL1=UL2', 'b paired P1=P2'],
    ],
    [
      'a section that’s missing from the translation',
      page('a: P1', 'c: P1'),
      page('a: P2', 'b: P3', 'c: P4'),
      ['a paired P1=P2', 'b added after a', 'c paired P1=P4'],
    ],
    [
      'two missing sections',
      page('a:'),
      page('a:', 'b: P', 'c: P'),
      ['a paired ', 'b added after a', 'c added after a'],
    ],
    ['a missing first section', page('b: P1'), page('a: P', 'b: P2'), ['a added after nothing', 'b paired P1=P2']],
    ['a section the English lacks', page('a: P1', 'x: P1'), page('a: P2'), ['a paired P1=P2']],
    ['headings alone', page('a:'), page('a:'), ['a paired ']],
  ])('%s', (_, own, english, expected) => {
    expect(pairSections(own, english, kindOf).map(summaryOf)).toEqual(expected);
  });
});

const passages = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('_intro', 'a', 'b', 'c', 'd', 'e'),
    blocks: fc.array(fc.constantFrom('P', 'UL', 'OL', 'TABLE'), { maxLength: 4 }),
  }),
  { selector: ({ id }) => id },
);

test('property: no English block is lost, repeated, or paired with another block', () => {
  fc.assert(
    fc.property(passages, passages, (ownKinds, englishKinds) => {
      const name = (side: string, { id, blocks }: Passage<string>) => ({
        id,
        blocks: blocks.map((kind, place) => `${kind}/${side}/${id}/${place}`),
      });
      const own = ownKinds.map((passage) => name('own', passage));
      const english = englishKinds.map((passage) => name('english', passage));
      const kind = (block: string) => block.split('/')[0] ?? '';
      const pairings = pairSections(own, english, kind);

      expect(pairings.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
      pairings.forEach((pairing, place) => {
        const source = english[place]?.blocks;
        const translated = own.find(({ id }) => id === pairing.id);
        expect(pairing.kind === 'added').toBe(translated === undefined);
        if (pairing.kind === 'whole') expect(pairing.english).toEqual(source);
        if (pairing.kind !== 'paired') return;
        expect(pairing.pairs.map(([, block]) => block)).toEqual(source);
        expect(pairing.pairs.map(([block]) => block)).toEqual(translated?.blocks);
        for (const [block, other] of pairing.pairs) expect(kind(block)).toBe(kind(other));
      });
    }),
  );
});

test.each([
  ['https://x.org/a/', true, 'https://x.org/a/?english=show'],
  [
    'https://x.org/a/?offer=action-pack&today=2021-01-01#b',
    true,
    'https://x.org/a/?offer=action-pack&today=2021-01-01&english=show#b',
  ],
  ['https://x.org/a/?english=hide', true, 'https://x.org/a/?english=show'],
  ['https://x.org/a/?english=show&offer=action-pack#b', false, 'https://x.org/a/?offer=action-pack#b'],
  ['https://x.org/a/?english=show', true, 'https://x.org/a/?english=show'],
  ['https://x.org/a/?x=%201', false, 'https://x.org/a/?x=%201'],
])('the address %s with English shown: %s', (address, isShown, expected) => {
  expect(addressWith(address, isShown)).toBe(expected);
});
