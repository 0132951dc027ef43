/** Splits long work into slices with pauses between them, so that the page stays responsive. */

/** In milliseconds. Longer in a background tab: nobody sees the page, and browsers make the pauses longer. */
const sliceLength = () => (typeof document === 'object' && document.hidden ? 500 : 30);
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * @param report is called before each pause with the number of finished items
 * @returns false if `signal` was aborted
 */
export async function eachInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
  report?: (done: number) => void,
): Promise<boolean> {
  let sliceEnd = performance.now() + sliceLength();
  for (const [index, item] of items.entries()) {
    work(item);
    if (performance.now() < sliceEnd) continue;
    report?.(index + 1);
    await pause();
    if (signal.aborted) return false;
    sliceEnd = performance.now() + sliceLength();
  }
  return true;
}
