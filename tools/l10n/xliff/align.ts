/**
 * Pairs the blocks of a translation with those of the English text: in order if both have the same structure. If English
 * blocks were added or removed, the most likely pairs in the same order are used. Pure.
 */
import type { Block, TextSpan } from './export-article.ts';
import { codesOf, flatten, printed } from './inline.ts';

/** A block of the English (`source`) and its translation (`own`), which is undefined if there is none yet. */
export interface PairedBlock {
  readonly source: Block;
  readonly own: Block | undefined;
  readonly children: readonly PairedBlock[];
  /** The English block that `own` was translated from; undefined if the Git history doesn't have it. */
  readonly previousSource: Block | undefined;
}

/** A block of a translation, with the English block that it was translated from. */
interface TranslatedBlock {
  readonly block: Block;
  readonly previousSource: Block | undefined;
}

const shapeOf = ({ type, textSpan, children }: Block): string =>
  `${type}${textSpan ? '.' : ''}(${children.map(shapeOf).join()})`;

/** Whether two lists of blocks have the same structure, down to the last cell. */
export const haveSameStructure = (one: readonly Block[], other: readonly Block[]) =>
  one.map(shapeOf).join() === other.map(shapeOf).join();

export const textSpansIn = (block: Block): readonly TextSpan[] => [
  ...(block.textSpan ? [block.textSpan] : []),
  ...block.children.flatMap(textSpansIn),
];

const textOf = (block: Block) =>
  textSpansIn(block)
    .map(({ inlines }) => flatten(inlines))
    .join('\n');

/** The share of words that two texts have in common, 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [words, otherWords] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))];
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  return shared / Math.max(words.size, otherWords.size, 1);
}

/** How many codes two blocks have in common: from -0.5 for none to about 0.5 for all; 0 if neither block has codes. */
function sharedCodes(one: Block, other: Block): number {
  const keysOf = (block: Block) => textSpansIn(block).flatMap(({ inlines }) => codesOf(inlines).map(({ key }) => key));
  const [ownKeys, otherKeys] = [keysOf(one), keysOf(other)];
  if (ownKeys.length + otherKeys.length === 0) return 0;
  return (2 * ownKeys.filter((key) => otherKeys.includes(key)).length) / (ownKeys.length + otherKeys.length) - 0.5;
}

/** How likely a block is the translation of the source block. With a score of 0 or less, the two aren't paired. */
function score(source: Block, { block, previousSource }: TranslatedBlock): number {
  if (source.type !== block.type) return -1;
  if (previousSource) return sharedWords(textOf(source), textOf(previousSource)) * 4 - 0.5;
  const length = (one: Block) => textSpansIn(one).reduce((sum, { inlines }) => sum + printed(inlines).length, 1);
  const ratio = Math.min(length(source), length(block)) / Math.max(length(source), length(block));
  return 0.6 + 2 * sharedCodes(source, block) + ratio * 0.3;
}

/** The best pairing that keeps the order on both sides, by dynamic programming. */
function bestPairs(sources: readonly Block[], own: readonly TranslatedBlock[]): ReadonlyMap<Block, TranslatedBlock> {
  const best: { total: number; pairs: readonly (readonly [Block, TranslatedBlock])[] }[][] = [];
  const cell = (rowIndex: number, columnIndex: number) => best[rowIndex]?.[columnIndex] ?? { total: 0, pairs: [] };
  for (const [sourceIndex, source] of sources.entries()) {
    const row: (typeof best)[number] = [{ total: 0, pairs: [] }];
    best[sourceIndex + 1] = row;
    for (const [ownIndex, translated] of own.entries()) {
      const pairScore = score(source, translated);
      const diagonal = cell(sourceIndex, ownIndex);
      const candidates = [cell(sourceIndex, ownIndex + 1), row[ownIndex] ?? cell(0, 0)];
      if (pairScore > 0) {
        candidates.unshift({ total: diagonal.total + pairScore, pairs: [...diagonal.pairs, [source, translated]] });
      }
      row[ownIndex + 1] = candidates.reduce((one, other) => (other.total > one.total ? other : one));
    }
  }
  return new Map(cell(sources.length, own.length).pairs);
}

/** One pair for each source block. `earlier` is ignored if its structure isn't that of the translation. */
export function align(
  sources: readonly Block[],
  own: readonly Block[],
  earlier: readonly Block[] | undefined,
): readonly PairedBlock[] {
  const usableEarlier = earlier && haveSameStructure(earlier, own) ? earlier : undefined;
  const translatedBlocks = own.map((block, index): TranslatedBlock => ({
    block,
    previousSource: usableEarlier?.[index],
  }));
  const pairs = haveSameStructure(sources, own)
    ? new Map(sources.map((source, index) => [source, translatedBlocks[index]]))
    : bestPairs(sources, translatedBlocks);
  return sources.map((source): PairedBlock => {
    const translated = pairs.get(source);
    const children = align(source.children, translated?.block.children ?? [], translated?.previousSource?.children);
    return { source, own: translated?.block, previousSource: translated?.previousSource, children };
  });
}
