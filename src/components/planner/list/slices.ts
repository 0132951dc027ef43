/** Long work in slices, so that the page stays alive. */

/** Nobody looks at a page in the background, where pauses are long: it works longer at a time. */
const sliceLength = () => (typeof document === 'object' && document.hidden ? 500 : 30);
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Does something with each item, and pauses before a reader would notice.
 * @param report told how many are done, before each pause
 * @returns false where it stopped because `signal` was aborted
 */
export async function eachInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
  report?: (done: number) => void,
): Promise<boolean> {
  let end = performance.now() + sliceLength();
  for (const [index, item] of items.entries()) {
    work(item);
    if (performance.now() < end) continue;
    report?.(index + 1);
    await pause();
    if (signal.aborted) return false;
    end = performance.now() + sliceLength();
  }
  return true;
}
