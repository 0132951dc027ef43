/** `npm run l10n -- <command>`: the localization desk. Reads, decides, prints; only this file sets the exit code. */
import { EXIT } from './cli/command.ts';
import { COMMANDS } from './commands/command-list.ts';
import { runCommandLine } from './cli/run.ts';

/** Not what a person typed but what the machine refused, such as a file that cannot be written: said, without its stack. */
function giveUp(error: unknown): number {
  console.error(`The desk had to stop: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.usageError;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Until a command writes, Ctrl+C ends it at once, and there is nothing to say. */
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
  // Swedish writes a date as ISO does; in the zone of whoever signs.
  today: () => new Intl.DateTimeFormat('sv-SE').format(),
}).catch(giveUp);
