/** Finds English where a translation should be: because a tool copied the source, or the work isn't finished. Pure. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Unit } from './exported-file.ts';
import { type Inline, printed } from './inline.ts';
import { piecesOf } from './segments.ts';

/** Whether this is a Partner Center label. A label without a published translation is the same in every language. */
export const isLabel = (inline: Inline) => inline.type === 'pair' && /^<UiLabel\b/.test(inline.code.open);

/** The text a reader sees, in which labels and the output of components are replaced with spaces. */
const proseOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'pair' && !isLabel(inline) ? proseOf(inline.children) : ' ';
    })
    .join('');

const withSingleSpaces = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Whether the spelling of a word shows that it's a name or an abbreviation: MPN, PowerPoint, Dynamics365. */
const isName = (word: string) => /\d|\p{Lu}.*\p{Lu}/u.test(word);
const isCapitalized = (word: string) => /^\p{Lu}/u.test(word);

/**
 * Whether a text only has figures, URLs, labels, and names. Names are untranslated glossary terms, abbreviations, and
 * several words that are all capitalized, if they don't end like a sentence.
 */
export function isNeutral(inlines: readonly Inline[], { terms }: Unit): boolean {
  const names = terms.filter(({ term, translation }) => term === translation).map(({ term }) => term);
  const proseWithoutNames = names.reduce((words, name) => words.replaceAll(name, ' '), proseOf(inlines));
  const words =
    proseWithoutNames.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ').match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
  const otherWords = words.filter((word) => word.length > 1 && /\p{L}/u.test(word) && !isName(word));
  return (
    otherWords.length === 0 ||
    (otherWords.length > 1 && otherWords.every(isCapitalized) && !/[.!?]\s*$/.test(proseWithoutNames))
  );
}

/** A text with fewer words may be the same in two languages, so it isn't checked. */
const MIN_WORDS = 4;

const hasEnoughWords = (words: string) => (words.match(/\p{L}+/gu) ?? []).length >= MIN_WORDS;

/** Whether a translation is missing. Names, figures, and very short texts may be the same as in English. */
export const isUntranslated = (unit: Unit): boolean =>
  unit.own === undefined && hasEnoughWords(proseOf(unit.source)) && !isNeutral(unit.source, unit);

/** Returns the text or its first English sentence, except sentences that the current translation already has. */
export function englishLeft(target: readonly Inline[], unit: Unit, tag: string): string | undefined {
  if (
    withSingleSpaces(printed(target)) === withSingleSpaces(printed(unit.source)) ||
    withSingleSpaces(proseOf(target)) === withSingleSpaces(proseOf(unit.source))
  ) {
    return isNeutral(unit.source, unit) ? undefined : withSingleSpaces(printed(unit.source));
  }
  const sentences = (inlines: readonly Inline[], language: string) =>
    piecesOf(inlines, language)
      .filter((piece) => !piece.isGap && hasEnoughWords(proseOf(piece.inlines)) && !isNeutral(piece.inlines, unit))
      .map((piece) => withSingleSpaces(proseOf(piece.inlines)));
  const known = new Set(unit.own ? sentences(unit.own, tag) : []);
  const english = new Set(sentences(unit.source, SOURCE_TAG));
  return sentences(target, tag).find((sentence) => english.has(sentence) && !known.has(sentence));
}
