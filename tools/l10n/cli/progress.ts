/** Shows a progress line on stderr while a task runs. Short tasks don't show one. */
import type { Progress } from './command.ts';

/** Work that takes less than this, in milliseconds, shows no progress. */
const QUICK = 1000;
/** In a log, lines can't be rewritten. There, this is the minimum time between two lines, in milliseconds. */
const BETWEEN_LINES = 5000;

export interface Screen {
  /** Whether the output is a terminal, where a line can be rewritten. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds, from any starting point. */
  readonly now: () => number;
}

/** @returns functions to show progress and to clear the line when the work is done */
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
