/** Keeps the reader's place: the block at the top of the window doesn't move when content above it changes height. */

/** `top` is the lower edge of the bar at the top of the window. */
function blockAtTop(blocks: Iterable<Element>, top: number): Element | undefined {
  for (const block of blocks) if (block.getBoundingClientRect().bottom > top) return block;
  return undefined;
}

/**
 * Runs a change of the page, then scrolls back to the block that the reader was at.
 * @param blocks the blocks of the text, in order; the change must keep all of them
 * @param top the lower edge of the bar, in pixels from the top of the window
 */
export function keepPlace(blocks: Iterable<Element>, top: number, change: () => void): void {
  const block = blockAtTop(blocks, top);
  const topBefore = block?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // Scroll anchoring would move the page a second time.
  style.overflowAnchor = 'none';
  change();
  if (block) scrollBy({ top: block.getBoundingClientRect().top - topBefore, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
