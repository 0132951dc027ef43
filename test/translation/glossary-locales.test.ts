/** The glossary and the table of locales: a language that is new to the file, and one that is incomplete in it. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseGlossary } from '../../src/translation/glossary.ts';
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

test('a language without any column is shown in English, which is no diagnostic', () => {
  expect(problemsWithout((column) => column.startsWith('nl-NL'))).toEqual([]);
});

test('a language with some of its columns misses the others, and the English misses all of them', () => {
  expect(problemsWithout((column) => column === 'nl-NL avoid')[0]).toBe('the columns nl-NL avoid are missing');
  expect(problemsWithout((column) => column.startsWith('en-US'))[0]).toContain('en-US, en-US forms, en-US avoid');
  expect(problemsWithout((column) => column === 'shown')[0]).toBe('the columns shown are missing');
});
