import { type RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Fold<Item, Host extends HTMLElement> {
  readonly shown: readonly Item[];
  /** How many items are hidden. */
  readonly rest: number;
  /** Shows all items, and focuses the `[data-first]` element of the first item that was hidden. */
  readonly showAll: () => void;
  /** The element that contains the items. Each item has one `[data-first]` element. */
  readonly host: RefObject<Host>;
}

/**
 * Shows only the first `atOnce` items of a long list, until the reader asks for all or prints. The most important items
 * come first, so re-rendering a long list costs only its visible rows.
 * @param printed a list with more items than this isn't expanded for printing
 */
export function useShowMore<Item, Host extends HTMLElement>(
  items: readonly Item[],
  atOnce: number,
  printed = Infinity,
): Fold<Item, Host> {
  const [isWhole, setWhole] = useState(false);
  const host = useRef<Host>(null);
  const hasAsked = useRef(false);

  const isPrinted = items.length <= printed;
  useEffect(() => {
    if (!isPrinted) return undefined;
    const unfoldForPrint = () => setWhole(true);
    addEventListener('beforeprint', unfoldForPrint);
    return () => removeEventListener('beforeprint', unfoldForPrint);
  }, [isPrinted]);

  useEffect(() => {
    if (!isWhole || !hasAsked.current) return;
    hasAsked.current = false;
    host.current?.querySelectorAll<HTMLElement>('[data-first]')[atOnce]?.focus();
  }, [isWhole, atOnce]);

  const shown = isWhole ? items : items.slice(0, atOnce);
  const showAll = () => {
    hasAsked.current = true;
    setWhole(true);
  };
  return { shown, rest: items.length - shown.length, showAll, host };
}
