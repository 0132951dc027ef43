/**
 * Keeps the reader's place: the block at the top of the window doesn't move when the content above it grows or shrinks.
 */

/** The first block that's visible below the bar at the top of the window. The lower edge of the bar is at `top`. */
function blockAtTop(blocks: Iterable<Element>, top: number): Element | undefined {
  for (const block of blocks) if (block.getBoundingClientRect().bottom > top) return block;
  return undefined;
}

/**
 * Runs a change of the page and then scrolls back to the block that the reader was at.
 * @param blocks the blocks of the text, in order. The change must keep all of them.
 * @param top where the visible part of the page starts (below the bar), in pixels from the top of the window
 */
export function keepPlace(blocks: Iterable<Element>, top: number, change: () => void): void {
  const block = blockAtTop(blocks, top);
  const topBefore = block?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // Turns off the browser's scroll anchoring during the change, because it would move the page a second time.
  style.overflowAnchor = 'none';
  change();
  if (block) scrollBy({ top: block.getBoundingClientRect().top - topBefore, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
