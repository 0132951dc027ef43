/**
 * Pairs the English original with its translation: sections by the ID of their heading, blocks within a section by
 * order. Pure, for blocks of any type. `kindOf` returns what a block is: a paragraph, a list, a table …
 */

/** A section of a page: the ID of its heading, and the blocks up to the next heading. */
export interface Passage<Block> {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/**
 * How one English section is shown.
 * - `paired`: each of its blocks next to the translation's block
 * - `whole`: its blocks don't pair, so they're all shown under the translation's heading
 * - `added`: the translation lacks it, so it's shown after the section before it (undefined: before all sections)
 */
export type Pairing<Block> =
  | { readonly kind: 'paired'; readonly id: string; readonly pairs: readonly (readonly [own: Block, english: Block])[] }
  | { readonly kind: 'whole'; readonly id: string; readonly english: readonly Block[] }
  | { readonly kind: 'added'; readonly id: string; readonly after: string | undefined };

/** The pairs of two sections' blocks, or undefined if their number or kinds differ. */
function pairBlocks<Block>(
  own: readonly Block[],
  english: readonly Block[],
  kindOf: (block: Block) => string,
): readonly (readonly [Block, Block])[] | undefined {
  if (own.length !== english.length) return undefined;
  const pairs = own.flatMap((block, place) => {
    const other = english[place];
    return other !== undefined && kindOf(block) === kindOf(other) ? [[block, other] as const] : [];
  });
  return pairs.length === own.length ? pairs : undefined;
}

/**
 * One pairing for each English section, in order. There's none for a section that's only in the translation, because
 * there's nothing to show next to it.
 * @example pairSections([{ id: 'a', blocks: ['P'] }], [{ id: 'a', blocks: ['P', 'UL'] }], (kind) => kind)
 * // => [{ kind: 'whole', id: 'a', english: ['P', 'UL'] }]
 */
export function pairSections<Block>(
  own: readonly Passage<Block>[],
  english: readonly Passage<Block>[],
  kindOf: (block: Block) => string,
): readonly Pairing<Block>[] {
  const ownById = new Map(own.map((passage) => [passage.id, passage]));
  let preceding: string | undefined;
  return english.map(({ id, blocks }): Pairing<Block> => {
    const translated = ownById.get(id);
    if (!translated) return { kind: 'added', id, after: preceding };
    preceding = id;
    const pairs = pairBlocks(translated.blocks, blocks, kindOf);
    return pairs ? { kind: 'paired', id, pairs } : { kind: 'whole', id, english: blocks };
  });
}
