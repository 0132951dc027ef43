/** Swedish, Dutch, and English: quotation marks, ranges, percent and euro signs, and no space before : ; ! ? */
import { type Violation, findAll } from '../rule.ts';
import { everyLanguage } from './every-language.ts';
import { type QuoteStyle, apostrophes, noSpaceBeforeHigh, quotes } from './quotes.ts';

const SWEDISH: QuoteStyle = { open: '”', close: '”', foreign: { '“': 'open', '„': 'open', '«': 'open', '»': 'close' } };
const DUTCH: QuoteStyle = { open: '“', close: '”', foreign: { '„': 'open', '«': 'open', '»': 'close' } };
const ENGLISH: QuoteStyle = { open: '“', close: '”', foreign: { '„': 'open', '«': 'open', '»': 'close' } };

/** A hyphen instead of an en dash, as in "10-20". Longer chains, such as "10-20-30", are identifiers. */
const numberRanges = (text: string) =>
  findAll(text, /(?<=(?<![\p{L}\d/.-])\d{1,3})-(?=\d{1,3}(?![\p{L}\d/.-]))/gu, () => ({
    message: 'a hyphen between two numbers',
    hint: 'write an en dash: –',
    fix: '–',
  }));

export const swedish = (text: string): readonly Violation[] => [
  ...everyLanguage(text, ' – ', '…'),
  ...quotes(text, SWEDISH),
  ...apostrophes(text),
  ...findAll(text, /[‘‚](?=\p{L})/gu, () => ({
    message: '‘ is a mark of another language',
    hint: 'write ’',
    fix: '’',
  })),
  ...noSpaceBeforeHigh(text),
  ...numberRanges(text),
  ...findAll(text, /(?<=\d) ?(?=%)/gu, () => ({
    message: 'no no-break space before %',
    hint: 'put one there',
    fix: '\u00a0',
  })),
];

export const dutch = (text: string): readonly Violation[] => [
  ...everyLanguage(text, ' – ', '…'),
  ...quotes(text, DUTCH),
  ...apostrophes(text),
  ...noSpaceBeforeHigh(text),
  ...numberRanges(text),
  ...findAll(text, /(?<=\d)[ \u00a0\u202f]+(?=%)/gu, () => ({
    message: 'a space before %',
    hint: 'remove it',
    fix: '',
  })),
  ...findAll(text, /(?<=€) ?(?=\d)/gu, () => ({
    message: 'no no-break space after €',
    hint: 'put one there',
    fix: '\u00a0',
  })),
];

export const english = (text: string): readonly Violation[] => [
  ...everyLanguage(text, ' – ', '…'),
  ...quotes(text, ENGLISH),
  ...apostrophes(text),
  ...noSpaceBeforeHigh(text),
  ...numberRanges(text),
];
