/** A date in three fields: each has its own part, or one has the complete date. Each fault has one message. */
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/components/calculator/question/question.ts';
import { type DateText, readFields } from '../../src/dates/index.ts';
import { localeOf } from '../../src/i18n/locales.ts';

const EMPTY: DateText = { day: '', month: '', year: '' };
const read = (fields: Partial<DateText>, tag = 'en-US') => readFields({ ...EMPTY, ...fields }, localeOf(tag));

function summary(fields: Partial<DateText>, tag?: string): string {
  const reading = read(fields, tag);
  return reading.ok ? reading.date : reading.faults.map((fault) => `${codeOf(fault)}@${fault.fields[0]}`).join(' ');
}

describe('March 1, 2021, is read from the fields', () => {
  test.each([
    [{ day: '1', month: '3', year: '2021' }],
    [{ day: '1st', month: 'Mar.', year: '2021' }],
    [{ day: '１日', month: '三月', year: '２０２１年' }],
    [{ day: '1er', month: 'mars', year: '2021' }],
    [{ day: '1', month: '3', year: '民國110年' }],
    [{ day: '\u200E1', month: '\u200E3', year: '\u200E2021' }],
    [{ day: '3/1/2021' }],
    [{ day: '3/1/2021 12:00:00 AM' }],
    [{ month: 'March 1, 2021' }],
    [{ year: '2021-03-01' }],
    [{ day: '2021-03-01', month: '6', year: '2020' }],
    [{ day: '1 March', year: '2021' }],
    [{ day: '1', month: 'March 2021' }],
  ])('%j', (fields) => {
    expect(summary(fields)).toBe('2021-03-01');
  });
});

test('a complete date is split into the fields', () => {
  expect(read({ day: '01/03/2021 00:00' }, 'fr-FR')).toEqual({
    ok: true,
    date: '2021-03-01',
    alternative: '2021-01-03',
    parts: { day: '01', month: '03', year: '2021' },
  });
  expect(read({ day: 'le 1er février 2021' }, 'fr-FR').parts).toEqual({ day: '1', month: 'février', year: '2021' });
  expect(read({ year: '民國110年3月1日' }, 'zh-TW').parts).toEqual({ day: '1', month: '3', year: '2021' });
  expect(read({ day: '31/02/2021' }).parts).toEqual({ day: '31', month: '02', year: '2021' });
  expect(read({ day: '3/1/21' }).parts).toEqual({ day: '3/1/21', month: '', year: '' });
});

describe('a single mistake gives a single fault', () => {
  test.each([
    [{}, 'date-missing@day'],
    [{ day: '3/1/21' }, 'year-not-four-digits@day'],
    [{ month: '01-Mar-21' }, 'year-not-four-digits@month'],
    [{ day: '110/3/1' }, 'year-not-four-digits@day'],
    [{ day: '44256' }, 'serial-number@day'],
    [{ day: '210301' }, 'digits-only@day'],
    [{ day: '12:00' }, 'time-only@day'],
    [{ day: 'whenever' }, 'date-unreadable@day'],
    [{ day: '1/3' }, 'year-missing@day'],
    [{ day: '2021-03-02 (Mon)' }, 'weekday-differs@day'],
    [{ day: '2021-03-01 2021-03-02' }, 'date-unreadable@day'],
    [{ day: '31/02/2021' }, 'no-such-day@day'],
    [{ day: '2021-13-01' }, 'month-unknown@month'],
    [{ day: '1/2/10000' }, 'year-not-four-digits@year'],
    [{ day: '2100-01-01' }, 'year-out-of-range@year'],
    [{ day: '99/99/2021' }, 'day-not-a-number@day'],
    [{ day: '1 March' }, 'year-missing@year'],
    [{ day: '3/1/21', month: '3', year: '2021' }, 'year-not-four-digits@day'],
    [{ day: '1', month: '3', year: '21' }, 'year-not-four-digits@year'],
    [{ day: '1', month: '3', year: '110' }, 'year-not-four-digits@year'],
  ])('%j: %s', (fields, expected) => {
    expect(summary(fields)).toBe(expected);
  });
});

describe('separate parts are checked one by one', () => {
  test.each([
    [{ day: 'abc', month: 'xyz', year: '2021' }, 'day-not-a-number@day month-unknown@month'],
    [{ day: '44256', month: '3', year: '2021' }, 'day-not-a-number@day'],
    [{ day: '22' }, 'month-missing@month year-missing@year'],
    [{ year: '2021' }, 'day-missing@day month-missing@month'],
    [{ month: 'June' }, 'day-missing@day year-missing@year'],
    [{ day: '1 March', month: '4', year: '2021' }, 'day-not-a-number@day'],
    [{ day: '30', month: '2' }, 'never-such-day@day year-missing@year'],
    [{ day: '31', month: '2', year: '2021' }, 'no-such-day@day'],
  ])('%j: %s', (fields, expected) => {
    expect(summary(fields)).toBe(expected);
  });
});
