/** `npm run l10n -- <command>`: the localization desk. Reads, decides, prints; only this file sets the exit code. */
import { readContent } from '../../src/translation/content.ts';
import { type Command, EXIT } from './command.ts';
import { stamp } from './commands/stamp.ts';

const COMMANDS: readonly Command[] = [stamp];

function help(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ['npm run l10n -- <command>', '', ...rows, '', 'Each takes --help.'].join('\n');
}

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help') {
    console.log(help());
    return name === undefined ? EXIT.wrongUse : EXIT.fine;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    console.error(`There is no command "${name}".\n\n${help()}`);
    return EXIT.wrongUse;
  }
  if (rest.includes('--help')) {
    console.log(command.help);
    return EXIT.fine;
  }
  const root = process.cwd();
  return command.run({ root, args: rest, content: await readContent(root), print: (text) => console.log(text) });
}

process.exitCode = await run(process.argv.slice(2));
