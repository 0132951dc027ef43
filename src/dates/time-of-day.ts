/**
 * Removes the time of day, as people, spreadsheets, and programs write it. A time and its zone never change the day: a
 * cell with 2021-03-01T23:00:00-08:00 means March 1.
 */
import { ZONE, ZONE_BEFORE_TIME } from './time-zone.ts';

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const MINUTE = String.raw`[0-5]\d`;
const SECOND = String.raw`(?:[0-5]\d|60)(?:[.,]\d{1,9})?`;
/** So "a.m." is found, but not the "a m" at the start of "a mars". */
const WORD_END = String.raw`(?![\p{Script=Latin}\d])`;
/** a.m. and p.m., and Swedish f.m. and e.m. */
const LATIN_DAY_PERIOD = String.raw`[apef]\.?\s?m\.?${WORD_END}`;
const DAY_PERIOD = `(?:${LATIN_DAY_PERIOD}|上午|下午|凌晨|清晨|早上|中午|正午|傍晚|晚上|深夜|午夜|夜里|夜裡|午前|午後)`;
const HOUR_WORD = String.raw`\s?(?:uur|u|h)\.?${WORD_END}`;
/** A time with dots: 9.14, 9.14.22. */
const DOTTED = String.raw`${HOUR}\.${MINUTE}(?:\.${SECOND})?`;

const anyOf = (...patterns: readonly string[]) => `(?:${patterns.join('|')})`;

const CLOCK_TIME = anyOf(
  String.raw`${HOUR}(?::${MINUTE}(?::${SECOND})?|\.${MINUTE}:${SECOND})(?:${HOUR_WORD})?(?![\d:])`, // 0:00:00, 0:00 uur
  String.raw`${HOUR}\s?(?:h(?:eures?)?|u)(?:\s?${MINUTE}(?:\s?m(?:in)?\.?(?:\s?${SECOND}\s?s(?:ec)?\.?)?)?)?${WORD_END}`, // 9 h 14
  String.raw`${HOUR}\s?[时時点點](?:\s?[0-5]?\d\s?分(?:\s?[0-5]?\d\s?秒)?)?[整正]?`, // 9时14分
  `${DOTTED}(?:${HOUR_WORD}|(?=\\s?${LATIN_DAY_PERIOD}))`, // 9.14 uur
  String.raw`${HOUR}(?:\s?uur${WORD_END}|(?=\s?${LATIN_DAY_PERIOD}))`, // 9 uur, 9 AM
);

/** A time after a word such as "kl." or "at". Without the word, 9.14 could be a date. */
const TIME_AFTER_WORD = anyOf(
  String.raw`(?:kl\.?|klo|klockan)\s?(?:${DOTTED}|${HOUR}(?::${MINUTE}(?::${SECOND})?)?)(?![\d.:])(?:\s?${LATIN_DAY_PERIOD})?`,
  String.raw`(?:at|om|[àa]|@)\s?${DOTTED}(?![\d.:])`,
);

/** A time anywhere in the text, but not right after a part of a date: in "3/1 AM", "1 AM" isn't a time. */
const TIME = new RegExp(
  String.raw`(?:(?<=\d)T|(?<![\d:./-]))(?:${ZONE_BEFORE_TIME}\s?)?${anyOf(TIME_AFTER_WORD, String.raw`(?:${DAY_PERIOD}\s?)?${CLOCK_TIME}(?:\s?${DAY_PERIOD})?`)}(?:${ZONE})?`,
  'iu',
);
/** A time without separators, as in 20210301T091422Z. */
const COMPACT_TIME = new RegExp(
  String.raw`(?<=^\d{8})T(?:[01]\d|2[0-4])${MINUTE}(?:${SECOND})?(?!\d)(?:${ZONE})?`,
  'iu',
);
/** A time with dots and without a word such as "kl.", as in Swedish. Only found after a date: "2021-03-01 9.14". */
const DOTTED_TIME = new RegExp(String.raw`(?<=\d{4}.*|\d\D\d+\D\d+)\s${DOTTED}(?:${ZONE})?$`, 'iu');
/** A time zone without a time. XML allows it after a date: 2021-03-01Z. */
const DATE_ZONE = new RegExp(String.raw`(?<=^\d{4}-\d\d-\d\d)${ZONE}$|\s\(?(?:UTC|GMT)\)?$`, 'iu');

/** A quick test that every text with a time passes. Most dates in a long list have no time. */
const MAYBE_TIME =
  /\d\s?(?:[:hz时時点點+]|u(?:ur)?(?![a-z])|\(?(?:utc|gmt)|[apef]\.?\s?m|-\d\d:)|\dt\d|kl|(?:at|om|[àa]|@)\s?\d/iu;

export interface WithoutTime {
  readonly rest: string;
  /** Also true if the text only had a time zone. */
  readonly hadTime: boolean;
}

function remove(text: string, pattern: RegExp): WithoutTime {
  const rest = text.replace(pattern, ' ');
  return { rest: rest.replace(/\s+/g, ' ').trim(), hadTime: rest !== text };
}

/** Removes only the first time of day. If the text has another one, it's left over, so the text is refused later. */
export function withoutTime(text: string): WithoutTime {
  if (!MAYBE_TIME.test(text)) return { rest: text, hadTime: false };
  for (const pattern of [COMPACT_TIME, TIME, DATE_ZONE]) {
    const removed = remove(text, pattern);
    if (removed.hadTime) return removed;
  }
  return { rest: text, hadTime: false };
}

/** Undefined if there's no time with dots at the end (see `DOTTED_TIME`). */
export function withoutDottedTime(text: string): string | undefined {
  const { rest, hadTime } = remove(text, DOTTED_TIME);
  return hadTime ? rest : undefined;
}
