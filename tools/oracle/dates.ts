/** Checks that the rules parse every valid date of the supported years, and reject everything else. */
import { DifferenceCounter, FIRST_YEAR, LAST_YEAR, type Result, type Rules } from './comparison.ts';
import { lengthOf } from './days.ts';

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** Tries every combination of year, month, and day, also impossible ones such as month 13. */
export function calendar(rules: Rules): Result {
  const counter = new DifferenceCounter();
  for (let year = FIRST_YEAR - 2; year <= LAST_YEAR + 2; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        counter.count += 1;
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        const parsed = rules.readCalendarDate(text);
        const isSupportedYear = year >= FIRST_YEAR && year <= LAST_YEAR;
        const isValid = isSupportedYear && day >= 1 && day <= lengthOf(year, month);
        counter.compare([text], 'read as', parsed.ok ? parsed.value : 'refused', isValid ? text : 'refused');
      }
    }
  }
  return counter.result('dates of the calendar');
}

/** Texts that the rules must reject, because they aren't dates of the supported years. */
const INVALID_TEXTS = [
  '',
  ' ',
  '2021-2-1',
  '2021-02-1',
  '21-02-01',
  '02021-02-01',
  '+2021-02-01',
  '-2021-02-01',
  '2021-02-01 ',
  ' 2021-02-01',
  '2021-02-01\n',
  '2021-02-01T00:00',
  '2021-02-01Z',
  '2021/02/01',
  '2021.02.01',
  '20210201',
  '2021-W05-1',
  '2021-032',
  '２０２１-02-01',
  '2021-०२-01',
  '2021–02–01',
  '2021-02-1e',
  '2021-0x-01',
  'NaN-NaN-NaN',
  'Infinity',
  '2021-1e-01',
  '0000-00-00',
  '2021-02-30',
  '1900-02-29',
  '2100-02-29',
  '9999-12-31',
  '2021-02-01-01',
  '2021--02-01',
  'null',
  '[object Object]',
  '\u200e2021-02-01',
  '2021-02-01\u0000',
];

export function oddTexts(rules: Rules): Result {
  const counter = new DifferenceCounter();
  for (const text of INVALID_TEXTS) {
    counter.count += 1;
    counter.compare([JSON.stringify(text)], 'read', rules.readCalendarDate(text).ok, false);
  }
  return counter.result('odd texts');
}
