/** English that came back as its own translation: a tool that writes out untranslated text, or work that isn't done. Pure. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Unit } from './exported-file.ts';
import { type Inline, printed } from './inline.ts';
import { piecesOf } from './segments.ts';

/** A label of Partner Center is the same in every language unless its translation is known; a code sample always is. */
const isLabel = (inline: Inline) => inline.type === 'pair' && /^<UiLabel\b/.test(inline.code.open);

/** Words a reader reads, without labels and without what components print. */
const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'pair' && !isLabel(inline) ? wordsOf(inline.children) : ' ';
    })
    .join('');

const normal = (words: string) => words.replace(/\s+/g, ' ').trim();

/** A word that is a name or an abbreviation by the way it's written: MPN, PowerPoint, Dynamics365. */
const isName = (word: string) => /\d|\p{Lu}.*\p{Lu}/u.test(word);
const isCapitalized = (word: string) => /^\p{Lu}/u.test(word);

/**
 * Whether a text is the same in every language: figures, urls, names, labels. Names are those of the glossary that
 * aren't translated, abbreviations, and several capitalized words with nothing else around them.
 */
export function isNeutral(inlines: readonly Inline[], { terms }: Unit): boolean {
  const names = terms.filter(({ term, translation }) => term === translation).map(({ term }) => term);
  const bare = names.reduce((words, name) => words.replaceAll(name, ' '), wordsOf(inlines));
  const words = bare.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ').match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
  const left = words.filter((word) => word.length > 1 && /\p{L}/u.test(word) && !isName(word));
  return left.length === 0 || (left.length > 1 && left.every(isCapitalized) && !/[.!?]\s*$/.test(bare));
}

/** Sentences shorter than this may be the same in two languages. */
const WORDS = 4;

const isLong = (words: string) => (words.match(/\p{L}+/gu) ?? []).length >= WORDS;

/**
 * The English in a translation: all of it, or the first whole sentence.
 * @param tag the language of the translation
 */
export function englishLeft(target: readonly Inline[], unit: Unit, tag: string): string | undefined {
  if (
    normal(printed(target)) === normal(printed(unit.source)) ||
    normal(wordsOf(target)) === normal(wordsOf(unit.source))
  ) {
    return isNeutral(unit.source, unit) ? undefined : normal(printed(unit.source));
  }
  const sentences = (inlines: readonly Inline[], language: string) =>
    piecesOf(inlines, language)
      .filter((piece) => !piece.isGap && isLong(wordsOf(piece.inlines)) && !isNeutral(piece.inlines, unit))
      .map((piece) => normal(wordsOf(piece.inlines)));
  const known = new Set(unit.own ? sentences(unit.own, tag) : []);
  const english = new Set(sentences(unit.source, SOURCE_TAG));
  return sentences(target, tag).find((sentence) => english.has(sentence) && !known.has(sentence));
}
