import type { Content, TextFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** What the exit code of a command says. `interrupted` is what shells report for Ctrl+C. */
export const EXIT = { fine: 0, diagnostics: 1, usageError: 2, interrupted: 130 } as const;

/** An option of a command, as `--name` or, where it takes a value, `--name VALUE`. */
export interface Option {
  readonly name: string;
  /** What stands for its value in the help: `DATE`. Without it the option is a switch. */
  readonly value?: string;
  /** One line for the help. */
  readonly about: string;
}

/** What was typed after the name of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether a switch was given. */
  readonly has: (option: string) => boolean;
  /** The value of an option, `undefined` where it was not given. */
  readonly valueOf: (option: string) => string | undefined;
}

/** Says how far a long piece of work is; shown on stderr once it has lasted a second. */
export type Progress = (what: string, done: number, total: number) => void;

/** What a command works with. It reads from here, decides, and returns what came of it; it prints nothing itself. */
export interface CommandContext {
  /** The project's folder. */
  readonly root: string;
  readonly args: Arguments;
  readonly content: Content;
  readonly progress: Progress;
  /** The day of this run where the desk stands, YYYY-MM-DD. */
  readonly today: () => string;
}

/** A file to write. */
export interface OutputFile extends TextFile {
  /** What the command found in its place, `null` for nothing; if left out, what `content` holds. */
  readonly before?: string | null | undefined;
}

/** A file that is copied: paths relative to the project, or whole ones. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** What came of a command. Diagnostics make the exit code 1. */
export interface CommandResult {
  readonly diagnostics?: readonly Diagnostic[];
  /** For a person, after the diagnostics: a table, a summary. Not printed with --json; on stderr with --github. */
  readonly text?: string;
  /** The same as data, for --json. */
  readonly data?: unknown;
  /**
   * Files to write, with their folders: paths relative to the project, or whole ones. They are put in place in this
   * order, so that one which makes the others count comes last.
   */
  readonly writes?: readonly OutputFile[];
  /** Files to copy, as they are. */
  readonly copies?: readonly Copy[];
}

export interface Command {
  readonly name: string;
  /** The name it had before, which still works. */
  readonly formerName?: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** The arguments as the help prints them. @example '<tag> <slug> [section…]' */
  readonly usage: string;
  /** How many arguments it takes, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  /** What it does, and what to know before using it. */
  readonly about: string;
  readonly options?: readonly Option[];
  /** A command line that works. @example 'diff fr-FR renew-mpn-offers' */
  readonly example: string;
  /** @throws UsageError where the arguments make no sense; the frame prints it with the usage. */
  readonly run: (desk: CommandContext) => Promise<CommandResult> | CommandResult;
}

/** Arguments that make no sense: what was found and what was expected. Exit code 2, and nothing is written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
