/** Pairs the sections of the English original with the translation's by heading ID, and their blocks by order. */

/** A section of a page: the ID of its heading, and the blocks up to the next heading. */
export interface Passage<Block> {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/**
 * How one English section is shown.
 * - `paired`: each English block is shown next to the translation's block
 * - `whole`: the blocks can't be paired, so all English blocks are shown together, below the translation's heading
 * - `added`: the translation doesn't have it, so it's shown after the section `after` (undefined: at the start)
 */
export type Pairing<Block> =
  | {
      readonly kind: 'paired';
      readonly id: string;
      readonly pairs: readonly (readonly [translated: Block, english: Block])[];
    }
  | { readonly kind: 'whole'; readonly id: string; readonly english: readonly Block[] }
  | { readonly kind: 'added'; readonly id: string; readonly after: string | undefined };

/** The pairs of two sections' blocks, or undefined if their number or kinds differ. */
function pairBlocks<Block>(
  translatedBlocks: readonly Block[],
  english: readonly Block[],
  kindOf: (block: Block) => string,
): readonly (readonly [Block, Block])[] | undefined {
  if (translatedBlocks.length !== english.length) return undefined;
  const pairs = translatedBlocks.flatMap((block, index) => {
    const englishBlock = english[index];
    return englishBlock !== undefined && kindOf(block) === kindOf(englishBlock) ? [[block, englishBlock] as const] : [];
  });
  return pairs.length === translatedBlocks.length ? pairs : undefined;
}

/**
 * One pairing for each English section, in order. Sections that are only in the translation have none.
 * @param kindOf returns the kind of a block, such as 'P' or 'UL'
 */
export function pairSections<Block>(
  translation: readonly Passage<Block>[],
  english: readonly Passage<Block>[],
  kindOf: (block: Block) => string,
): readonly Pairing<Block>[] {
  const translationById = new Map(translation.map((passage) => [passage.id, passage]));
  let preceding: string | undefined;
  return english.map(({ id, blocks }): Pairing<Block> => {
    const translated = translationById.get(id);
    if (!translated) return { kind: 'added', id, after: preceding };
    preceding = id;
    const pairs = pairBlocks(translated.blocks, blocks, kindOf);
    return pairs ? { kind: 'paired', id, pairs } : { kind: 'whole', id, english: blocks };
  });
}
