/** Shows a progress line on stderr while a task runs. */
import type { Progress } from './command.ts';

/** The time before progress is shown, in milliseconds. Tasks that take less time don't show any. */
const DELAY = 1000;
/** The minimum time between two updates of the line in a terminal, in milliseconds. */
const BETWEEN_UPDATES = 100;
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
  const startTime = now();
  let lastShown = -Infinity;
  let isLineShown = false;
  return {
    say: (what, done, total) => {
      const time = now();
      if (time - startTime < DELAY || time - lastShown < (isTerminal ? BETWEEN_UPDATES : BETWEEN_LINES)) return;
      lastShown = time;
      isLineShown = isTerminal;
      const line = `${what} ${done}/${total}`;
      write(isTerminal ? `\r\u001B[2K${line}` : `${line}\n`);
    },
    clear: () => {
      if (isLineShown) write('\r\u001B[2K');
      isLineShown = false;
    },
  };
}
