/** Chinese numerals in dates: 二〇二一, 十二, 廿二, 三十一, and the formal numerals used on bank checks (贰零贰壹). */

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('〇一二三四五六七八九', (char, value) => [char, value])),
  ...Object.fromEntries(Array.from('零壹贰叁肆伍陆柒捌玖', (char, value) => [char, value])),
  ...{ '○': 0, '◯': 0, 貳: 2, 參: 3, 叄: 3, 陸: 6, 两: 2, 兩: 2 },
};
/** Some tens have a character of their own: 廿 is 20. */
const TENS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 廿: 2, 卅: 3 };

/** The characters of Chinese numerals, for a character class of a regular expression. */
export const HAN_NUMERALS = [...Object.keys(DIGITS), ...Object.keys(TENS)].join('');

/**
 * A number below 100 or a sequence of digits, as ASCII digits. Undefined for anything else.
 * @example hanDigits('二〇二一') // => '2021'
 * @example hanDigits('三十一') // => '31'
 */
export function hanDigits(numeral: string): string | undefined {
  const characters = Array.from(numeral);
  const tensIndex = characters.findIndex((char) => char in TENS);
  if (tensIndex < 0) return characters.map((char) => DIGITS[char]).join('');
  const [before = '', ...moreBefore] = characters.slice(0, tensIndex).filter((char) => DIGITS[char] !== 0);
  const [after = '', ...moreAfter] = characters.slice(tensIndex + 1);
  const ones = after === '' ? 0 : DIGITS[after];
  const tens = TENS[characters[tensIndex] ?? ''] ?? 0;
  if (moreBefore.length + moreAfter.length > 0 || ones === undefined || (before !== '' && tens > 1)) return undefined;
  return String((before === '' ? tens : (DIGITS[before] ?? 0)) * 10 + ones);
}
