#!/usr/bin/env node
/** The entry point of the `renewal-dates` command. Only this file uses the process and the clock. */
import { readFile } from 'node:fs/promises';
import * as clock from '../../../src/dates/clock.ts';
import { EXIT, runCommand } from './run.ts';

/** Prints an unexpected error without its stack trace. */
function reportFailure(error: unknown): number {
  process.stderr.write(`The command failed: ${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.usageError;
}

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readFile,
  today: clock.today,
  secondsNow: clock.secondsNow,
}).catch(reportFailure);
