/** Runs a command line: reads the content, runs the command, prints its result, returns the exit code. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../../src/translation/content.ts';
import { removeAbandoned } from '../../files/temporary.ts';
import { WriteError } from '../../files/write-files.ts';
import { generalHelp, helpOf, readArguments, usageOf } from './arguments.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { createProgress } from './progress.ts';
import { writeResult } from './write-result.ts';
import { type OutputFormat, report } from './report.ts';

/** The environment of a command line; tests pass their own. */
export interface CliContext {
  /** The project's folder. */
  readonly root: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly now: () => number;
  readonly today: () => string;
  /** Calls a listener when the user presses Ctrl+C. Returns a function that stops listening. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

const withLineBreak = (text: string) => (text === '' ? '' : `${text}\n`);

/** The output format. @throws UsageError if both --json and --github are given */
function outputFormatOf(has: (option: string) => boolean): OutputFormat {
  if (has('json') && has('github')) throw new UsageError('Use either --json or --github, not both.');
  if (has('json')) return 'json';
  return has('github') ? 'github' : 'text';
}

async function runCommand(command: Command, typed: readonly string[], context: CliContext): Promise<number> {
  const args = readArguments(command, typed);
  if (args.has('help')) {
    context.out(withLineBreak(helpOf(command)));
    return EXIT.success;
  }
  const format = outputFormatOf(args.has);
  const { root, today } = context;
  if (!existsSync(join(root, 'src/content'))) {
    throw new UsageError("There is no src/content here. Run the command in the project's folder.");
  }
  const { say, clear } = createProgress({ ...context, write: context.err });
  try {
    await removeAbandoned(join(root, 'src'), { recursive: true });
    const content = await readContent(root, (done, total) => say('Reading', done, total));
    const result = await command.run({ root, args, content, today, progress: say });
    await writeResult(root, result, content, context.onInterrupt);
    clear();
    const { out, err } = report(command.name, result, format);
    context.out(withLineBreak(out));
    context.err(withLineBreak(err));
    return (result.diagnostics ?? []).length > 0 ? EXIT.diagnostics : EXIT.success;
  } finally {
    clear();
  }
}

/** Runs one command line and returns the exit code. Usage errors are printed, not thrown. */
export async function runCommandLine(
  typed: readonly string[],
  commands: readonly Command[],
  context: CliContext,
): Promise<number> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === 'help') {
    context.out(withLineBreak(generalHelp(commands)));
    return name === undefined ? EXIT.usageError : EXIT.success;
  }
  const command = commands.find((one) => one.name === name || one.formerName === name);
  if (!command) {
    context.err(`There is no command "${name}".\n\n${generalHelp(commands)}\n`);
    return EXIT.usageError;
  }
  try {
    return await runCommand(command, rest, context);
  } catch (error) {
    if (error instanceof WriteError) {
      context.err(`${error.message}\n`);
      return error.isInterrupted ? EXIT.interrupted : EXIT.usageError;
    }
    if (!(error instanceof UsageError)) throw error;
    context.err(`${error.message}\n\n${usageOf(command)}\nFor help, run: npm run l10n -- ${name} --help\n`);
    return EXIT.usageError;
  }
}
