/**
 * Costs of characters, for detecting the encoding of a list. The cost says how unlikely a character is at its position,
 * given the letters and words of a language, in units of -ln p (p is the probability).
 */
import { JAPANESE } from './frequent.ts';

/** The cost of a character at a position in some text. */
export type CostOf = (chars: readonly string[], place: number) => number;

const UNLIKELY = 14;
const IMPOSSIBLE = 20;
const IN_WORD = 5;

const OWN_LETTERS: Readonly<Record<string, string>> = {
  'fr-FR': 'éèêëàâçîïôùûüœ',
  'sv-SE': 'åäöé',
  'nl-NL': 'ëïéèöüê',
};
const WESTERN_LETTERS = 'éèêëàâáãäåæçíìîïñóòôöõøœúùûüýÿß';
/** Capital letters that words start with. */
const INITIALS = 'ÉÈÀÂÇÅÄÖÜØÆŒ';
/**
 * Letters that are rare in the languages of the site (`FOREIGN`), and letters that words don't start with (`INNER`).
 */
const FOREIGN = 'áãíìñóòõúýß';
const INNER = 'ëïÿùûñãõìòýß';

const isLetter = (char = '') => /\p{L}/u.test(char);
const isLower = (char = '') => /\p{Ll}/u.test(char);
const isUpper = (char = '') => /\p{Lu}/u.test(char);

/** Whether a letter is next to capitals. A lowercase letter there is unlikely: CAFé, éCOLE, íJ. */
const isAmongCapitals = (chars: readonly string[], place: number) =>
  isUpper(chars[place + 1]) || (isUpper(chars[place - 1]) && isUpper(chars[place - 2]));

export const western =
  (tag: string): CostOf =>
  (chars, place) => {
    const [char = '', before, after] = [chars[place], chars[place - 1], chars[place + 1]];
    const lower = char.toLowerCase();
    if (WESTERN_LETTERS.includes(lower)) {
      const isOdd = !isLetter(before) && INNER.includes(char);
      const cost = (OWN_LETTERS[tag]?.includes(lower) ? 3.5 : FOREIGN.includes(lower) ? 7 : 5) + (isOdd ? 7 : 0);
      if (lower === 'œ' && isLetter(after) && !/[cdeinstu]/i.test(after ?? '')) return UNLIKELY;
      if (lower === char) return isAmongCapitals(chars, place) || (char === 'ß' && !isLower(before)) ? UNLIKELY : cost;
      return isLower(before) || (isUpper(before) && isLower(after))
        ? UNLIKELY
        : cost + (INITIALS.includes(char) || isUpper(before) ? 1 : 5);
    }
    if (char === '’') return isLetter(before) ? 4 : 7;
    if (char === '\u00a0') return isLetter(before) && isLetter(after) ? 8 : 6;
    if ('‘“«¿¡'.includes(char)) return isLetter(before) ? UNLIKELY : 6.5;
    if ('”»…™®°ªº'.includes(char)) return isLetter(after) ? UNLIKELY : 8;
    if ('–—•·€£¥©§²³½¼'.includes(char)) return isLetter(before) || isLetter(after) ? UNLIKELY : 6.5;
    return /[\u0080-\u009f]/.test(char) ? IMPOSSIBLE : UNLIKELY;
  };

/**
 * Costs for a language with letters that Western encodings lack, such as Polish or Greek. A non-Latin letter next to a
 * Latin one is unlikely.
 */
export const alphabetic = (tag: string, letters: ReadonlySet<string>): CostOf => {
  const otherwise = western(tag);
  return (chars, place) => {
    const [char = '', before = '', after = ''] = [chars[place], chars[place - 1], chars[place + 1]];
    if (!/[\p{L}\p{M}]/u.test(char)) return otherwise(chars, place);
    const isMixed = !/\p{Script=Latin}/u.test(char) && /[A-Za-z]/.test(before + after);
    return isMixed || (isUpper(char) && isLower(before))
      ? UNLIKELY
      : (letters.has(char.toLowerCase()) ? 3.5 : 7) + (isUpper(char) ? 1 : 0);
  };
};

/**
 * The common characters of a double-byte encoding, which its character set has in a first level. A character outside
 * this level suggests that the encoding is wrong.
 * @param leads the first and the last lead byte of the level
 */
function firstLevel(encoding: string, leads: readonly [number, number]): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index);
  const pairs = Array.from({ length: leads[1] - leads[0] + 1 }, (_, index) => leads[0] + index).flatMap((lead) =>
    trails
      .filter((trail) => trail > 0xa0 || encoding === 'big5' || encoding === 'shift_jis')
      .flatMap((trail) => [lead, trail]),
  );
  return new Set(decoder.decode(Uint8Array.from(pairs)));
}

export function eastAsian(encoding: string, leads: readonly [number, number], frequent: string): CostOf {
  const often = new Set(frequent);
  let level: ReadonlySet<string> | undefined;
  const isJapanese = frequent === JAPANESE;
  const costOf = (char: string) => {
    if (often.has(char)) return 6.3;
    if (/[、。（）：；，．／－「」『』《》“”‘’・　〇０-９Ａ-Ｚａ-ｚ]/u.test(char)) return 7;
    if (/[\u3040-\u30ff]/u.test(char)) return isJapanese ? 5 : UNLIKELY;
    if (/[\uff61-\uff9f]/u.test(char)) return isJapanese ? 7 : UNLIKELY;
    level ??= firstLevel(encoding, leads);
    if (/\p{Script=Han}|\p{Script=Hangul}/u.test(char)) return level.has(char) ? 9.3 : UNLIKELY + 1;
    return /\p{Co}|[\u0080-\u009f]/u.test(char) ? IMPOSSIBLE : UNLIKELY + 1;
  };
  // In a word of a Western language, the bytes of an accented letter and of the next letter look like one East Asian
  // character. An East Asian character next to a lowercase letter therefore costs more. A half-width kana next to a
  // Latin letter is probably a byte in a Western encoding.
  return (chars, place) => {
    const [char = '', before = '', after = ''] = [chars[place], chars[place - 1], chars[place + 1]];
    if (/[\uff61-\uff9f]/.test(char) && /[A-Za-z]/.test(before + after)) return UNLIKELY;
    return costOf(char) + (isLower(before) || isLower(after) ? IN_WORD : 0);
  };
}
