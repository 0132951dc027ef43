/** The commands of the desk, in the order of its help: what is to be done, how to do it, what to work with. */
import type { Command } from './command.ts';
import { accept } from './commands/accept.ts';
import { apply } from './commands/apply.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { exportXliff } from './commands/export.ts';
import { importHandoffs } from './commands/import.ts';
import { newLocale } from './commands/new-locale.ts';
import { notes } from './commands/notes.ts';
import { preview } from './commands/preview.ts';
import { review } from './commands/review.ts';
import { stamp } from './commands/stamp.ts';
import { status } from './commands/status.ts';

export const COMMANDS: readonly Command[] = [
  status,
  check,
  diff,
  accept,
  review,
  stamp,
  notes,
  exportXliff,
  apply,
  importHandoffs,
  preview,
  newLocale,
];
