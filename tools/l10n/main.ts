/** The entry point of `npm run l10n -- <command>`. Only this file sets the exit code. */
import { EXIT } from './cli/command.ts';
import { COMMANDS } from './commands/command-list.ts';
import { runCommandLine } from './cli/run.ts';

/** Prints an unexpected error, for example, of the file system, without its stack trace. Returns the exit code. */
function giveUp(error: unknown): number {
  console.error(`The command failed: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.usageError;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls a listener on Ctrl+C instead of ending the process. Commands only use this while they write files. */
function onInterrupt(listener: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
}

process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, {
  root: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  now: () => performance.now(),
  onInterrupt,
  // Swedish formats a date as YYYY-MM-DD. This is the date in the local time zone.
  today: () => new Intl.DateTimeFormat('sv-SE').format(),
}).catch(giveUp);
