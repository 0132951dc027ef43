/** From a command line to an exit code: reads the content, lets the command decide, prints what came of it. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type TextFile, readContent } from '../../src/translation/content.ts';
import { generalHelp, helpOf, readArguments, usageOf } from './arguments.ts';
import { type Command, type Copy, EXIT, WrongUse } from './command.ts';
import { createProgress } from './progress.ts';
import { type Form, report } from './report.ts';

/** The world as the desk sees it; tests hand in their own. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly now: () => number;
  readonly today: () => string;
}

const endLine = (text: string) => (text === '' ? '' : `${text}\n`);

/** @throws WrongUse where both forms are asked for. */
function formOf(has: (option: string) => boolean): Form {
  if (has('json') && has('github')) throw new WrongUse('--json and --github exclude each other.');
  if (has('json')) return 'json';
  return has('github') ? 'github' : 'text';
}

/** A file where it belongs, with the folders it needs. */
async function write(root: string, { path, text }: TextFile): Promise<void> {
  const place = resolve(root, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, text);
}

async function copy(root: string, { from, to }: Copy): Promise<void> {
  const place = resolve(root, to);
  await mkdir(dirname(place), { recursive: true });
  await copyFile(resolve(root, from), place);
}

async function perform(command: Command, typed: readonly string[], around: Surroundings): Promise<number> {
  const args = readArguments(command, typed);
  if (args.has('help')) {
    around.out(endLine(helpOf(command)));
    return EXIT.fine;
  }
  const form = formOf(args.has);
  const { root, today } = around;
  if (!existsSync(join(root, 'src/content'))) {
    throw new WrongUse("There is no src/content here. Run the desk in the project's folder.");
  }
  const { say, clear } = createProgress({ ...around, write: around.err });
  try {
    const content = await readContent(root, (done, total) => say('Reading', done, total));
    const outcome = await command.run({ root, args, content, today, progress: say });
    await Promise.all((outcome.writes ?? []).map((file) => write(root, file)));
    await Promise.all((outcome.copies ?? []).map((file) => copy(root, file)));
    clear();
    const { out, err } = report(command.name, outcome, form);
    around.out(endLine(out));
    around.err(endLine(err));
    return (outcome.findings ?? []).length > 0 ? EXIT.findings : EXIT.fine;
  } finally {
    clear();
  }
}

/** Runs one command line. Never throws for what a person typed: it says what was wrong and how it is used. */
export async function runDesk(
  typed: readonly string[],
  commands: readonly Command[],
  around: Surroundings,
): Promise<number> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === 'help') {
    around.out(endLine(generalHelp(commands)));
    return name === undefined ? EXIT.wrongUse : EXIT.fine;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    around.err(`There is no command "${name}".\n\n${generalHelp(commands)}\n`);
    return EXIT.wrongUse;
  }
  try {
    return await perform(command, rest, around);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    around.err(`${error.message}\n\n${usageOf(command)}\nMore: npm run l10n -- ${name} --help\n`);
    return EXIT.wrongUse;
  }
}
