/** Runs the command: writes an answer as text, JSON, or a calendar file, or one calendar file for a list of offers. */
import type { Today } from '../../../src/dates/clock.ts';
import { createDateFormat } from '../../../src/i18n/format.ts';
import type { CalendarDate } from '../../../src/rules/index.ts';
import packageFile from '../package.json' with { type: 'json' };
import { type AnswerOutput, answerOutput } from './answer.ts';
import { help } from './help.ts';
import { calendarOfList } from './list.ts';
import { type Request, readRequest } from './request.ts';
import { UsageError } from './usage-error.ts';
import { translatorOf } from './messages.ts';

/** The same exit codes as those of the localization commands. */
export const EXIT = { success: 0, noAnswer: 1, usageError: 2 } as const;

/** The environment of a command line; tests pass their own. */
export interface CliContext {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Today in the local time zone. */
  readonly today: () => Today;
  /** Unix time in seconds, from which the revision of a calendar file is derived. */
  readonly secondsNow: () => number;
}

function todayFor(todayOption: CalendarDate | undefined, { today }: CliContext): CalendarDate {
  if (todayOption) return todayOption;
  const clockReading = today();
  if (clockReading.ok) return clockReading.date;
  throw new UsageError(`The clock says ${clockReading.year}, which must be wrong. Correct it, or give --today.`);
}

async function outputOf(request: Request, context: CliContext): Promise<AnswerOutput> {
  if (request.kind === 'help') return { text: help() };
  if (request.kind === 'version') return { text: packageFile.version };
  const { settings } = request;
  const translator = await translatorOf(settings.locale);
  const view = { translator, format: createDateFormat(settings.locale), site: settings.site };
  const today = todayFor(settings.today, context);
  const now = context.secondsNow();
  if (request.kind === 'answer') return answerOutput(request.question, request.format, today, now, view);
  return calendarOfList(request.path, await context.readFile(request.path), today, now, view);
}

/**
 * Prints usage errors and how to get help, instead of throwing them.
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], context: CliContext): Promise<number> {
  try {
    const { text, problem } = await outputOf(readRequest(args), context);
    // All lines of a calendar file end in CRLF, including the last.
    if (text !== undefined) context.out(text.endsWith('\n') ? text : `${text}\n`);
    if (problem === undefined) return EXIT.success;
    context.err(`${problem}\n`);
    return EXIT.noAnswer;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.err(`${error.message}\n\nFor help, run: renewal-dates --help\n`);
    return EXIT.usageError;
  }
}
