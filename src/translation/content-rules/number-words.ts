/** Patterns for whole numbers in digits and in the words of each language, to find hard-coded figures. */

// `small` lists the numbers from 0 on. `tens` lists 20, 30, 40, and so on.
const ENGLISH = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
};
const FRENCH_TO_SIXTEEN =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
// 70 and 90 have no word of their own in French: 71 is 60 + 11, and 91 is 80 + 11.
const FRENCH_TENS = 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt';
const SWEDISH = {
  small:
    'noll (?:ett|en) två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
  tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
};
const DUTCH = {
  small:
    'nul (?:één|een) twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
};
const HAN_DIGITS = '〇一二三四五六七八九';

const wordAt = (list: string, index: number) => list.split(' ')[index] ?? '';

/** Languages in which hundreds come first. `belowHundred` returns the pattern for 0 to 99. */
function withHundreds(
  value: number,
  hundred: (count: number) => string,
  separator: string,
  belowHundred: (rest: number) => string,
) {
  const count = Math.floor(value / 100);
  const rest = value % 100;
  if (count === 0) return belowHundred(rest);
  return rest === 0 ? hundred(count) : `${hundred(count)}${separator}${belowHundred(rest)}`;
}

const english = (value: number): string =>
  withHundreds(
    value,
    (count) => `${wordAt(ENGLISH.small, count)}[ -]hundred`,
    '[ -](?:and )?',
    (rest) => {
      if (rest < 20) return wordAt(ENGLISH.small, rest);
      const tens = wordAt(ENGLISH.tens, Math.floor(rest / 10) - 2);
      return rest % 10 === 0 ? tens : `${tens}[ -]?${wordAt(ENGLISH.small, rest % 10)}`;
    },
  );

function frenchBelowHundred(rest: number): string {
  if (rest < 17) return wordAt(FRENCH_TO_SIXTEEN, rest);
  if (rest < 20) return `dix[ -]${wordAt(FRENCH_TO_SIXTEEN, rest - 10)}`;
  const tens = Math.floor(rest / 10);
  const name = wordAt(FRENCH_TENS, tens - 2).replace('-', '[ -]');
  const units = tens === 7 || tens === 9 ? rest - tens * 10 + 10 : rest % 10;
  if (units === 0) return tens === 8 ? `${name}s?` : name;
  return `${name}[ -](?:et[ -])?${units < 17 ? wordAt(FRENCH_TO_SIXTEEN, units) : frenchBelowHundred(units)}`;
}

/** French collective numbers: "une trentaine de jours" also means 30 days. */
const FRENCH_COLLECTIVES: Readonly<Record<number, string>> = {
  10: 'dizaine',
  15: 'quinzaine',
  30: 'trentaine',
  60: 'soixantaine',
};

function french(value: number): string {
  const plain = withHundreds(
    value,
    (count) => `${count === 1 ? '' : `${wordAt(FRENCH_TO_SIXTEEN, count)}[ -]`}cents?`,
    '[ -]',
    frenchBelowHundred,
  );
  return [plain, FRENCH_COLLECTIVES[value]].filter(Boolean).join('|');
}

const swedish = (value: number): string =>
  withHundreds(
    value,
    (count) => `${wordAt(SWEDISH.small, count)} ?hundra`,
    ' ?',
    (rest) => {
      if (rest < 20) return wordAt(SWEDISH.small, rest);
      const tens = wordAt(SWEDISH.tens, Math.floor(rest / 10) - 2);
      return rest % 10 === 0 ? tens : `${tens} ?${wordAt(SWEDISH.small, rest % 10)}`;
    },
  );

const dutch = (value: number): string =>
  withHundreds(
    value,
    (count) => `${count === 1 ? '' : wordAt(DUTCH.small, count)}honderd`,
    ' ?(?:en ?)?',
    (rest) => {
      if (rest < 20) return wordAt(DUTCH.small, rest);
      const tens = wordAt(DUTCH.tens, Math.floor(rest / 10) - 2);
      return rest % 10 === 0 ? tens : `${wordAt(DUTCH.small, rest % 10)}[eë]n${tens}`;
    },
  );

function chinese(value: number): string {
  const digit = (number: number) => HAN_DIGITS[number] ?? '';
  const tensOf = (rest: number) => {
    const tens = Math.floor(rest / 10);
    const units = rest % 10 === 0 ? '' : digit(rest % 10);
    if (tens === 0) return units;
    const shortForm = tens === 2 ? '|廿' : tens === 3 ? '|卅' : '';
    return `(?:${tens === 1 ? '一?' : digit(tens)}十${shortForm})${units}`;
  };
  const count = Math.floor(value / 100);
  if (count === 0) return value === 0 ? '[〇零]' : tensOf(value);
  const rest = value % 100;
  // 105 is 一百零五: 零 stands for the missing tens.
  const zeroForTens = rest > 0 && rest < 10 ? '零' : '';
  const hundreds = count === 2 ? '[二两兩]百' : `${digit(count)}百`;
  return `${hundreds}${zeroForTens}${rest === 0 ? '' : tensOf(rest)}`;
}

const PATTERNS_IN_WORDS: Readonly<Record<string, (value: number) => string>> = {
  en: english,
  fr: french,
  sv: swedish,
  nl: dutch,
  zh: chinese,
};

const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/**
 * The pattern source for a whole number from 0 to 999 in digits, full-width digits, and words of the language. It
 * includes Chinese numerals in every language, because untranslated Chinese text can be left anywhere.
 */
export function numberPattern(value: number, language: string): string {
  const digits = String(value);
  const patternInWords = PATTERNS_IN_WORDS[language] ?? english;
  const words = language === 'zh' ? '' : `|(?<!\\p{L})(?:${patternInWords(value)})`;
  return `(?:(?<![\\d０-９.,])(?:${digits}|${fullWidth(digits)})(?![\\d０-９])|(?<![〇零一二三四五六七八九十百])(?:${chinese(value)})(?![〇零一二三四五六七八九十百])${words})`;
}

/**
 * The lowercase beginning of each way to write a number. A text without any of them doesn't contain the number.
 * @example numberNeedles(30, 'en') // => ['30', '３０', '十', '百', '廿', '卅', 'thirty']
 */
export function numberNeedles(value: number, language: string): readonly string[] {
  const digits = String(value);
  const pattern = (PATTERNS_IN_WORDS[language] ?? english)(value);
  // The letters at the beginning of each alternative, including those in the middle of a pattern, without an optional
  // last letter: "ett" and "en" in "(?:ett|en) ?hundra", and "cent" in "cents?".
  const beginnings = Array.from(pattern.matchAll(/(?:^(?:\(\?:)?|\|)(\p{L}+)(?!\?)/gu), ([, letters = '']) => letters);
  const numerals = value < 10 ? Array.from(HAN_DIGITS).slice(value, value + 1) : ['十', '百', '廿', '卅'];
  return [...new Set([digits, fullWidth(digits), ...numerals, ...(language === 'zh' ? [] : beginnings)])];
}
