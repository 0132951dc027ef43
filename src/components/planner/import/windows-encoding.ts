/**
 * The Windows encoding of a language is the one that has most of its letters. `Intl` has no list of these letters, so
 * they're collected from the names of regions, months, and weekdays.
 */
import { calendarDate, plusDays, toUtcDate } from '../../../rules/index.ts';

/** The Western encoding is first, so that it's used in a tie. */
const ENCODINGS = ['1252', '1250', '1251', '1253', '1254', '1255', '1256', '1257'].map(
  (codePage) => `windows-${codePage}`,
);
const FIRST_DAY = calendarDate('2021-01-01');
const THAI_ENCODING = 'windows-874';

/** Regions whose names together contain most letters of an alphabet. */
const REGIONS =
  'AE AT BE BG BR CH CN CZ DE DK EE EG ES FI FR GB GR HR HU IE IN IS IT JP KR LT LV MX NL NO PL PT RO RS RU SE SI SK TH TR UA US VN ZA';

export interface WindowsEncoding {
  readonly encoding: string;
  /** The language's letters beyond ASCII, in lowercase. */
  readonly letters: ReadonlySet<string>;
}

function lettersBeyondAscii(tag: string): ReadonlySet<string> {
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  // The dates below are 31 days apart, so that all months and weekdays occur.
  const monthAndWeekday = new Intl.DateTimeFormat(tag, { month: 'long', weekday: 'long', timeZone: 'UTC' });
  const names = [
    ...REGIONS.split(' ').map((region) => regions.of(region) ?? ''),
    ...Array.from({ length: 12 }, (_, index) => monthAndWeekday.format(toUtcDate(plusDays(FIRST_DAY, index * 31)))),
  ];
  return new Set(
    names
      .join('')
      .toLowerCase()
      .match(/(?![a-z])[\p{L}\p{M}]/gu),
  );
}

/** The characters of an encoding beyond ASCII, in lowercase. */
const charactersOf = (encoding: string) =>
  new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, index) => 128 + index)).toLowerCase();

/** @example windowsEncodingOf('pl-PL').encoding // => 'windows-1250' */
export function windowsEncodingOf(tag: string): WindowsEncoding {
  const letters = lettersBeyondAscii(tag);
  const [best] = [...ENCODINGS, THAI_ENCODING]
    .map((encoding) => {
      const characters = charactersOf(encoding);
      return { encoding, count: [...letters].filter((letter) => characters.includes(letter)).length };
    })
    .sort((one, other) => other.count - one.count);
  return { encoding: best?.encoding ?? 'windows-1252', letters };
}
