/**
 * Which block of a translation renders which block of the English. Where both are built alike that is plain; where a
 * block has come or gone in the English, the likeliest order-keeping pairing is taken. Pure.
 */
import type { Block, Words } from './export-article.ts';
import { codesOf, flatten, printed } from './inline.ts';

/** A block of the English and what renders it; undefined where nothing does yet. */
export interface PairedBlock {
  readonly source: Block;
  readonly own: Block | undefined;
  readonly children: readonly PairedBlock[];
  /** The English `own` was made from, where the history has it. */
  readonly madeFrom: Block | undefined;
}

/** Blocks, each with the English it was made from. */
interface Rendering {
  readonly block: Block;
  readonly madeFrom: Block | undefined;
}

const shapeOf = ({ type, words, children }: Block): string =>
  `${type}${words ? '.' : ''}(${children.map(shapeOf).join()})`;

/** Whether two lists of blocks are built alike, down to the last cell. */
export const isAlike = (one: readonly Block[], other: readonly Block[]) =>
  one.map(shapeOf).join() === other.map(shapeOf).join();

export const wordsIn = (block: Block): readonly Words[] => [
  ...(block.words ? [block.words] : []),
  ...block.children.flatMap(wordsIn),
];

const flatOf = (block: Block) =>
  wordsIn(block)
    .map(({ inlines }) => flatten(inlines))
    .join('\n');

/** How much two texts share of their words, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}

function sharedCodes(one: Block, other: Block): number {
  const keys = (block: Block) => wordsIn(block).flatMap(({ inlines }) => codesOf(inlines).map(({ key }) => key));
  const [a, b] = [keys(one), keys(other)];
  if (a.length + b.length === 0) return 0;
  return (2 * a.filter((key) => b.includes(key)).length) / (a.length + b.length) - 0.5;
}

/** How likely it is that the one renders the other; below 0 they do not. */
function score(source: Block, { block, madeFrom }: Rendering): number {
  if (source.type !== block.type) return -1;
  if (madeFrom) return likeness(flatOf(source), flatOf(madeFrom)) * 4 - 0.5;
  const length = (one: Block) => wordsIn(one).reduce((sum, { inlines }) => sum + printed(inlines).length, 1);
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
 * @param earlier the English the translation was made from, where it is known and built as the translation is
 */
export function align(
  sources: readonly Block[],
  own: readonly Block[],
  earlier: readonly Block[] | undefined,
): readonly PairedBlock[] {
  const past = earlier && isAlike(earlier, own) ? earlier : undefined;
  const renderings = own.map((block, index): Rendering => ({ block, madeFrom: past?.[index] }));
  const pairs = isAlike(sources, own)
    ? new Map(sources.map((source, index) => [source, renderings[index]]))
    : pairUp(sources, renderings);
  return sources.map((source): PairedBlock => {
    const rendering = pairs.get(source);
    const children = align(source.children, rendering?.block.children ?? [], rendering?.madeFrom?.children);
    return { source, own: rendering?.block, madeFrom: rendering?.madeFrom, children };
  });
}
