/** Parses a command's arguments, and prints its help. Both are based on the same description, a `Command`. */
import { parseArgs } from 'node:util';
import { isLocaleTag } from '../../../src/i18n/locales.ts';
import { type Arguments, type Command, type Option, UsageError } from './command.ts';

/** Options every command takes. */
const COMMON_OPTIONS: readonly Option[] = [
  { name: 'json', about: 'print one JSON object with the command, its diagnostics, and its result' },
  { name: 'github', about: 'print diagnostics as GitHub Actions annotations' },
  { name: 'help', about: 'print this help' },
];

const optionsOf = (command: Command) => [...(command.options ?? []), ...COMMON_OPTIONS];

/** The first sentence of an error message from Node. The others are advice on quoting, which is left out. */
const firstSentence = (message: string) => message.split(/(?<=[^.])\. /)[0]?.replace(/\.?$/, '.') ?? message;

/** @throws UsageError on an unknown option, a missing value, or too few or too many arguments */
export function readArguments(command: Command, typed: readonly string[]): Arguments {
  const options = Object.fromEntries(
    optionsOf(command).map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
  );
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...typed], options, allowPositionals: true });
    } catch (error) {
      throw new UsageError(firstSentence(error instanceof Error ? error.message : String(error)));
    }
  })();
  const [least, most] = command.takes;
  if (values['help'] !== true && (positionals.length < least || positionals.length > most)) {
    const expected = most === 0 ? 'no arguments' : command.usage;
    const found = positionals.length === 0 ? 'no arguments' : `"${positionals.join(' ')}"`;
    const [first = ''] = positionals;
    const isOnlyTag = command.usage.startsWith('<tag> <slug>') && positionals.length === 1 && isLocaleTag(first);
    const problem = isOnlyTag ? 'but the slug is missing' : `not ${found}`;
    throw new UsageError(`${command.name} takes ${expected}, ${problem}.`);
  }
  return {
    positionals,
    has: (option) => values[option] === true,
    valueOf: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

const printRows = (entries: readonly (readonly [string, string])[]) => {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`);
};

/** The usage line of a command. @example 'npm run l10n -- diff <tag> <slug> [section…]' */
export const usageOf = ({ name, usage }: Command) => `npm run l10n -- ${[name, usage].filter(Boolean).join(' ')}`;

export function helpOf(command: Command): string {
  const options = optionsOf(command).map(
    ({ name, value, about }) => [`--${[name, value].filter(Boolean).join(' ')}`, about] as const,
  );
  const parts = [usageOf(command), command.about, ['Options:', ...printRows(options)].join('\n')];
  return [...parts, `Example: npm run l10n -- ${command.example}`].join('\n\n');
}

export function generalHelp(commands: readonly Command[]): string {
  return [
    'Localization CLI: translation status, linting, translation tools, and sign-offs.',
    '',
    'npm run l10n -- <command> [arguments]',
    '',
    ...printRows(commands.map(({ name, summary }) => [name, summary] as const)),
    '',
    'Every command has --help. Exit codes: 0 success, 1 diagnostics, 2 usage error or failed write, 130 interrupted write.',
    "The commands don't use the network.",
  ].join('\n');
}
