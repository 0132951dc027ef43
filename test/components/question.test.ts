import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/components/calculator/answer/answer-question.ts';
import { parseQuery } from '../../src/components/calculator/question/parse-query.ts';
import { toQuery } from '../../src/components/calculator/question/question-url.ts';
import { parseQuestion } from '../../src/components/calculator/question/parse-question.ts';
import { EMPTY_VALUES, type FormValues, codeOf } from '../../src/components/calculator/question/question.ts';
import type { Today } from '../../src/dates/clock.ts';
import { localeOf } from '../../src/i18n/locales.ts';
import { calendarDate, daysBetween, readCalendarDate, scheduleFrom } from '../../src/rules/index.ts';
import { programOf } from './programs.ts';

const LOCALE = localeOf('en-US');

/** The code of each problem with its first field, or 'question' if there are no problems. */
function outcome(query: string): string {
  const parsed = parseQuery(query, LOCALE);
  if (parsed.kind !== 'asked') return parsed.kind;
  if (parsed.result.kind === 'question') return 'question';
  return parsed.result.problems.map((problem) => `${codeOf(problem)}@${problem.fields[0]}`).join(' ');
}

describe('a query', () => {
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
    ['?offer=solutions-partner-designation&anniversary=2026-12-15', 'question'],
    ['?offer=partner-launch', 'preselected'],
    ['?offer=solutions-partner-designation&purchase=2025-12-15', 'anniversary-only@basis'],
    ['?offer=partner-success-core&basis=purchase&day=1&month=2&year=2026', 'anniversary-only@basis'],
    ['?offer=partner-launch&basis=purchase&day=&month=&year=', 'anniversary-only@basis date-missing@day'],
    ['?offer=specialization&anniversary=2026-12-15&parity=odd', 'question'],
    ['?offer=specialization&anniversary=2026-12-15&parity=', 'question'],
    ['?offer=specialization&anniversary=2026-12-15&parity=third', 'query-parity@parity'],
    ['?offer=specialization&parity=third', 'query-parity@parity'],
    ['?offer=competency&anniversary=2021-06-22&parity=even', 'question'],
    ['?offer=azure-expert-msp', 'question'],
    ['?offer=azure-expert-msp&anniversary=2027-03-01', 'question'],
    ['?offer=program-membership&basis=purchase&day=&month=&year=', 'question'],
    ['?offer=program-membership&purchase=2026-01-01', 'anniversary-only@basis'],
    ['?offer=network-membership&purchase=2020-01-01', 'question'],
    ['?offer=competency&anniversary=2021-06-22&today=soon', 'query-today@today'],
    ['?offer=competency&anniversary=2021-06-22&today=2021-02-30', 'query-today@today'],
    ['?today=soon', 'query-today@today'],
    ['?offer=&basis=anniversary&day=&month=&year=&today=', 'offer-missing@offer date-missing@day'],
    ['?offer=competency&basis=birthday&day=1&month=1&year=2021', 'query-basis@basis'],
    ['?offer=competency&basis=anniversary&day=30&month=February&year=', 'never-such-day@day year-missing@year'],
  ])('%s: %s', (query, expected) => {
    expect(outcome(query)).toBe(expected);
  });

  test('fills the form', () => {
    const parsed = parseQuery('?offer=competency&purchase=2021-02-29&today=x', LOCALE);
    expect(parsed).toMatchObject({
      values: { offer: 'competency', basis: 'purchase', day: '29', month: '02', year: '2021', today: 'x' },
    });
    expect(parseQuery('?offer=competency&anniversary=whenever', LOCALE)).toMatchObject({ values: { day: 'whenever' } });
  });

  test('is written in canonical form and keeps other parameters', () => {
    const question = { offer: 'action-pack', basis: 'purchase', date: calendarDate('2018-09-01') } as const;
    const query = '?day=1&month=9&year=2018&basis=purchase&english=show&offer=x&today=';
    expect(toQuery(question, query)).toBe('?offer=action-pack&purchase=2018-09-01&english=show');
    expect(toQuery({ ...question, today: calendarDate('2019-09-02') }, '')).toBe(
      '?offer=action-pack&purchase=2018-09-01&today=2019-09-02',
    );
    expect(toQuery({ offer: 'network-membership' }, '?anniversary=2021-01-01')).toBe('?offer=network-membership');
  });

  test('keeps the parity of the anniversary only if it matters', () => {
    const canonical = (query: string) => {
      const parsed = parseQuery(query, LOCALE);
      return parsed.kind === 'asked' && parsed.result.kind === 'question' ? toQuery(parsed.result.question, query) : '';
    };
    const asked = '?offer=specialization&anniversary=2026-12-15&parity=even&today=2026-11-26';
    expect(canonical(asked)).toBe(asked);
    expect(canonical('?offer=competency&anniversary=2021-06-22&parity=even')).toBe(
      '?offer=competency&anniversary=2021-06-22',
    );
  });

  test('parsed again, gives the same question', () => {
    const query = '?offer=competency&anniversary=2021-06-22&today=2021-07-01&x=1';
    const parsed = parseQuery(query, LOCALE);
    if (parsed.kind !== 'asked' || parsed.result.kind !== 'question') throw new Error('not a question');
    expect(toQuery(parsed.result.question, query)).toBe(query);
  });
});

describe('form values', () => {
  const parse = (values: Partial<FormValues>) => parseQuestion({ ...EMPTY_VALUES, ...values }, LOCALE);
  const problems = (values: Partial<FormValues>) => {
    const parsed = parse({ offer: 'competency', ...values });
    return parsed.kind === 'problems'
      ? parsed.problems.map((problem) => `${codeOf(problem)}@${problem.fields[0]}`)
      : [];
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
  ])('%j: %j', (values, expected) => {
    expect(problems(values)).toEqual(expected);
  });

  test('a whole date replaces what was in the other fields', () => {
    const parsed = parse({ offer: 'competency', day: '2021-06-22', month: '1', year: '1999' });
    expect(parsed).toMatchObject({ kind: 'question', question: { date: '2021-06-22' } });
  });

  test('an ambiguous numeric date is read in the order of the language and offers the other', () => {
    expect(parse({ offer: 'competency', day: '9/1/2021' })).toEqual({
      kind: 'question',
      question: { offer: 'competency', basis: 'anniversary', date: '2021-09-01' },
      alternativeDate: '2021-01-09',
    });
  });

  test('the calculation date is read as leniently', () => {
    expect(parse({ offer: 'competency', day: '1', month: '3', year: '2021', today: 'March 20, 2021' })).toMatchObject({
      question: { today: '2021-03-20' },
    });
    expect(problems({ day: '1', month: '3', year: '2021', today: 'soon' })).toEqual(['today-not-a-date@today']);
  });
});

describe('an answer', () => {
  const deviceDay = { ok: true, date: calendarDate('2021-06-30') } as const;
  const answer = (query: string, day: Today = deviceDay) => {
    const parsed = parseQuery(query, LOCALE);
    if (parsed.kind !== 'asked') throw new Error(`${query} isn't a question.`);
    if (parsed.result.kind === 'problems') return parsed.result;
    return answerQuestion(parsed.result, programOf(parsed.result.question.offer), query, day);
  };

  test('is plain data, with the sentence and the canonical query', () => {
    const closes = scheduleFrom(calendarDate('2021-06-22'))['window-closes'];
    const state = answer('?x=1&offer=competency&basis=purchase&day=22&month=6&year=2020');
    expect(state).toMatchObject({
      kind: 'answer',
      query: '?offer=competency&purchase=2020-06-22&x=1',
      today: '2021-06-30',
      answer: { schedule: { anniversary: '2021-06-22' } },
      sentence: { of: 'answer.open', count: daysBetween(deviceDay.date, closes) + 1 },
    });
    expect(structuredClone(state)).toEqual(state);
  });

  test('is as of the day in the question, else of the device', () => {
    const query = '?offer=competency&anniversary=2021-06-22';
    expect(answer(`${query}&today=2021-07-01`)).toMatchObject({ today: '2021-07-01' });
    expect(answer(query)).toMatchObject({ today: '2021-06-30' });
  });

  test('is a problem on a device with a wrong clock, unless it doesn’t depend on the day', () => {
    const wrong = { ok: false, year: 1970 } as const;
    expect(answer('?offer=competency&anniversary=2021-06-22', wrong)).toEqual({
      kind: 'problems',
      problems: [{ of: 'calculator.error.device-clock', fields: ['today'], values: { year: '1970' } }],
    });
    expect(answer('?offer=network-membership', wrong)).toMatchObject({ kind: 'answer', today: undefined });
    expect(answer('?offer=competency&anniversary=2021-06-22&today=2021-07-01', wrong)).toMatchObject({
      today: '2021-07-01',
    });
  });
});

describe('any text in the form or the query', () => {
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

  test('form values give a real day or a problem', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text,
        fc.constantFrom('competency', 'action-pack', 'x', ''),
        (day, month, year, today, offer) => {
          const parsed = parseQuestion({ offer, basis: 'purchase', day, month, year, today, parity: '' }, LOCALE);
          if (parsed.kind === 'problems') return parsed.problems.length > 0;
          return 'date' in parsed.question && isRealDay(parsed.question.date);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a query gives a real day or a problem', () => {
    const names = fc.constantFrom('offer', 'anniversary', 'purchase', 'today', 'day', 'month', 'year', 'basis', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, text), { maxLength: 8 }), (pairs) => {
        const parsed = parseQuery(`?${new URLSearchParams(pairs).toString()}`, LOCALE);
        if (parsed.kind !== 'asked' || parsed.result.kind !== 'question') return true;
        const { question } = parsed.result;
        return !('date' in question) || isRealDay(question.date);
      }),
      { numRuns: 2000 },
    );
  });
});
