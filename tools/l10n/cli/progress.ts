/** One line on stderr that says how far long work is. Quick work shows nothing. */
import type { Progress } from './command.ts';

/** Work shorter than this, in milliseconds, needs no line. */
const QUICK = 1000;
/** Where the line cannot be rewritten, as in a log, it is repeated no more often than this, in milliseconds. */
const BETWEEN_LINES = 5000;

export interface Screen {
  /** A terminal, where a line can be rewritten. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds, from any point. */
  readonly now: () => number;
}

/** @returns how to say it, and how to take the line away when the work is done. */
export function createProgress({ isTerminal, write, now }: Screen): { say: Progress; clear: () => void } {
  const begun = now();
  let shown = -Infinity;
  let isOpen = false;
  return {
    say: (what, done, total) => {
      const time = now();
      if (time - begun < QUICK || time - shown < (isTerminal ? 100 : BETWEEN_LINES)) return;
      shown = time;
      isOpen = isTerminal;
      const line = `${what} ${done}/${total}`;
      write(isTerminal ? `\r\u001B[2K${line}` : `${line}\n`);
    },
    clear: () => {
      if (isOpen) write('\r\u001B[2K');
      isOpen = false;
    },
  };
}
