/** Costs for detecting encodings: how unlikely a character is at its position, as -ln p (p is the probability). */
import { JAPANESE } from './frequent.ts';

/** The cost of a character at a position in some text. */
export type CostOf = (characters: readonly string[], index: number) => number;

const UNLIKELY = 14;
const IMPOSSIBLE = 20;
/** The additional cost of an East Asian character next to a lowercase letter. */
const INSIDE_WESTERN_WORD = 5;

/** More likely on a page in that language. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  'fr-FR': 'éèêëàâçîïôùûüœ',
  'sv-SE': 'åäöé',
  'nl-NL': 'ëïéèöüê',
};
const WESTERN_LETTERS = 'éèêëàâáãäåæçíìîïñóòôöõøœúùûüýÿß';
/** Capital letters that words start with. */
const INITIAL_CAPITALS = 'ÉÈÀÂÇÅÄÖÜØÆŒ';
/** Letters that are rare in the languages of the site. */
const RARE_LETTERS = 'áãíìñóòõúýß';
/** Letters that words don't start with. */
const INNER_LETTERS = 'ëïÿùûñãõìòýß';

const isLetter = (char = '') => /\p{L}/u.test(char);
const isLower = (char = '') => /\p{Ll}/u.test(char);
const isUpper = (char = '') => /\p{Lu}/u.test(char);

/** A lowercase letter next to capitals is unlikely: CAFé, éCOLE, íJ. */
const isAmongCapitals = (characters: readonly string[], index: number) =>
  isUpper(characters[index + 1]) || (isUpper(characters[index - 1]) && isUpper(characters[index - 2]));

/** For a language whose letters are in the Western encodings. */
export const western =
  (tag: string): CostOf =>
  (characters, index) => {
    const [char = '', before, after] = [characters[index], characters[index - 1], characters[index + 1]];
    const lower = char.toLowerCase();
    if (WESTERN_LETTERS.includes(lower)) {
      const isInnerAtStart = !isLetter(before) && INNER_LETTERS.includes(char);
      const cost =
        (OWN_LETTERS[tag]?.includes(lower) ? 3.5 : RARE_LETTERS.includes(lower) ? 7 : 5) + (isInnerAtStart ? 7 : 0);
      if (lower === 'œ' && isLetter(after) && !/[cdeinstu]/i.test(after ?? '')) return UNLIKELY;
      if (lower === char)
        return isAmongCapitals(characters, index) || (char === 'ß' && !isLower(before)) ? UNLIKELY : cost;
      return isLower(before) || (isUpper(before) && isLower(after))
        ? UNLIKELY
        : cost + (INITIAL_CAPITALS.includes(char) || isUpper(before) ? 1 : 5);
    }
    if (char === '’') return isLetter(before) ? 4 : 7;
    if (char === '\u00a0') return isLetter(before) && isLetter(after) ? 8 : 6;
    if ('‘“«¿¡'.includes(char)) return isLetter(before) ? UNLIKELY : 6.5;
    if ('”»…™®°ªº'.includes(char)) return isLetter(after) ? UNLIKELY : 8;
    if ('–—•·€£¥©§²³½¼'.includes(char)) return isLetter(before) || isLetter(after) ? UNLIKELY : 6.5;
    return /[\u0080-\u009f]/.test(char) ? IMPOSSIBLE : UNLIKELY;
  };

/** For a language such as Polish or Greek. A non-Latin letter next to a Latin one is unlikely. */
export const alphabetic = (tag: string, letters: ReadonlySet<string>): CostOf => {
  const westernCost = western(tag);
  return (characters, index) => {
    const [char = '', before = '', after = ''] = [characters[index], characters[index - 1], characters[index + 1]];
    if (!/[\p{L}\p{M}]/u.test(char)) return westernCost(characters, index);
    const isMixed = !/\p{Script=Latin}/u.test(char) && /[A-Za-z]/.test(before + after);
    return isMixed || (isUpper(char) && isLower(before))
      ? UNLIKELY
      : (letters.has(char.toLowerCase()) ? 3.5 : 7) + (isUpper(char) ? 1 : 0);
  };
};

/**
 * A character outside the first level of the encoding's character set suggests that the encoding is wrong.
 * @param leads the first and the last lead byte of the level
 */
function commonCharactersOf(encoding: string, leads: readonly [number, number]): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index);
  const pairs = Array.from({ length: leads[1] - leads[0] + 1 }, (_, index) => leads[0] + index).flatMap((lead) =>
    trails
      .filter((trail) => trail > 0xa0 || encoding === 'big5' || encoding === 'shift_jis')
      .flatMap((trail) => [lead, trail]),
  );
  return new Set(decoder.decode(Uint8Array.from(pairs)));
}

/** `leads` is as in `commonCharactersOf`. `frequent` has the most frequent characters of the language. */
export function eastAsian(encoding: string, leads: readonly [number, number], frequent: string): CostOf {
  const frequentCharacters = new Set(frequent);
  let commonCharacters: ReadonlySet<string> | undefined;
  const isJapanese = frequent === JAPANESE;
  const baseCostOf = (char: string) => {
    if (frequentCharacters.has(char)) return 6.3;
    if (/[、。（）：；，．／－「」『』《》“”‘’・　〇０-９Ａ-Ｚａ-ｚ]/u.test(char)) return 7;
    if (/[\u3040-\u30ff]/u.test(char)) return isJapanese ? 5 : UNLIKELY;
    if (/[\uff61-\uff9f]/u.test(char)) return isJapanese ? 7 : UNLIKELY;
    commonCharacters ??= commonCharactersOf(encoding, leads);
    if (/\p{Script=Han}|\p{Script=Hangul}/u.test(char)) return commonCharacters.has(char) ? 9.3 : UNLIKELY + 1;
    return /\p{Co}|[\u0080-\u009f]/u.test(char) ? IMPOSSIBLE : UNLIKELY + 1;
  };
  // In a word of a Western language, the bytes of an accented letter and of the next letter look like one East Asian
  // character. An East Asian character next to a lowercase letter therefore costs more. A half-width kana next to a
  // Latin letter is probably a byte in a Western encoding.
  return (characters, index) => {
    const [char = '', before = '', after = ''] = [characters[index], characters[index - 1], characters[index + 1]];
    if (/[\uff61-\uff9f]/.test(char) && /[A-Za-z]/.test(before + after)) return UNLIKELY;
    return baseCostOf(char) + (isLower(before) || isLower(after) ? INSIDE_WESTERN_WORD : 0);
  };
}
