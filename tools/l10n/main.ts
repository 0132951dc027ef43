/** `npm run l10n -- <command>`. Only this file sets the exit code. */
import { EXIT } from './cli/command.ts';
import { COMMANDS } from './commands/command-list.ts';
import { runCommandLine } from './cli/run.ts';

/** An error of the system, such as a file that can't be written, is printed without its stack. */
function giveUp(error: unknown): number {
  console.error(`The command failed: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.usageError;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Until a command writes, Ctrl+C ends it immediately. */
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
  // Swedish formats dates as ISO does; in the local time zone.
  today: () => new Intl.DateTimeFormat('sv-SE').format(),
}).catch(giveUp);
