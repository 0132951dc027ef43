/** Any date in any pattern with any decoration is read correctly, and anything added to a date is understood or refused. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/components/calculator/question/question.ts';
import { readDate } from '../../src/dates/index.ts';
import { type LocaleTag, localeOf } from '../../src/i18n/locales.ts';
import { calendarDate, daysBetween, plusDays } from '../../src/rules/index.ts';
import { NAMES } from './names.ts';
import { PATTERNS, LOCALES_WITH_PATTERNS } from './patterns.ts';
import { spell } from './spell.ts';

const FIRST = calendarDate('1990-01-01');
const date = fc
  .integer({ min: 0, max: daysBetween(FIRST, calendarDate('2099-12-31')) })
  .map((day) => plusDays(FIRST, day));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const MARKS = ['\u200E', '\u200F', '\u202A', '\u202C', '\u2066', '\u2069', '\uFEFF', '\u00AD', '\u200B', '\u2060'];
const anyMark = fc.constantFrom('', ...MARKS);

const patterns = (tag: LocaleTag) => fc.constantFrom(...(PATTERNS[tag] ?? []));

/** Adds direction marks around digits, as some browsers printed them, but never between digits. */
const withMarks = (text: string, mark: string) => mark + text.replace(/\d+/g, (digits) => mark + digits + mark) + mark;
const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

const DECORATIONS: readonly ((text: string) => string)[] = [
  (text) => text,
  toFullWidth,
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '\u202F'),
  (text) => text.replaceAll(' ', '\u2009'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll('-', '\u2011'),
  (text) => text.replaceAll('-', '\u2212'),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => `  ${text}\t`,
  (text) => `"${text}"`,
  (text) => `“${text}”`,
  (text) => `${text}.`,
  (text) => `'${text}`,
];

const dateOf = (text: string, tag: LocaleTag) => {
  const reading = readDate(text, localeOf(tag));
  return reading.ok ? reading.date : codeOf(reading);
};

describe.each(LOCALES_WITH_PATTERNS)('$tag', ({ tag }) => {
  test('any date in any pattern and decoration is read', () => {
    fc.assert(
      fc.property(
        date,
        patterns(tag),
        time,
        fc.constantFrom(...DECORATIONS),
        anyMark,
        (day, pattern, at, decorate, mark) => {
          expect(dateOf(withMarks(decorate(spell(day, pattern, tag, at)), mark), tag)).toBe(day);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('the right weekday changes nothing; a wrong one is reported', () => {
    const names = NAMES[tag];
    const weekday = fc.constantFrom(...(names ? [names.weekdays, names.shortWeekdays] : []));
    const placement = fc.constantFrom(
      (text: string, name: string) => `${name} ${text}`,
      (text: string, name: string) => `${name}, ${text}`,
      (text: string, name: string) => `${text} ${name}`,
      (text: string, name: string) => `${text} (${name})`,
      (text: string, name: string) => `(${name}) ${text}`,
    );
    const monday = calendarDate('2001-01-01');
    fc.assert(
      fc.property(date, weekday, placement, fc.integer({ min: 0, max: 6 }), (day, days, addWeekday, shift) => {
        const index = ((daysBetween(monday, day) % 7) + 7) % 7;
        const text = addWeekday(day, days[(index + shift) % 7] ?? '');
        expect(dateOf(text, tag)).toBe(shift === 0 ? day : 'weekday-differs');
      }),
      { numRuns: 300 },
    );
  });

  test('an extra number or word is refused', () => {
    const more = fc.constantFrom('5', '31', '2022', '2022-01-02', 'x', 'or', 'Smarch', 'BC', '12:60', '25:00', '%');
    fc.assert(
      fc.property(date, patterns(tag), time, more, fc.boolean(), (day, pattern, at, extra, isFirst) => {
        const text = spell(day, pattern, tag, at);
        expect(readDate(isFirst ? `${extra} ${text}` : `${text} ${extra}`, localeOf(tag)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('a two-digit year is never accepted', () => {
    const numeric = fc.constantFrom('d/M/', 'M/d/', 'd-M-', 'd.M.', 'd MMM ', 'MMM d, ', "d MMM '");
    fc.assert(
      fc.property(date, numeric, time, (day, pattern, at) => {
        const text = spell(day, pattern.replace("'", '’'), tag, at) + day.slice(2, 4);
        expect(dateOf(text, tag)).toBe('year-not-four-digits');
      }),
    );
  });

  test('any text is read or refused, and the result is in the supported years', () => {
    const piece = fc.constantFrom(
      ...Array.from('0123456789/-. :,()年月日一十民國'),
      'mar',
      'Mon',
      'T',
      'Z',
      'h',
      'kl.',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const reading = readDate(text, localeOf(tag));
          if (reading.ok) expect(reading.date).toMatch(/^(?:199\d|20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
          else expect(codeOf(reading)).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
