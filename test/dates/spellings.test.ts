/** Parses every spelling of spellings.ts in the calculator's first field and in a file for the planner. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseQuestion } from '../../src/components/calculator/question/parse-question.ts';
import { EMPTY_VALUES, codeOf } from '../../src/components/calculator/question/question.ts';
import { localeOf } from '../../src/i18n/locales.ts';
import { importText } from '../components/planner-import.ts';
import { DAYS, SPELLINGS, type Spelling } from './spellings.ts';

/** The calculator's result for each text: the date, or the error codes. */
function calculatorReads(text: string, tag: string): string {
  const values = { ...EMPTY_VALUES, offer: 'action-pack', day: text };
  const parsed = parseQuestion(values, localeOf(tag));
  if (parsed.kind === 'problems') return parsed.problems.map(codeOf).join(' ');
  return 'date' in parsed.question ? parsed.question.date : '';
}

/** Fewer than the rows that the planner reads from one file. */
const ROWS_PER_FILE = 5000;

/** The dates from files with these spellings as rows. Each row's name is its number. */
async function fileReads(spellings: readonly Spelling[], tag: string): Promise<ReadonlyMap<string, string>> {
  const rows = spellings.map(({ text }, index) => ['action-pack', String(index), text]);
  const dates = new Map<string, string>();
  for (let start = 0; start < rows.length; start += ROWS_PER_FILE) {
    const file = Papa.unparse([['offer', 'name', 'anniversary'], ...rows.slice(start, start + ROWS_PER_FILE)]);
    for (const { name, date } of (await importText(file, tag)).entries) dates.set(name, date);
  }
  return dates;
}

test('the dates include every month and every day number', () => {
  expect(new Set(DAYS.map((date) => date.slice(5, 7))).size).toBe(12);
  expect(new Set(DAYS.map((date) => date.slice(8))).size).toBe(31);
});

test.each(SPELLINGS)(
  '$tag: at least 2,000 spellings are read correctly in calculator and file',
  async ({ tag, spellings }) => {
    expect(new Set(spellings.map(({ text }) => text)).size).toBe(spellings.length);
    expect(spellings.length).toBeGreaterThanOrEqual(2000);
    const inFile = await fileReads(spellings, tag);
    const wrong = spellings.flatMap(({ text, date }, index) => {
      const calculator = calculatorReads(text, tag);
      const file = inFile.get(String(index)) ?? 'refused';
      return calculator === date && file === date ? [] : [{ text, date, calculator, file }];
    });
    expect(wrong).toEqual([]);
  },
);
