/** Creates a row of the locale table from what `Intl` knows about a tag, and adds it to the text of locales.ts. */
import { LOCALES } from '../../../src/i18n/locales.ts';
import { scriptOf } from '../../../src/i18n/script.ts';
import { UsageError } from './command.ts';

export const LOCALES_PATH = 'src/i18n/locales.ts';

/** A row of the locale table (see `Locale`) with `Intl` data. A reader of the language has to check and complete it. */
export interface LocaleRow {
  readonly tag: string;
  readonly name: string;
  readonly englishName: string;
  readonly serves: readonly string[];
  readonly dayFirst: boolean;
  readonly sentenceSeparator: '' | ' ';
}

/** Scripts without spaces between sentences: Japanese and Chinese. */
const SCRIPTS_WITHOUT_SPACES = ['Jpan', 'Hans', 'Hant'];

const capitalized = (text: string, tag: string) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

function isDayFirst(tag: string): boolean {
  const types = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts()
    .map(({ type }) => type);
  return types.indexOf('day') < types.indexOf('month');
}

/** @throws UsageError for a tag that is malformed, without a region, unknown to `Intl`, or already in the table */
export function rowFor(tag: string): LocaleRow {
  const locale = (() => {
    try {
      return new Intl.Locale(tag);
    } catch {
      throw new UsageError(`"${tag}" is not a language tag. Write one as in BCP 47, such as ja-JP.`);
    }
  })();
  const expectedTag = `${locale.language}-${locale.region ?? locale.maximize().region ?? 'XX'}`;
  if (tag !== expectedTag)
    throw new UsageError(`"${tag}": tags here are a language and a region; write ${expectedTag}.`);
  if (LOCALES.some((known) => known.tag === tag)) throw new UsageError(`"${tag}" is already a locale of this site.`);
  const nameIn = (language: string) =>
    new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(locale.language);
  const [name, englishName] = [nameIn(tag), nameIn('en-US')];
  const hasDateFormats = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  const region = new Intl.DisplayNames('en-US', { type: 'region', fallback: 'none' }).of(locale.region ?? '');
  // XA is the region of pseudo-languages.
  if (
    !hasDateFormats ||
    name === undefined ||
    englishName === undefined ||
    region === undefined ||
    locale.region === 'XA'
  ) {
    throw new UsageError(`"${tag}" is a language or region Intl has no date formats for.`);
  }
  const servedByOthers: readonly string[] = LOCALES.flatMap((known) => known.serves);
  return {
    tag,
    name: capitalized(name, tag),
    englishName,
    serves: servedByOthers.includes(locale.language) ? [] : [locale.language],
    dayFirst: isDayFirst(tag),
    sentenceSeparator: SCRIPTS_WITHOUT_SPACES.includes(scriptOf(tag)) ? '' : ' ',
  };
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** In a new row, labels are always bold. If the language marks them differently, edit `uiLabel` by hand. */
function printRow({ tag, name, serves, dayFirst, sentenceSeparator }: LocaleRow): string {
  return [
    '  {',
    `    tag: ${quoted(tag)},`,
    `    path: ${quoted(tag.toLowerCase())},`,
    `    name: ${quoted(name)},`,
    `    serves: [${serves.map(quoted).join(', ')}],`,
    `    dayFirst: ${String(dayFirst)},`,
    `    sentenceSeparator: ${quoted(sentenceSeparator)},`,
    '    uiLabel: BOLD,',
    '  },',
  ].join('\n');
}

/** Whether the text of locales.ts has a row for a tag. */
export const hasRow = (text: string, tag: string): boolean => text.includes(`\n    tag: ${quoted(tag)},\n`);

const TABLE_END = '\n] as const satisfies readonly Locale[];';

/**
 * The text of locales.ts with a row added at the end of the table.
 * @throws UsageError if the end of the table can't be found
 */
export function withRow(text: string, row: LocaleRow): string {
  if (text.split(TABLE_END).length !== 2)
    throw new UsageError(`${LOCALES_PATH}: the table doesn't end with "${TABLE_END.trim()}".`);
  return text.replace(TABLE_END, () => `\n${printRow(row)}${TABLE_END}`);
}
