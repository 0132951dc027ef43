/** Pairs the sentences of a unit with their translations, even if sentences were added to the English text. Pure. */
import { diffArrays } from 'diff';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Unit } from './exported-file.ts';
import { type Inline, flatten, numberedAs, numberedBySentence, text } from './inline.ts';
import { gapsOf, piecesOf, sentencesOf, withEmptyGaps } from './segments.ts';

/** A sentence of the current English. */
export interface SentencePair {
  readonly source: readonly Inline[];
  /** The earlier English sentence; undefined if there is none or it isn't known. */
  readonly earlier: readonly Inline[] | undefined;
  /** The translation of the sentence or of its earlier version; undefined if the sentence was added. */
  readonly own: readonly Inline[] | undefined;
}

const wordsIn = (sentence: string) => sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether at most half of the words are in the earlier sentences. The parts of a split sentence aren't new. */
function isNew(sentence: string, earlier: readonly string[]): boolean {
  const known = new Set(earlier.flatMap(wordsIn));
  const words = wordsIn(sentence);
  return words.filter((word) => known.has(word)).length <= words.length / 2;
}

/**
 * The index of each sentence's earlier version; undefined for an added sentence. The result is undefined if it isn't
 * clear which sentences are new, such as after a split or merge, or if some were only removed: then somebody has to read
 * the whole unit again.
 */
function earlierIndexes(
  now: readonly string[],
  before: readonly string[],
): readonly (number | undefined)[] | undefined {
  const indexes: (number | undefined)[] = [];
  let next = 0;
  let removed: readonly string[] = [];
  for (const { added: isChanged, removed: isRemoved, value } of diffArrays([...before], [...now])) {
    if (isRemoved) {
      removed = value;
      continue;
    }
    if (!isChanged && removed.length > 0) return undefined;
    const hasMore = isChanged && value.length > removed.length;
    const added = value.map((sentence) => hasMore && isNew(sentence, removed));
    if (isChanged && added.filter((one) => !one).length !== removed.length) return undefined;
    for (const isAdded of added) indexes.push(isAdded ? undefined : next++);
    removed = [];
  }
  return removed.length > 0 ? undefined : indexes;
}

/** Undefined if it isn't known which sentences belong together. */
export function pairSentences(
  { source, own, previousSource }: Pick<Unit, 'source' | 'own' | 'previousSource'>,
  tag: string,
): readonly SentencePair[] | undefined {
  if (!own) return undefined;
  const [sentences, translations] = [sentencesOf(source, SOURCE_TAG), sentencesOf(own, tag)];
  const earlier = previousSource && sentencesOf(numberedAs(previousSource, source), SOURCE_TAG);
  const indexes =
    earlier?.length === translations.length ? earlierIndexes(sentences.map(flatten), earlier.map(flatten)) : undefined;
  if (earlier && indexes && indexes.length > 1) {
    const paired = indexes.map((at) => (at === undefined ? undefined : translations[at]));
    const renumbered = numberedBySentence(paired, sentences);
    return sentences.map((sentence, index) => {
      const at = indexes[index];
      return { source: sentence, earlier: at === undefined ? undefined : earlier[at], own: renumbered[index] };
    });
  }
  if (sentences.length !== translations.length) return undefined;
  const isEarlierPaired = earlier?.length === sentences.length;
  return sentences.map((sentence, index) => ({
    source: sentence,
    earlier: isEarlierPaired ? earlier[index] : undefined,
    own: translations[index],
  }));
}

/** A sentence with its translation, if there is one, or the gap between two sentences. */
export interface Segment {
  readonly isGap: boolean;
  readonly source: readonly Inline[];
  readonly own: readonly Inline[] | undefined;
  /** Whether the English text of the sentence is the one that was translated. */
  readonly isUnchanged: boolean;
}

/** If it isn't known which sentences belong together, the unit isn't split. */
export function segmentsOf(unit: Unit, tag: string, sentenceSeparator: string): readonly Segment[] {
  const { source, own } = unit;
  const separator = [text(sentenceSeparator)];
  const pieces = piecesOf(source, SOURCE_TAG);
  if (!own)
    return pieces.map(({ isGap, inlines }) => ({
      isGap,
      source: inlines,
      own: isGap ? separator : undefined,
      isUnchanged: false,
    }));
  const pairs = pairSentences(unit, tag);
  if (!pairs) return [{ isGap: false, source, own, isUnchanged: false }];
  const gaps = gapsOf(piecesOf(own, tag));
  const hasAllGaps = gaps.length === pairs.length - 1;
  let index = 0;
  return withEmptyGaps(pieces).map(({ isGap, inlines }) => {
    if (isGap)
      return { isGap, source: inlines, own: hasAllGaps ? (gaps[index - 1] ?? []) : separator, isUnchanged: false };
    const { earlier, own: translation } = pairs[index++] ?? {};
    const isUnchanged = earlier !== undefined && flatten(earlier) === flatten(inlines);
    return { isGap, source: inlines, own: translation, isUnchanged };
  });
}
