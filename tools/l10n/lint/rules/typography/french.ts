/** French: no-break spaces before ; : ! ? and inside « », the apostrophe ’, and none between a number and its noun. */
import type { InlineObject } from '../../../../../src/translation/text/text-segment.ts';
import { type Violation, findAll } from '../rule.ts';
import { everyLanguage } from './every-language.ts';
import { type QuoteStyle, apostrophes, quotes } from './quotes.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
const QUOTES: QuoteStyle = { open: `«${NO_BREAK}`, close: `${NO_BREAK}»`, foreign: {} };
const ANY_SPACE = '[ \\u00a0\\u202f]*';

const NOUNS =
  '(?:jours?|mois|ans?|années?|heures?|minutes?|semaines?|points?|langues|pages?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\\p{L})';

/** A pattern for punctuation marks with the space before them, if there is one. */
const marksWithSpace = (marks: string) =>
  new RegExp(`(?<=[^\\s!?;:\\u00a0\\u202f«(])(${ANY_SPACE})([${marks}])(?!//)`, 'gu');

const SEMICOLON_AND_END_MARKS = marksWithSpace(';!?');
const COLON = marksWithSpace(':');
const SPACE_AFTER_NUMBER = new RegExp(`(?<=\\d(?:er)?) (?=${NOUNS})`, 'gu');

function spaceBefore(text: string, pattern: RegExp, space: string, name: string): readonly Violation[] {
  return findAll(text, pattern, (found, match) => {
    const [, given = '', mark = ''] = match;
    const isTime =
      mark === ':' && given === '' && /\d/.test(text[match.index - 1] ?? '') && /\d/.test(text[match.index + 1] ?? '');
    if (given === space || isTime) return undefined;
    return { message: `no ${name} before "${mark}"`, hint: 'put one there', fix: `${space}${found.trimStart()}` };
  }).map((violation) => limitedToSpace(violation));
}

/** Leaves the punctuation out of the fix, because a link or component may end between it and the space. */
function limitedToSpace(violation: Violation): Violation {
  const { at, end, fix = '' } = violation;
  return end - at > 1
    ? { ...violation, end: end - 1, fix: fix.slice(0, -1) }
    : { ...violation, end: at, fix: fix.slice(0, -1) };
}

function quotedSpaces(text: string): readonly Violation[] {
  return [
    ...findAll(text, /«[ \u202f]?(?![ \u00a0\u202f])/gu, () => ({
      message: 'no no-break space after «',
      hint: 'put one there',
      fix: `«${NO_BREAK}`,
    })),
    ...findAll(text, /(?<![ \u00a0\u202f])[ \u202f]?»/gu, () => ({
      message: 'no no-break space before »',
      hint: 'put one there',
      fix: `${NO_BREAK}»`,
    })),
  ];
}

/** Finds “ ” outside of « ». They're only for a quotation inside a quotation. */
function outerQuotes(text: string): readonly Violation[] {
  const isInside = (index: number) => text.lastIndexOf('«', index) > text.lastIndexOf('»', index);
  return findAll(text, /[“”„]/gu, (found, { index }) =>
    isInside(index)
      ? undefined
      : {
          message: `${found} outside of « »`,
          hint: 'write « … »; “ ” are for a quotation in a quotation',
          fix: found === '”' ? `${NO_BREAK}»` : `«${NO_BREAK}`,
        },
  );
}

/** A number, typed or printed by a placeholder or component, must be on the same line as its noun. */
function numbersWithNouns(text: string, inlineObjects: ReadonlyMap<number, InlineObject>): readonly Violation[] {
  const description = {
    message: 'a plain space between a number and its noun',
    hint: 'write a no-break space',
    fix: NO_BREAK,
  };
  const isNumber = (at: number) => {
    const inlineObject = inlineObjects.get(at);
    if (inlineObject?.kind === 'placeholder') return inlineObject.name === 'count';
    return inlineObject?.kind === 'component' && inlineObject.attributes['form'] === 'number';
  };
  return [
    ...findAll(text, SPACE_AFTER_NUMBER, () => description),
    ...findAll(text, /(?<=\uFFFC) (?=\p{L})/gu, (_, { index }) => (isNumber(index - 1) ? description : undefined)),
    ...findAll(text, /(?<=\d) ?(?=[%€])/gu, () => ({ ...description, message: 'no no-break space before % or €' })),
  ];
}

export function french(text: string, inlineObjects: ReadonlyMap<number, InlineObject>): readonly Violation[] {
  return [
    ...everyLanguage(text, ' – ', '…'),
    ...spaceBefore(text, SEMICOLON_AND_END_MARKS, NARROW_NO_BREAK, 'narrow no-break space (U+202F)'),
    ...spaceBefore(text, COLON, NO_BREAK, 'no-break space (U+00A0)'),
    ...quotedSpaces(text),
    ...outerQuotes(text),
    ...quotes(text, QUOTES),
    ...apostrophes(text),
    ...numbersWithNouns(text, inlineObjects),
  ];
}
