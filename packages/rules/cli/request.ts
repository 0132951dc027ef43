/** Parses the arguments of the command. */
import { parseArgs } from 'node:util';
import type { Question } from '../../../src/components/calculator/question/question.ts';
import { LOCALES, type LocaleTag, isLocaleTag } from '../../../src/i18n/locales.ts';
import type { CalendarDate } from '../../../src/rules/index.ts';
import { readDateOption, readQuestion } from './question.ts';
import { UsageError } from './usage-error.ts';

const FORMATS = ['text', 'json', 'ics'] as const;
type Format = (typeof FORMATS)[number];

/** The options that apply to every request. */
export interface Settings {
  readonly locale: LocaleTag;
  /** The URL of the guide, without a trailing slash. */
  readonly site: string | undefined;
  readonly today: CalendarDate | undefined;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'answer'; readonly question: Question; readonly format: Format; readonly settings: Settings }
  | { readonly kind: 'list'; readonly path: string; readonly settings: Settings };

const OPTIONS = {
  offer: { type: 'string' },
  anniversary: { type: 'string' },
  purchase: { type: 'string' },
  parity: { type: 'string' },
  list: { type: 'string' },
  today: { type: 'string' },
  format: { type: 'string' },
  locale: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** The first sentence of Node's error message. The others explain how to quote arguments. */
const firstSentence = (message: string) => message.split(/(?<=[^.])\. /)[0]?.replace(/\.?$/, '.') ?? message;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(firstSentence(error instanceof Error ? error.message : String(error)));
  }
}

function readLocale(typed: string): LocaleTag {
  if (isLocaleTag(typed)) return typed;
  throw new UsageError(`There are no words for --locale ${typed}. Use ${LOCALES.map(({ tag }) => tag).join(', ')}.`);
}

function readFormat(typed: string): Format {
  const format = FORMATS.find((one) => one === typed);
  if (format) return format;
  throw new UsageError(`--format is "${typed}". Use ${FORMATS.join(', ')}.`);
}

function readSite(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return (url.origin + url.pathname).replace(/\/+$/, '');
  throw new UsageError(`--site is "${typed}". Give the address of the guide, such as https://guide.example/.`);
}

/** @throws UsageError that says what was found and what was expected */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [positional] = positionals;
  if (positional !== undefined)
    throw new UsageError(`"${positional}" doesn't belong to an option. Write --offer ${positional}?`);
  const settings = {
    locale: readLocale(values.locale ?? 'en-US'),
    site: values.site === undefined ? undefined : readSite(values.site),
    today: values.today === undefined ? undefined : readDateOption('today', values.today),
  };
  const { list } = values;
  if (list === undefined) {
    const format = readFormat(values.format ?? 'text');
    return { kind: 'answer', question: readQuestion({ ...values, today: settings.today }), format, settings };
  }
  const extraOption = (['offer', 'anniversary', 'purchase', 'parity'] as const).find(
    (name) => values[name] !== undefined,
  );
  if (extraOption)
    throw new UsageError(`--list has offers and dates of its own. Leave out --${extraOption}, or --list.`);
  if (readFormat(values.format ?? 'ics') !== 'ics')
    throw new UsageError('--list writes a calendar file. Use --format ics, or leave --format out.');
  return { kind: 'list', path: list, settings };
}
