/**
 * Sources of regular expressions for time zones. A time zone comes after the time, but in Chinese, it can also come
 * before.
 */

/** An offset from UTC, such as -08:00. In "00:00 -1/3", -1 isn't an offset, because the date goes on. */
const OFFSET = String.raw`[+-](?:1[0-4]|0?\d)(?::?[0-5]\d)?(?![\d/.:-])`;
const CODE =
  '(?:UTC|GMT|CEST|CET|MEST|MET|WEST|WET|EEST|EET|BST|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|HST|JST|SGT|HKT|ET|CT|MT|PT)';
const HAN_NAME = String.raw`[^\d(),;\s]{0,12}(?:时间|時間|世界时|世界時|标准时|標準時)`;
const NAME = [
  String.raw`[^\d(),;]{0,40}?(?:time|tid|tijd)(?!\p{L})`, // Coordinated Universal Time
  String.raw`(?:heure|temps)\s[^\d(),;]{0,40}`, // heure normale d’Europe centrale
  HAN_NAME,
].join('|');
/** The zone's name, which may follow an offset: (Central European Standard Time), [Europe/Paris]. */
const COMMENT = String.raw`\s?(?:\((?:${NAME}|${CODE})\)|\[[a-z_]+(?:/[a-z_]+)*\])`;

export const ZONE_FIRST = String.raw`(?:${CODE}(?:\s?${OFFSET})?|${HAN_NAME})`;
export const ZONE = String.raw`\s?(?:[([]?(?:Z|${CODE}(?:\s?${OFFSET})?|${OFFSET})(?!\p{L})[)\]]?(?:${COMMENT})?|[([]?(?:${NAME})[)\]]?)`;
