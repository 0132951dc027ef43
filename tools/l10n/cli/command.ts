/** What a command is: its description, its input, and its result. */
import type { Content, TextFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** Exit codes. `usageError` is also used for a failed write. `interrupted` is the code that shells use for Ctrl+C. */
export const EXIT = { success: 0, diagnostics: 1, usageError: 2, interrupted: 130 } as const;

/** An option of a command: `--name`, or `--name VALUE` if it has a value. */
export interface Option {
  readonly name: string;
  /** What the help prints for the option's value, such as `DATE`. An option without it is a switch. */
  readonly value?: string;
  readonly about: string;
}

/** The parsed arguments of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether a switch was given. */
  readonly has: (option: string) => boolean;
  /** The value of an option, `undefined` if it wasn't given. */
  readonly valueOf: (option: string) => string | undefined;
}

/** Reports the progress of a long task, which is shown on stderr after a second. @example progress('Reading', 3, 12) */
export type Progress = (what: string, done: number, total: number) => void;

/** The input of a command. A command doesn't print anything: it returns a result, which is printed by the caller. */
export interface CommandContext {
  /** The project's folder. */
  readonly root: string;
  readonly args: Arguments;
  readonly content: Content;
  readonly progress: Progress;
  /** Today's date in the local time zone, YYYY-MM-DD. */
  readonly today: () => string;
}

/** A file to write. */
export interface OutputFile extends TextFile {
  /**
   * The text when the command read the file; `null` if there was no file. If the file has changed since, nothing is
   * written. The default is the file's text in `CommandContext.content`.
   */
  readonly before?: string | null | undefined;
}

/** A file to copy. Paths are relative to the project, or absolute. */
export interface FileCopy {
  readonly from: string;
  readonly to: string;
}

/** The result of a command. If there are diagnostics, the exit code is 1. */
export interface CommandResult {
  readonly diagnostics?: readonly Diagnostic[];
  /** A table or summary for people, printed after the diagnostics. Not printed with --json; on stderr with --github. */
  readonly text?: string;
  /** The same information as data, printed with --json. */
  readonly data?: unknown;
  /**
   * Files to write. Missing folders are created. Paths are relative to the project, or absolute. Files are first
   * written with temporary names and then renamed in this order, so a file that makes the others effective comes last,
   * such as the locale table.
   */
  readonly writes?: readonly OutputFile[];
  /** Files to copy. */
  readonly copies?: readonly FileCopy[];
}

export interface Command {
  readonly name: string;
  /** The command's former name, which still works. */
  readonly formerName?: string;
  /** The command's line in the list of commands. */
  readonly summary: string;
  /** The arguments, as the help prints them. @example '<tag> <slug> [section…]' */
  readonly usage: string;
  /** The minimum and maximum number of arguments. */
  readonly takes: readonly [least: number, most: number];
  /** What the command does, and what to know before using it. */
  readonly about: string;
  readonly options?: readonly Option[];
  /** A valid command line. @example 'diff fr-FR renew-mpn-offers' */
  readonly example: string;
  /** @throws UsageError if the arguments don't make sense; the message is printed with the usage. */
  readonly run: (context: CommandContext) => Promise<CommandResult> | CommandResult;
}

/** A usage error: the message says what is wrong. Exit code 2, and nothing is written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
