/** Pattern sources for time zones, which come after the time, or in Chinese, also before it. */

/** Not followed by the rest of a date: in "00:00 -1/3", -1 isn't an offset. */
const OFFSET = String.raw`[+-](?:1[0-4]|0?\d)(?::?[0-5]\d)?(?![\d/.:-])`;
const ZONE_CODE =
  '(?:UTC|GMT|CEST|CET|MEST|MET|WEST|WET|EEST|EET|BST|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|HST|JST|SGT|HKT|ET|CT|MT|PT)';
const HAN_ZONE_NAME = String.raw`[^\d(),;\s]{0,12}(?:时间|時間|世界时|世界時|标准时|標準時)`;
const ZONE_NAME = [
  String.raw`[^\d(),;]{0,40}?(?:time|tid|tijd)(?!\p{L})`, // Coordinated Universal Time
  String.raw`(?:heure|temps)\s[^\d(),;]{0,40}`, // heure normale d’Europe centrale
  HAN_ZONE_NAME,
].join('|');
/** After an offset: (Central European Standard Time), [Europe/Paris]. */
const ZONE_COMMENT = String.raw`\s?(?:\((?:${ZONE_NAME}|${ZONE_CODE})\)|\[[a-z_]+(?:/[a-z_]+)*\])`;

export const ZONE_BEFORE_TIME = String.raw`(?:${ZONE_CODE}(?:\s?${OFFSET})?|${HAN_ZONE_NAME})`;
/** Such as Z, -08:00, (UTC+1), CET, heure normale d’Europe centrale. */
export const ZONE = String.raw`\s?(?:[([]?(?:Z|${ZONE_CODE}(?:\s?${OFFSET})?|${OFFSET})(?!\p{L})[)\]]?(?:${ZONE_COMMENT})?|[([]?(?:${ZONE_NAME})[)\]]?)`;
