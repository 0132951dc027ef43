/** The glossary and the table of locales: a locale that isn't in the file yet, and one that's incomplete. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { GLOSSARY_COLUMNS, parseGlossary, withColumns } from '../../src/translation/glossary.ts';
import { GLOSSARY } from '../l10n/glossary.ts';

const rows = Papa.parse<Record<string, string>>(GLOSSARY, {
  header: true,
  skipEmptyLines: 'greedy',
}).data;

const problemsWithout = (isLeftOut: (column: string) => boolean) => {
  const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !isLeftOut(column))));
  return parseGlossary(Papa.unparse(kept)).diagnostics.map(({ message }) => message);
};

test('a complete file has no diagnostics', () => {
  expect(problemsWithout(() => false)).toEqual([]);
});

test('rows without a concept are reported one by one, not as the same concept', () => {
  const text = Papa.unparse(rows.map((row, index) => (index < 2 ? { ...row, concept: '' } : row)));
  expect(parseGlossary(text).diagnostics.map(({ message }) => message)).toEqual([
    'a row has no concept',
    'a row has no concept',
  ]);
});

test('a locale without columns is shown in English, without a diagnostic', () => {
  expect(problemsWithout((column) => column.startsWith('nl-NL'))).toEqual([]);
});

test('missing columns are reported for a locale that has some of them, and always for English', () => {
  expect(problemsWithout((column) => column === 'nl-NL avoid')[0]).toBe('the columns nl-NL avoid are missing');
  expect(problemsWithout((column) => column.startsWith('en-US'))[0]).toContain('en-US, en-US forms, en-US avoid');
  expect(problemsWithout((column) => column === 'shown')[0]).toBe('the columns shown are missing');
});

test('a locale that is being added may have some of the terms, each with its definition', () => {
  /** The messages about four concepts that readers see, of which `terms` have a Dutch term. */
  const messages = (terms: number, isDefined = true) => {
    const concepts = Array.from({ length: 4 }, (_, index) =>
      Object.fromEntries(
        GLOSSARY_COLUMNS.map((column) => {
          if (column === 'shown') return [column, 'yes'];
          if (column === 'concept') return [column, `concept ${index}`];
          const isCell = /^[a-z]{2}-[A-Z]{2}( definition)?$/.test(column);
          const isMissing = column.startsWith('nl-NL') && (index >= terms || (!isDefined && column !== 'nl-NL'));
          return [column, isCell && !isMissing ? 'text' : ''];
        }),
      ),
    );
    return parseGlossary(Papa.unparse(concepts)).diagnostics.map(({ message }) => message);
  };
  expect(messages(0)).toEqual([]);
  expect(messages(1)).toEqual([]);
  expect(messages(1, false)).toEqual(['"concept 0" is shown, but has no definition in nl-NL']);
  expect(messages(3)).toEqual([
    '"concept 3" is shown, but has no term in nl-NL',
    '"concept 3" is shown, but has no definition in nl-NL',
  ]);
});

test('the hint for a missing term or definition is the column to fill in', () => {
  const row = Object.fromEntries(GLOSSARY_COLUMNS.map((column) => [column, /^[a-z-]+$/i.test(column) ? 'text' : '']));
  const french = { 'fr-FR': '', 'fr-FR definition': 'text' };
  const { diagnostics } = parseGlossary(Papa.unparse([{ ...row, shown: 'yes', check: '', ...french }]));
  const hints = diagnostics.map(({ message, hint }) => [/no (\w+) in (.*)/.exec(message)?.slice(1).join(' '), hint]);
  expect(hints).toContainEqual(['term fr-FR', 'fill in "fr-FR"']);
  expect(hints).toContainEqual(['definition nl-NL', 'fill in "nl-NL definition"']);
});

test('the columns that are added for a locale are empty, and come before the notes', () => {
  const text = withColumns('concept,shown,note\na,yes,"b, c"\n', 'ja-JP');
  expect(text).toBe(
    'concept,shown,ja-JP,ja-JP forms,ja-JP avoid,ja-JP except,ja-JP definition,note\na,yes,,,,,,"b, c"\n',
  );
  expect(withColumns(text, 'ja-JP')).toBe(text);
});
