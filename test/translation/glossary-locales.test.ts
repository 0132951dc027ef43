/** The glossary and the table of locales: a locale that isn't in the file yet, and one that's incomplete. */
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

test('a locale without columns is shown in English, without a diagnostic', () => {
  expect(problemsWithout((column) => column.startsWith('nl-NL'))).toEqual([]);
});

test('missing columns are reported for a locale that has some of them, and always for English', () => {
  expect(problemsWithout((column) => column === 'nl-NL avoid')[0]).toBe('the columns nl-NL avoid are missing');
  expect(problemsWithout((column) => column.startsWith('en-US'))[0]).toContain('en-US, en-US forms, en-US avoid');
  expect(problemsWithout((column) => column === 'shown')[0]).toBe('the columns shown are missing');
});
