/**
 * Pairs the blocks of a translation with the blocks of the English. If both have the same structure, blocks are paired
 * by position. If a block was added to the English or removed from it, the most likely pairs in the same order are
 * used. Pure.
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
interface Rendering {
  readonly block: Block;
  readonly previousSource: Block | undefined;
}

const shapeOf = ({ type, textSpan, children }: Block): string =>
  `${type}${textSpan ? '.' : ''}(${children.map(shapeOf).join()})`;

/** Whether two lists of blocks have the same structure, down to the last cell. */
export const isAlike = (one: readonly Block[], other: readonly Block[]) =>
  one.map(shapeOf).join() === other.map(shapeOf).join();

export const textSpansIn = (block: Block): readonly TextSpan[] => [
  ...(block.textSpan ? [block.textSpan] : []),
  ...block.children.flatMap(textSpansIn),
];

const flatOf = (block: Block) =>
  textSpansIn(block)
    .map(({ inlines }) => flatten(inlines))
    .join('\n');

/** The share of words that two texts have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}

function sharedCodes(one: Block, other: Block): number {
  const keys = (block: Block) => textSpansIn(block).flatMap(({ inlines }) => codesOf(inlines).map(({ key }) => key));
  const [a, b] = [keys(one), keys(other)];
  if (a.length + b.length === 0) return 0;
  return (2 * a.filter((key) => b.includes(key)).length) / (a.length + b.length) - 0.5;
}

/** How likely a block is the translation of the source block. If the score is 0 or less, it isn't. */
function score(source: Block, { block, previousSource }: Rendering): number {
  if (source.type !== block.type) return -1;
  if (previousSource) return likeness(flatOf(source), flatOf(previousSource)) * 4 - 0.5;
  const length = (one: Block) => textSpansIn(one).reduce((sum, { inlines }) => sum + printed(inlines).length, 1);
  const ratio = Math.min(length(source), length(block)) / Math.max(length(source), length(block));
  return 0.6 + 2 * sharedCodes(source, block) + ratio * 0.3;
}

/** The best pairing that keeps the order on both sides, by dynamic programming. */
function pairUp(sources: readonly Block[], own: readonly Rendering[]): ReadonlyMap<Block, Rendering> {
  const best: { total: number; pairs: readonly (readonly [Block, Rendering])[] }[][] = [];
  const at = (i: number, j: number) => best[i]?.[j] ?? { total: 0, pairs: [] };
  for (const [i, source] of sources.entries()) {
    const row: (typeof best)[number] = [{ total: 0, pairs: [] }];
    best[i + 1] = row;
    for (const [j, rendering] of own.entries()) {
      const points = score(source, rendering);
      const diagonal = at(i, j);
      const candidates = [at(i, j + 1), row[j] ?? at(0, 0)];
      if (points > 0) {
        candidates.unshift({ total: diagonal.total + points, pairs: [...diagonal.pairs, [source, rendering]] });
      }
      row[j + 1] = candidates.reduce((one, other) => (other.total > one.total ? other : one));
    }
  }
  return new Map(at(sources.length, own.length).pairs);
}

/**
 * Pairs blocks, and within each pair, their child blocks.
 * @param earlier the English that the translation was made from, if it's known. It's ignored if its structure differs
 *   from that of the translation.
 * @returns one pair for each source block
 */
export function align(
  sources: readonly Block[],
  own: readonly Block[],
  earlier: readonly Block[] | undefined,
): readonly PairedBlock[] {
  const past = earlier && isAlike(earlier, own) ? earlier : undefined;
  const renderings = own.map((block, index): Rendering => ({ block, previousSource: past?.[index] }));
  const pairs = isAlike(sources, own)
    ? new Map(sources.map((source, index) => [source, renderings[index]]))
    : pairUp(sources, renderings);
  return sources.map((source): PairedBlock => {
    const rendering = pairs.get(source);
    const children = align(source.children, rendering?.block.children ?? [], rendering?.previousSource?.children);
    return { source, own: rendering?.block, previousSource: rendering?.previousSource, children };
  });
}
