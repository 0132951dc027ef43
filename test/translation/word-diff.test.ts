import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, diffWords } from '../../src/translation/word-diff.ts';

const MARKS = { same: '', added: '+', removed: '-' };
const print = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${MARKS[kind]}${text}]`))
    .join('');

test.each([
  ['two short words', 'two long words', 'two [-short][+long] words'],
  ['one two three', 'one 2 3', 'one [-two three][+2 3]'],
  ['the  same\twords', 'the same words', 'the same words'],
  ['', 'all new', '[+all new]'],
  ['don’t stop', 'do not stop', '[-don’t][+do not] stop'],
  ['of="window" />', 'of="cycle" />', 'of="[-window][+cycle]" />'],
  [
    '- [Put the dates](./planner/) in your calendar.\n- [Look up a term](./glossary/) in the glossary.',
    '- [Put the dates](./planner/) in your calendar, and [put the benefits](./benefits-calendar.mdx).\n- [Look up a term](./glossary/) in the glossary.',
    '- [Put the dates](./planner/) in your calendar[+, and [put the benefits](./benefits-calendar.mdx)].\n- [Look up a term](./glossary/) in the glossary.',
  ],
  ['See [a](./benefits/).', 'See [a](./benefits-list/).', 'See [a[-](./benefits/)][+](./benefits-list/)].'],
  ['- One.\n- Two.', '- One-way.\n- Three.', '- One[+-way].\n- [-Two][+Three].'],
  ['One.\n\nTwo.', 'None.\n\nOne day.\n\nTwo.', '[+None.\n\n]One [+day].\n\nTwo.'],
  ['- One.\n- Two.', '- One.', '- One.\n[-- Two.]'],
  ['one two\nthree', 'one\ntwo three', 'one\ntwo three'],
])('%j became %j', (before, after, expected) => {
  expect(print(before, after)).toBe(expected);
});

test('unchanged and added pieces give the new text, unchanged and removed ones the old text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c.', 'd', '(e)'), { maxLength: 12 }).map((list) => list.join(' '));
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = diffWords(before, after);
      const without = (kind: string) =>
        squeeze(
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join(''),
        );
      expect(without('removed')).toBe(squeeze(after));
      expect(without('added')).toBe(squeeze(before));
    }),
  );
});

test('only changed lines are listed', () => {
  const lines = changedLines(diffWords('one\n\ntwo\nthree', 'one\n\n2\nthree'));
  expect(lines).toEqual([
    [
      { kind: 'removed', text: 'two' },
      { kind: 'added', text: '2' },
    ],
  ]);
});
