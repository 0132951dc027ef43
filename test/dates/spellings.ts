/** Thousands of spellings per language with their dates: formats of programs and of Intl. */
import type { LocaleTag } from '../../src/i18n/locales.ts';
import { type CalendarDate, calendarDate, daysInMonth, toUtcDate } from '../../src/rules/index.ts';
import { PATTERNS, LOCALES_WITH_PATTERNS } from './patterns.ts';
import { type Time, spell } from './spell.ts';

export interface Spelling {
  readonly text: string;
  readonly date: CalendarDate;
}

const TIMES: readonly Time[] = [
  [0, 0],
  [9, 14],
  [12, 0],
  [23, 59],
];

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Every month, every day number from 1 to 31, both ends of a month, leap days; years across the range. */
export const DAYS: readonly CalendarDate[] = [
  ...Array.from({ length: 12 }, (_, month) => {
    const year = 2017 + (month % 5);
    const last = daysInMonth(year, month + 1);
    return [1, month + 1, 8 + month, 20 + (month % 8), last].map((day) =>
      calendarDate(`${year}-${twoDigits(month + 1)}-${twoDigits(day)}`),
    );
  }).flat(),
  ...['2020-02-29', '2021-03-01', '1990-01-02', '2099-12-31', '2010-10-20', '2020-12-10'].map(calendarDate),
];

/** Regional variants of the languages that have the same order of numbers as the site's own. */
const REGIONS: Readonly<Partial<Record<LocaleTag, readonly string[]>>> = {
  'en-US': ['en-US'],
  'fr-FR': ['fr-FR', 'fr-CA', 'fr-BE', 'fr-CH'],
  'zh-CN': ['zh-CN', 'zh-SG'],
  'zh-TW': ['zh-TW', 'zh-TW-u-ca-roc'],
  'sv-SE': ['sv-SE', 'sv-FI'],
  'nl-NL': ['nl-NL', 'nl-BE'],
};

const STYLES = ['full', 'long', 'medium', 'short'] as const;
const WEEKDAYS = [undefined, 'long', 'short'] as const;
const MONTHS = ['numeric', '2-digit', 'short', 'long'] as const;
const DIGITS = ['numeric', '2-digit'] as const;

function intlOptions(): readonly Intl.DateTimeFormatOptions[] {
  const times = [undefined, ...STYLES];
  const styles = STYLES.flatMap((dateStyle) =>
    times.flatMap((timeStyle) =>
      [false, true].map((hour12) => (timeStyle ? { dateStyle, timeStyle, hour12 } : { dateStyle })),
    ),
  );
  const parts = WEEKDAYS.flatMap((weekday) =>
    MONTHS.flatMap((month) =>
      DIGITS.flatMap((day) => {
        const date = { weekday, month, day, year: 'numeric' } as const;
        const timed = { ...date, hour: 'numeric', minute: '2-digit' } as const;
        // With an era, Intl puts the month first in Swedish, which isn't Swedish usage.
        return month === 'numeric' || month === '2-digit'
          ? [date, timed]
          : [date, timed, { ...date, era: 'short' } as const];
      }),
    ),
  );
  return [...styles, ...parts];
}

/** `dateStyle: 'short'` may omit the century. Such a date is refused (see read-date.test.ts). */
const hasFourDigits = (text: string, year: string) => text.includes(year) || text.includes(String(Number(year) - 1911));

function intlSpellings(tag: LocaleTag): readonly Spelling[] {
  return (REGIONS[tag] ?? []).flatMap((region) =>
    intlOptions().flatMap((options) => {
      const intl = new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' });
      return DAYS.map((date, index) => {
        const instant = toUtcDate(date).getTime() + (index % 24) * 3_600_000;
        return { text: intl.format(instant), date };
      }).filter(({ text, date }) => hasFourDigits(text, date.slice(0, 4)));
    }),
  );
}

function programSpellings(tag: LocaleTag): readonly Spelling[] {
  return (PATTERNS[tag] ?? []).flatMap((pattern) =>
    DAYS.map((date, index) => ({ text: spell(date, pattern, tag, TIMES[index % TIMES.length] ?? [0, 0]), date })),
  );
}

const unique = (spellings: readonly Spelling[]) => [...new Map(spellings.map((one) => [one.text, one])).values()];

/** Every tag that has patterns, with its unique spellings. */
export const SPELLINGS: readonly { readonly tag: LocaleTag; readonly spellings: readonly Spelling[] }[] =
  LOCALES_WITH_PATTERNS.map(({ tag }) => ({
    tag,
    spellings: unique([...programSpellings(tag), ...intlSpellings(tag)]),
  }));
