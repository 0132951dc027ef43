import { type RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Fold<Item, Host extends HTMLElement> {
  readonly shown: readonly Item[];
  /** How many are folded away; 0 where all are shown. */
  readonly rest: number;
  /** Shows all, and puts the focus on the first that was hidden: on its first `[data-first]`. */
  readonly unfold: () => void;
  /** The element that holds the drawn items, each with one `[data-first]`. */
  readonly host: RefObject<Host>;
}

/**
 * A long list shows its first `atOnce` items until the reader asks for all, or prints: what comes next stands on
 * top, and a change in a list of hundreds costs what the reader sees of it.
 * @param printed at most so many items are unfolded for print
 */
export function useFold<Item, Host extends HTMLElement>(
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
  const unfold = () => {
    hasAsked.current = true;
    setWhole(true);
  };
  return { shown, rest: items.length - shown.length, unfold, host };
}
