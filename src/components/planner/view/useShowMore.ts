import { type RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ShowMoreState<Item, Host extends HTMLElement> {
  readonly shown: readonly Item[];
  /** How many items are hidden. */
  readonly rest: number;
  /** Shows all items, and focuses the `[data-first]` element of the first item that was hidden. */
  readonly showAll: () => void;
  /** Each item in it has one `[data-first]` element. */
  readonly host: RefObject<Host>;
}

/**
 * Shows only the first, most important items, until the reader asks for all of them or prints the page.
 * @param maxPrinted a list with more items than this isn't expanded for printing
 */
export function useShowMore<Item, Host extends HTMLElement>(
  items: readonly Item[],
  shownAtFirst: number,
  maxPrinted = Infinity,
): ShowMoreState<Item, Host> {
  const [isExpanded, setExpanded] = useState(false);
  const host = useRef<Host>(null);
  const mustMoveFocus = useRef(false);

  const expandsForPrint = items.length <= maxPrinted;
  useEffect(() => {
    if (!expandsForPrint) return undefined;
    const expandForPrint = () => setExpanded(true);
    addEventListener('beforeprint', expandForPrint);
    return () => removeEventListener('beforeprint', expandForPrint);
  }, [expandsForPrint]);

  useEffect(() => {
    if (!isExpanded || !mustMoveFocus.current) return;
    mustMoveFocus.current = false;
    host.current?.querySelectorAll<HTMLElement>('[data-first]')[shownAtFirst]?.focus();
  }, [isExpanded, shownAtFirst]);

  const shown = isExpanded ? items : items.slice(0, shownAtFirst);
  const showAll = () => {
    mustMoveFocus.current = true;
    setExpanded(true);
  };
  return { shown, rest: items.length - shown.length, showAll, host };
}
