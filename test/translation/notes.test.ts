import { expect, test } from 'vitest';
import { readContent } from '../../src/translation/content.ts';
import { printDiagnostic } from '../../src/translation/diagnostic.ts';
import { checkNotes, missingNotes, noteOf, widthOf } from '../../src/translation/notes.ts';

test('every string of this project has a note on where it’s used and on its placeholders', async () => {
  const { notes, strings } = await readContent(process.cwd());
  const source = strings.find(({ tag }) => tag === 'en-US');
  if (!notes || !source) throw new Error('no notes or no English strings');
  expect([...checkNotes(notes, source), ...missingNotes(notes.notes, source)].map(printDiagnostic)).toEqual([]);
});

test('notes on a key override notes on its group; notes on placeholders are merged and limited to the key’s own', () => {
  const notes = {
    '*': { placeholders: { count: 'a number', date: 'a day' } },
    'a.*': { where: 'a place', max: 10 },
    'a.b': { where: 'a better place', placeholders: { name: 'a name' } },
  };
  expect(noteOf(notes, 'a.b_one', '{{count}} {{name}}')).toEqual({
    where: 'a better place',
    placeholders: { count: 'a number', name: 'a name' },
    max: 10,
  });
  expect(noteOf(notes, 'a.bc', 'x')).toEqual({ where: 'a place', placeholders: {}, max: 10 });
  expect(noteOf(notes, 'b', '{{date}}')).toEqual({ where: undefined, placeholders: { date: 'a day' }, max: undefined });
});

test.each([
  ['Calculate', 9],
  ['{{count}} days', 5],
  ['還剩 {{count}} 天', 8],
  ['（30）', 6],
  ['Där är é', 8],
])('%s is %d Latin letters wide', (message, width) => {
  expect(widthOf(message)).toBe(width);
});
