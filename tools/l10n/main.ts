/** `npm run l10n -- <command>`: the localization desk. Reads, decides, prints; only this file sets the exit code. */
import { type Command, EXIT } from './command.ts';
import { accept } from './commands/accept.ts';
import { apply } from './commands/apply.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { exportXliff } from './commands/export.ts';
import { notes } from './commands/notes.ts';
import { review } from './commands/review.ts';
import { stamp } from './commands/stamp.ts';
import { status } from './commands/status.ts';
import { runDesk } from './frame.ts';

const COMMANDS: readonly Command[] = [status, check, diff, accept, review, stamp, notes, exportXliff, apply];

/** Not what a person typed but what the machine refused, such as a file that cannot be written: said, without its stack. */
function giveUp(error: unknown): number {
  console.error(`The desk had to stop: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.wrongUse;
}

process.exitCode = await runDesk(process.argv.slice(2), COMMANDS, {
  root: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  now: () => performance.now(),
  // Swedish writes a date as ISO does; in the zone of whoever signs.
  today: () => new Intl.DateTimeFormat('sv-SE').format(),
}).catch(giveUp);
