/** Keeps the block a reader is at where it stands, while what is above it grows or shrinks. */

/** The first block that reaches below what sticks to the top of the window. */
function blockAtTop(blocks: Iterable<Element>, top: number): Element | undefined {
  for (const block of blocks) if (block.getBoundingClientRect().bottom > top) return block;
  return undefined;
}

/**
 * Runs a change of the page that the reader's place must survive.
 * @param blocks the text's own blocks, in order, all of which the change keeps
 * @param top where the visible part of the page begins, in pixels below the top of the window
 */
export function keepPlace(blocks: Iterable<Element>, top: number, change: () => void): void {
  const block = blockAtTop(blocks, top);
  const before = block?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // The browser's own anchoring would move the page a second time.
  style.overflowAnchor = 'none';
  change();
  if (block) scrollBy({ top: block.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
