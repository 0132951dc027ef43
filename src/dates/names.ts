/** What words in a date mean: names of months and weekdays in all languages of this site, and filler words. */
import { LOCALES } from '../i18n/locales.ts';
import { foldWord } from './clean.ts';

/** French `mar.` can be mars (March) or mardi (Tuesday); the rest of the date decides. */
export interface NamedDay {
  /** 1 is January. */
  readonly months: ReadonlySet<number>;
  /** 0 is Monday. */
  readonly weekdays: ReadonlySet<number>;
}

/** An abbreviation of Wednesday that isn't the start of a name that `Intl` prints. */
const EXTRA_WEEKDAY: readonly [string, number] = ['weds', 2];

/** Words around a date that are ignored, such as articles and prepositions. */
const FILLERS = new Set(
  'the of on at a le du de den på pa op om kl klo per dated date'.split(' ').map((word) => foldWord(word)),
);

const DAY_MS = 86_400_000;
const MONDAY_MS = 4 * DAY_MS; // 1970-01-05

interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
}

/**
 * Names in all languages, each with its index. Some differ on their own and in a date: Polish "marzec", but "1 marca".
 * @param instants a time in each month or weekday, in milliseconds since 1970
 */
const intlNames = (options: Intl.DateTimeFormatOptions, instants: readonly number[]) =>
  LOCALES.flatMap(({ tag }) =>
    ([undefined, 'numeric'] as const).flatMap((day) => {
      const intl = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...options, day, timeZone: 'UTC' });
      return instants.map((instant, index): [string, number] => {
        const name = intl.formatToParts(instant).find(({ type }) => type in options)?.value ?? '';
        return [foldWord(name).replace(/\.$/, ''), index];
      });
    }),
  );

let cachedNames: Names | undefined;

/** Only called for the first word: most dates have only numbers, and rendering a form needs no names. */
function allNames(): Names {
  const weekInstants = Array.from({ length: 7 }, (_, day) => MONDAY_MS + day * DAY_MS);
  const monthInstants = Array.from({ length: 12 }, (_, month) => (15 + month * 30.5) * DAY_MS);
  const widths = ['long', 'short'] as const;
  const months = widths
    .flatMap((width) => intlNames({ month: width }, monthInstants))
    .map(([name, at]) => [name, at + 1] as const);
  const weekdays = widths.flatMap((width) => intlNames({ weekday: width }, weekInstants));
  return { months: new Map(months), weekdays: new Map([...weekdays, EXTRA_WEEKDAY]) };
}

const setOf = (value: number | undefined): ReadonlySet<number> => new Set(value === undefined ? [] : [value]);

const valuesOfNamesWith = (map: ReadonlyMap<string, number>, start: string): ReadonlySet<number> =>
  new Set(Array.from(map).flatMap(([name, value]) => (name.startsWith(start) ? [value] : [])));

/**
 * The months and weekdays that a word can mean: by its full name in any language of the site, or by its first three or
 * more letters. Swedish weekdays may end in an article: `måndagen`.
 * @example namedDay('févr').months // => Set { 2 }
 */
export function namedDay(word: string): NamedDay {
  cachedNames ??= allNames();
  const { months, weekdays } = cachedNames;
  const folded = foldWord(word);
  const month = months.get(folded);
  const weekday = weekdays.get(folded) ?? weekdays.get(folded.replace(/(?<=dag)en$/, ''));
  if (month !== undefined || weekday !== undefined) return { months: setOf(month), weekdays: setOf(weekday) };
  if (folded.length < 3) return { months: setOf(undefined), weekdays: setOf(undefined) };
  return { months: valuesOfNamesWith(months, folded), weekdays: valuesOfNamesWith(weekdays, folded) };
}

export const isFiller = (word: string) => FILLERS.has(foldWord(word));
