/** The commands, in the order of the help: first those for translators and reviewers, then those for other tasks. */
import type { Command } from '../cli/command.ts';
import { markCurrent } from './mark-current.ts';
import { apply } from './apply.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { exportXliff } from './export.ts';
import { importHandoffs } from './import.ts';
import { lintDocs } from './lint-docs.ts';
import { newLocale } from './new-locale.ts';
import { notes } from './notes.ts';
import { preview } from './preview.ts';
import { review } from './review.ts';
import { reviewSite } from './review-site.ts';
import { recordSource } from './record-source.ts';
import { status } from './status.ts';

export const COMMANDS: readonly Command[] = [
  status,
  check,
  diff,
  markCurrent,
  review,
  reviewSite,
  recordSource,
  notes,
  exportXliff,
  apply,
  importHandoffs,
  preview,
  newLocale,
  lintDocs,
];
