import type { Content } from '../../src/translation/content.ts';

/** What the exit code of a command says. */
export const EXIT = { fine: 0, findings: 1, wrongUse: 2 } as const;

/** What a command works with. It prints through `print` and returns its exit code. */
export interface Desk {
  /** The project's folder. */
  readonly root: string;
  readonly args: readonly string[];
  readonly content: Content;
  readonly print: (text: string) => void;
}

export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly run: (desk: Desk) => Promise<number> | number;
}
