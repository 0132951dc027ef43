/** From a command line to an exit code: reads the content, lets the command decide, prints what came of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../../src/translation/content.ts';
import { removeAbandoned } from '../../files/temporary.ts';
import { WriteError } from '../../files/write-files.ts';
import { generalHelp, helpOf, readArguments, usageOf } from './arguments.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { createProgress } from './progress.ts';
import { writeOutcome } from './write-result.ts';
import { type Form, report } from './report.ts';

/** The world as the desk sees it; tests hand in their own. */
export interface CliContext {
  /** The project's folder. */
  readonly root: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly now: () => number;
  readonly today: () => string;
  /** Calls a listener when the user presses Ctrl+C; returns how to stop listening. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

const endLine = (text: string) => (text === '' ? '' : `${text}\n`);

/** @throws UsageError where both forms are asked for. */
function formOf(has: (option: string) => boolean): Form {
  if (has('json') && has('github')) throw new UsageError('--json and --github exclude each other.');
  if (has('json')) return 'json';
  return has('github') ? 'github' : 'text';
}

async function perform(command: Command, typed: readonly string[], around: CliContext): Promise<number> {
  const args = readArguments(command, typed);
  if (args.has('help')) {
    around.out(endLine(helpOf(command)));
    return EXIT.fine;
  }
  const form = formOf(args.has);
  const { root, today } = around;
  if (!existsSync(join(root, 'src/content'))) {
    throw new UsageError("There is no src/content here. Run the desk in the project's folder.");
  }
  const { say, clear } = createProgress({ ...around, write: around.err });
  try {
    await removeAbandoned(join(root, 'src'), { recursive: true });
    const content = await readContent(root, (done, total) => say('Reading', done, total));
    const outcome = await command.run({ root, args, content, today, progress: say });
    await writeOutcome(root, outcome, content, around.onInterrupt);
    clear();
    const { out, err } = report(command.name, outcome, form);
    around.out(endLine(out));
    around.err(endLine(err));
    return (outcome.diagnostics ?? []).length > 0 ? EXIT.diagnostics : EXIT.fine;
  } finally {
    clear();
  }
}

/** Runs one command line. Never throws for what a person typed: it says what was wrong and how it is used. */
export async function runCommandLine(
  typed: readonly string[],
  commands: readonly Command[],
  around: CliContext,
): Promise<number> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === 'help') {
    around.out(endLine(generalHelp(commands)));
    return name === undefined ? EXIT.usageError : EXIT.fine;
  }
  const command = commands.find((one) => one.name === name || one.formerName === name);
  if (!command) {
    around.err(`There is no command "${name}".\n\n${generalHelp(commands)}\n`);
    return EXIT.usageError;
  }
  try {
    return await perform(command, rest, around);
  } catch (error) {
    if (error instanceof WriteError) {
      around.err(`${error.message}\n`);
      return error.isInterrupted ? EXIT.interrupted : EXIT.usageError;
    }
    if (!(error instanceof UsageError)) throw error;
    around.err(`${error.message}\n\n${usageOf(command)}\nMore: npm run l10n -- ${name} --help\n`);
    return EXIT.usageError;
  }
}
