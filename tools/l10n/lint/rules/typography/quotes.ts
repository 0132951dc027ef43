/** Quotation marks and apostrophes: each language has its own, and no language uses straight ones. */
import { type Violation, findAll } from '../rule.ts';

export interface QuoteStyle {
  /** The opening and closing marks, with the spaces inside them. */
  readonly open: string;
  readonly close: string;
  /** Quotation marks of other languages, and whether they `open` or `close`. */
  readonly foreign: Readonly<Record<string, 'open' | 'close'>>;
}

/** A pattern for the quotation marks of other languages. It doesn't match an apostrophe in a word. */
function patternOf({ foreign }: QuoteStyle): RegExp | undefined {
  const marks = Object.keys(foreign).join('');
  return marks === '' ? undefined : new RegExp(`(?<!\\p{L}(?=’\\p{L}))[${marks}]`, 'gu');
}

const PATTERNS = new Map<QuoteStyle, RegExp | undefined>();

/** Straight quotation marks alternate: opening, closing. If their number is odd, they're reported but not fixed. */
function straightQuotes(text: string, { open, close }: QuoteStyle): readonly Violation[] {
  const count = text.split('"').length - 1;
  let index = 0;
  return findAll(text, /"/g, () => {
    const right = index++ % 2 === 0 ? open : close;
    const hint = `write ${open}…${close}`;
    return { message: 'a straight quotation mark', hint, ...(count % 2 === 0 ? { fix: right } : {}) };
  });
}

export function quotes(text: string, style: QuoteStyle): readonly Violation[] {
  if (!PATTERNS.has(style)) PATTERNS.set(style, patternOf(style));
  const foreign = PATTERNS.get(style);
  return [
    ...straightQuotes(text, style),
    ...(foreign === undefined
      ? []
      : findAll(text, foreign, (found) => ({
          message: `${found} is a quotation mark of another language`,
          hint: `write ${style.open}…${style.close}`,
          fix: style.foreign[found] === 'open' ? style.open : style.close,
        }))),
  ];
}

export function apostrophes(text: string): readonly Violation[] {
  return findAll(text, /(?<=\p{L})'(?=\p{L}|\s|$)|(?<=\s|^)'(?=\p{L})/gu, () => ({
    message: 'a straight apostrophe',
    hint: 'write ’',
    fix: '’',
  }));
}

/** Finds spaces before high punctuation (: ; ! ?), for languages that don't have a space there. */
export function noSpaceBeforeHigh(text: string): readonly Violation[] {
  return findAll(text, /(?<=[\p{L}\p{N}\uFFFC”’)])[ \u00a0\u202f]+(?=[:;!?](?:\s|$|[”’)]))/gu, () => ({
    message: 'a space before a colon, semicolon, question or exclamation mark',
    hint: 'remove it',
    fix: '',
  }));
}
