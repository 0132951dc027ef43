import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, toQuery } from '../../src/components/calculator/question/question-url.ts';
import { parseQuestion } from '../../src/components/calculator/question/parse-question.ts';
import { EMPTY_ENTRY, type Entry } from '../../src/components/calculator/question/question.ts';
import { localeOf } from '../../src/i18n/locales.ts';
import { calendarDate, readCalendarDate } from '../../src/rules/index.ts';

const LOCALE = localeOf('en-US');

/** The codes of everything wrong, each with its first field; 'question' if nothing is. */
function outcome(query: string): string {
  const reading = parseQuery(query, LOCALE);
  if (reading.kind !== 'asked') return reading.kind;
  if (reading.verdict.kind === 'question') return 'question';
  return reading.verdict.problems.map(({ code, fields: [first] }) => `${code}@${first}`).join(' ');
}

describe('an address', () => {
  test.each([
    ['', 'nothing'],
    ['?utm_source=x', 'nothing'],
    ['?offer=&anniversary=', 'nothing'],
    ['?offer=competency', 'preselected'],
    ['?offer=competency&anniversary=', 'preselected'],
    ['?offer=competency&today=2021-03-20', 'preselected'],
    ['?offer=network-membership', 'question'],
    ['?offer=network-membership&anniversary=', 'question'],
    ['?offer=competency&anniversary=2021-06-22', 'question'],
    ['?offer=action-pack&purchase=2020-02-29', 'question'],
    ['?offer=advanced-specialization&anniversary=2021-06-22', 'question'],
    ['?offer=competency&anniversary=2021-06-22&today=2021-07-01', 'question'],
    ['?offer=competency&basis=anniversary&day=22&month=June&year=2021', 'question'],
    ['?offer=competency&basis=purchase&day=22%2F06%2F2021&month=&year=', 'question'],
    ['?offer=nonsense', 'offer-unknown@offer'],
    ['?offer=nonsense&anniversary=2021-06-22', 'offer-unknown@offer'],
    ['?anniversary=2021-06-22', 'offer-missing@offer'],
    ['?purchase=2021-06-22', 'offer-missing@offer'],
    ['?offer=competency&anniversary=2021-06-22&purchase=2020-06-22', 'both-dates@basis'],
    ['?offer=competency&anniversary=22.6.2021', 'query-date@day'],
    ['?offer=competency&anniversary=2021-6-22', 'query-date@day'],
    ['?offer=competency&anniversary=%EF%BC%92021-06-22', 'query-date@day'],
    ['?offer=competency&anniversary=2021-02-29', 'no-such-day@day'],
    ['?offer=competency&anniversary=2021-13-01', 'month-unknown@month'],
    ['?offer=competency&anniversary=2021-01-32', 'day-not-a-number@day'],
    ['?offer=competency&anniversary=1989-12-31', 'year-out-of-range@year'],
    ['?offer=competency&purchase=2099-06-01', 'anniversary-out-of-range@year'],
    ['?offer=advanced-specialization&purchase=2020-06-22', 'purchase-of-specialization@basis'],
    ['?offer=competency&anniversary=2021-06-22&today=soon', 'query-today@today'],
    ['?offer=competency&anniversary=2021-06-22&today=2021-02-30', 'query-today@today'],
    ['?today=soon', 'query-today@today'],
    ['?offer=&basis=anniversary&day=&month=&year=&today=', 'offer-missing@offer date-missing@day'],
    ['?offer=competency&basis=birthday&day=1&month=1&year=2021', 'query-basis@basis'],
    ['?offer=competency&basis=anniversary&day=30&month=February&year=', 'never-such-day@day year-missing@year'],
  ])('%s: %s', (query, expected) => {
    expect(outcome(query)).toBe(expected);
  });

  test('fills the form with what it says, as far as it says it', () => {
    const reading = parseQuery('?offer=competency&purchase=2021-02-29&today=x', LOCALE);
    expect(reading).toMatchObject({
      entry: { offer: 'competency', basis: 'purchase', day: '29', month: '02', year: '2021', today: 'x' },
    });
    expect(parseQuery('?offer=competency&anniversary=whenever', LOCALE)).toMatchObject({ entry: { day: 'whenever' } });
  });

  test('is written in canonical form, and keeps what is not ours', () => {
    const question = { offer: 'action-pack', basis: 'purchase', date: calendarDate('2018-09-01') } as const;
    const query = '?day=1&month=9&year=2018&basis=purchase&english=show&offer=x&today=';
    expect(toQuery(question, query)).toBe('?offer=action-pack&purchase=2018-09-01&english=show');
    expect(toQuery({ ...question, today: calendarDate('2019-09-02') }, '')).toBe(
      '?offer=action-pack&purchase=2018-09-01&today=2019-09-02',
    );
    expect(toQuery({ offer: 'network-membership' }, '?anniversary=2021-01-01')).toBe('?offer=network-membership');
  });

  test('read back is the same question', () => {
    const address = '?offer=competency&anniversary=2021-06-22&today=2021-07-01&x=1';
    const reading = parseQuery(address, LOCALE);
    if (reading.kind !== 'asked' || reading.verdict.kind !== 'question') throw new Error('not a question');
    expect(toQuery(reading.verdict.question, address)).toBe(address);
  });
});

describe('an entry', () => {
  const judge = (entry: Partial<Entry>) => parseQuestion({ ...EMPTY_ENTRY, ...entry }, LOCALE);
  const problems = (entry: Partial<Entry>) => {
    const verdict = judge({ offer: 'competency', ...entry });
    return verdict.kind === 'problems' ? verdict.problems.map(({ code, fields: [first] }) => `${code}@${first}`) : [];
  };

  test.each([
    [{ day: '31', month: '02', year: '2021' }, ['no-such-day@day']],
    [{ day: '31/02/2021' }, ['no-such-day@day']],
    [{ day: '2021-13-01' }, ['month-unknown@month']],
    [{ year: '2021-13-01' }, ['month-unknown@month']],
    [{ day: '30 February' }, ['never-such-day@day', 'year-missing@year']],
    [{ day: '29', month: 'February', year: '2021' }, ['no-such-day@day']],
    [
      { day: 'abc', month: 'def', year: 'ghi' },
      ['day-not-a-number@day', 'month-unknown@month', 'year-not-four-digits@year'],
    ],
    [{ year: '2021' }, ['day-missing@day', 'month-missing@month']],
    [{ day: '1', month: '1', year: '0000' }, ['year-out-of-range@year']],
    [{ day: '1', month: '1', year: '10000' }, ['year-not-four-digits@year']],
    [{}, ['date-missing@day']],
    [{ day: '   ' }, ['date-missing@day']],
  ])('%j: %j', (entry, expected) => {
    expect(problems(entry)).toEqual(expected);
  });

  test('a whole date replaces what stood in the other fields', () => {
    const verdict = judge({ offer: 'competency', day: '2021-06-22', month: '1', year: '1999' });
    expect(verdict).toMatchObject({ kind: 'question', question: { date: '2021-06-22' } });
  });

  test('an ambiguous numeric date is taken in the reader’s order and offers the other', () => {
    expect(judge({ offer: 'competency', day: '9/1/2021' })).toEqual({
      kind: 'question',
      question: { offer: 'competency', basis: 'anniversary', date: '2021-09-01' },
      alternativeDate: '2021-01-09',
    });
  });

  test('the day to calculate from is read leniently too', () => {
    expect(judge({ offer: 'competency', day: '1', month: '3', year: '2021', today: 'March 20, 2021' })).toMatchObject({
      question: { today: '2021-03-20' },
    });
    expect(problems({ day: '1', month: '3', year: '2021', today: 'soon' })).toEqual(['today-not-a-date@today']);
  });
});

describe('whatever is typed or put in the address', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '2021',
      '29',
      'February',
      '2月',
      '0',
      '-1',
      '1e3',
      '31/02/2021',
      '２０２１年２月３０日',
      'NaN',
      '2021-02-29',
    ),
    fc.integer().map(String),
  );
  const isRealDay = (day: string) => readCalendarDate(day).ok;

  test('an entry gives a real day or says why not', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text,
        fc.constantFrom('competency', 'action-pack', 'x', ''),
        (day, month, year, today, offer) => {
          const verdict = parseQuestion({ offer, basis: 'purchase', day, month, year, today }, LOCALE);
          if (verdict.kind === 'problems') return verdict.problems.length > 0;
          return verdict.question.offer !== 'network-membership' && isRealDay(verdict.question.date);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an address gives a real day or says why not', () => {
    const names = fc.constantFrom('offer', 'anniversary', 'purchase', 'today', 'day', 'month', 'year', 'basis', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, text), { maxLength: 8 }), (pairs) => {
        const reading = parseQuery(`?${new URLSearchParams(pairs).toString()}`, LOCALE);
        if (reading.kind !== 'asked' || reading.verdict.kind !== 'question') return true;
        const { question } = reading.verdict;
        return question.offer === 'network-membership' || isRealDay(question.date);
      }),
      { numRuns: 2000 },
    );
  });
});
