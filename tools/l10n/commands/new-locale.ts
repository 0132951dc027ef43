/** Adds a locale: its row in the locale table, its files, and its glossary columns; and lists the remaining steps. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { parseStringsFile } from '../../../src/translation/content.ts';
import { GLOSSARY_PATH, withColumns } from '../../../src/translation/glossary.ts';
import { NEW_RECORD, withRecord } from '../../../src/translation/source-hashes.ts';
import { type Command, type CommandContext, type CommandResult, type OutputFile, UsageError } from '../cli/command.ts';
import { LOCALES_PATH, hasRow, rowFor, withRow } from '../cli/locale-table.ts';
import { remainingSteps } from '../cli/remaining-steps.ts';
import { printStyleGuide, styleGuidePath } from '../cli/style-guide.ts';

const SEARCH_WORDS = '{\n  "synonyms": {},\n  "answers": {}\n}\n';

function newFilesOf(tag: string) {
  const strings = parseStringsFile(`src/content/${tag}/strings.json`, '{}\n');
  return [
    strings,
    withRecord(strings, NEW_RECORD),
    { path: `src/content/${tag}/search.json`, text: SEARCH_WORDS },
    { path: styleGuidePath(tag), text: printStyleGuide(tag) },
  ].map(({ path, text }) => ({ path, text, before: null }));
}

const isTemporary = (name: string) => name.startsWith('.');

const readOrUndefined = (path: string) => readFile(path, 'utf8').catch(() => undefined);

/** A locale's files and style guide, without temporary files, by path. A text is undefined if it can't be read. */
async function filesOf(root: string, tag: string): Promise<ReadonlyMap<string, string | undefined>> {
  const folder = `src/content/${tag}`;
  const names = await readdir(join(root, folder)).catch(() => []);
  const paths = names.filter((name) => !isTemporary(name)).map((name) => `${folder}/${name}`);
  const guide = await readOrUndefined(join(root, styleGuidePath(tag)));
  const texts = paths.map(async (path) => [path, await readOrUndefined(join(root, path))] as const);
  return new Map([
    ...(await Promise.all(texts)),
    ...(guide === undefined ? [] : [[styleGuidePath(tag), guide] as const]),
  ]);
}

/** The glossary with columns for the locale; empty if it already has them, or if there's no glossary. */
async function glossaryWith(root: string, tag: string): Promise<readonly OutputFile[]> {
  const before = await readOrUndefined(join(root, GLOSSARY_PATH));
  if (before === undefined) return [];
  const text = withColumns(before, tag);
  return text === before ? [] : [{ path: GLOSSARY_PATH, text, before }];
}

/** Creates the missing files and glossary columns of a locale that is already in the locale table. */
async function completeLocale(
  root: string,
  tag: string,
  present: ReadonlyMap<string, string | undefined>,
): Promise<CommandResult> {
  const writes = [...newFilesOf(tag).filter(({ path }) => !present.has(path)), ...(await glossaryWith(root, tag))];
  if (writes.length === 0) throw new UsageError(`"${tag}" is already a locale of this site.`);
  const made = writes.map(({ path }) => path);
  return { writes, text: `${tag} was already in ${LOCALES_PATH}; created ${made.join(', ')}.`, data: { made } };
}

/** Adds a new locale. @throws UsageError if the tag isn't valid, or if the locale already has other files */
async function addLocale({ root, content }: CommandContext, tag: string, table: string): Promise<CommandResult> {
  const row = rowFor(tag);
  const present = await filesOf(root, tag);
  const newFiles = newFilesOf(tag);
  // An interrupted run only leaves files identical to the new ones. Any other file is somebody's work.
  const hasOnlyLeftovers = [...present].every(([path, text]) =>
    newFiles.some((file) => file.path === path && file.text === text),
  );
  if (!hasOnlyLeftovers) throw new UsageError(`src/content/${tag} exists, but ${tag} isn't in the table.`);
  const writes = [
    ...newFiles,
    ...(await glossaryWith(root, tag)),
    { path: LOCALES_PATH, text: withRow(table, row), before: table },
  ];
  const made = [LOCALES_PATH, ...writes.slice(0, -1).map(({ path }) => path)];
  const left = await remainingSteps(content, row);
  return {
    writes,
    text: [
      `${tag}, ${row.englishName}: ${made.join(', ')}`,
      '',
      'Remaining steps:',
      ...left.map((line) => `- ${line}`),
    ].join('\n'),
    data: { row, made, left },
  };
}

export const newLocale: Command = {
  name: 'new-locale',
  summary: 'add a locale: its row in the locale table, its files, and its columns in the glossary',
  usage: '<tag>',
  takes: [1, 1],
  about: `Adds a row to ${LOCALES_PATH}, with data from Intl, empty columns to ${GLOSSARY_PATH}, a folder with empty files
for strings and search words, and the start of a style guide. Then lists the remaining steps. You can build the site
immediately: it shows untranslated text in English, with a notice. Right-to-left languages get mirrored pages.`,
  example: 'new-locale ja-JP',
  run: async (context) => {
    const { root, args } = context;
    const [tag = ''] = args.positionals;
    const table = await readFile(join(root, LOCALES_PATH), 'utf8');
    if (tag !== SOURCE_TAG && hasRow(table, tag)) return completeLocale(root, tag, await filesOf(root, tag));
    return addLocale(context, tag, table);
  },
};
