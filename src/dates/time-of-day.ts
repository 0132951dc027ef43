/**
 * Times of day around a date, as the six languages, spreadsheets, and programs write them. A time never moves the
 * day: a cell that says 2021-03-01T23:00:00-08:00 says March 1.
 */

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const MINUTE = String.raw`[0-5]\d`;
const SECOND = String.raw`(?:[0-5]\d|60)(?:[.,]\d{1,9})?`;
const END = String.raw`(?![\p{Script=Latin}\d])`;
const LATIN_HALF = String.raw`[apef]\.?\s?m\.?${END}`;
const HALF = String.raw`(?:${LATIN_HALF}|上午|下午|凌晨|清晨|早上|中午|晚上|夜里|夜裡|午前|午後)`;
const AT = String.raw`(?:kl\.?|klo|at|om|[àa]|@)`;

const CLOCKS = [
  String.raw`${HOUR}(?::${MINUTE}(?::${SECOND})?|\.${MINUTE}:${SECOND})(?:\s?(?:h|uur|u)\.?${END})?(?![\d:])`,
  String.raw`${HOUR}\s?h(?:eures?)?(?:\s?${MINUTE}(?:\s?m(?:in)?\.?(?:\s?${SECOND}\s?s(?:ec)?\.?)?)?)?${END}`,
  String.raw`${HOUR}\s?[时時点點](?:\s?[0-5]?\d\s?分(?:\s?[0-5]?\d\s?秒)?)?[整正]?`,
  String.raw`${HOUR}\.${MINUTE}(?:\.${SECOND})?(?=\s?(?:${LATIN_HALF}|(?:uur|u|h)\.?${END}))(?:\s?(?:uur|u|h)\.?${END})?`,
  String.raw`${HOUR}(?=\s?${LATIN_HALF})`,
  String.raw`${HOUR}\s?uur${END}`,
].join('|');
const AFTER_AT = String.raw`${HOUR}(?:[.:]${MINUTE}(?:[.:]${SECOND})?)?(?![\d.:])`;

const OFFSET = String.raw`(?:1[0-4]|0?\d)(?::?[0-5]\d)?(?![\d/.:-])`;
const ZONE_CODE =
  'UTC|GMT|CEST|CET|MEST|MET|WEST|WET|EEST|EET|BST|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|HST|JST|SGT|HKT|ET|CT|MT|PT';
const COMMENT = String.raw`(?:\s?[[(][^\d()[\]]*[\])])?`;
const ZONE_NAME = [
  String.raw`[^\d(),;]{0,40}?(?:time|tid|tijd)(?!\p{L})`,
  String.raw`(?:heure|temps)\s[^\d(),;]{0,40}`,
  String.raw`[^\d(),;\s]{0,12}(?:时间|時間|世界时|世界時|标准时|標準時)`,
].join('|');
const ZONE_FIRST = String.raw`(?:(?:${ZONE_CODE})(?:\s?[+-]${OFFSET})?|[^\d(),;\s]{0,12}(?:时间|時間|世界时|世界時|标准时|標準時))`;
const ZONE = String.raw`\s?(?:[(\[]?(?:Z|(?:${ZONE_CODE})(?:\s?[+-]${OFFSET})?|[+-]${OFFSET})(?!\p{L})[)\]]?${COMMENT}|[(\[]?(?:${ZONE_NAME})[)\]]?)`;

const TIME = new RegExp(
  String.raw`(?:(?<=\d)T|(?<![\d:./-]))(?:${ZONE_FIRST}\s?)?(?:kl\.?\s?${AFTER_AT}(?:\s?${LATIN_HALF})?|${AT}\s?${HOUR}\.${MINUTE}(?:\.${SECOND})?(?![\d.:])|(?:${HALF}\s?)?(?:${CLOCKS})(?:\s?${HALF})?)(?:${ZONE})?`,
  'iu',
);
/** Written without separators: 20210301T091422Z. */
const COMPACT_TIME = new RegExp(
  String.raw`(?<=^\d{8})T(?:[01]\d|2[0-4])${MINUTE}(?:${SECOND})?(?!\d)(?:${ZONE})?`,
  'iu',
);
/** A time with dots that nothing marks, as Swedish writes it: only after a date. */
const DOTTED_TIME = new RegExp(
  String.raw`(?<=\d{4}.*|\d\D\d+\D\d+)\s${HOUR}\.${MINUTE}(?:\.${SECOND})?(?:${ZONE})?$`,
  'iu',
);
/** A date of XML may have a zone without a time. */
const DATE_ZONE = new RegExp(String.raw`(?<=^\d{4}-\d\d-\d\d)(?:Z|[+-]${OFFSET})$|\s\(?(?:UTC|GMT)\)?$`, 'u');

/** What every time has, found fast: most dates of a long list have none. */
const MAYBE_TIME =
  /\d\s?(?:[:hz时時点點+]|u(?:ur)?\b|\(?(?:utc|gmt)\b|[apef]\.?\s?m|-\d\d:)|\dt\d|kl|(?:at|om|[àa]|@)\s?\d/iu;

export interface WithoutTime {
  readonly rest: string;
  readonly hadTime: boolean;
}

function remove(text: string, pattern: RegExp): WithoutTime {
  const rest = text.replace(pattern, ' ');
  return { rest: rest.replace(/\s+/g, ' ').trim(), hadTime: rest !== text };
}

/** The text without its time of day and zone. At most one time is taken out: a second one is left over, and refused. */
export function withoutTime(text: string): WithoutTime {
  if (!MAYBE_TIME.test(text)) return { rest: text, hadTime: false };
  for (const pattern of [COMPACT_TIME, TIME, DATE_ZONE]) {
    const removed = remove(text, pattern);
    if (removed.hadTime) return removed;
  }
  return { rest: text, hadTime: false };
}

/** The text without an unmarked time with dots at its end, if there's one. */
export function withoutDottedTime(text: string): string | undefined {
  const { rest, hadTime } = remove(text, DOTTED_TIME);
  return hadTime ? rest : undefined;
}
