/** Adds a locale: its folder, its row in the locale table, and empty files; and lists the remaining steps. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { parseStringsFile } from '../../../src/translation/content.ts';
import { NEW_RECORD, withRecord } from '../../../src/translation/source-hashes.ts';
import { STRINGS_SLUG, translatablesOf } from '../../../src/translation/translatables.ts';
import { type Command, type CommandResult, UsageError } from '../cli/command.ts';
import { LOCALES_PATH, hasRow, rowFor, withRow } from '../cli/locale-table.ts';
import { countOf } from '../cli/terminal-text.ts';

/** The files of a new locale. */
function stubsOf(tag: string) {
  const strings = parseStringsFile(`src/content/${tag}/strings.json`, '{}\n');
  return [strings, withRecord(strings, NEW_RECORD)].map(({ path, text }) => ({ path, text, before: null }));
}

const isTemporary = (name: string) => name.startsWith('.');

/** The files in a locale's folder by path, without hidden ones; empty if there is no folder. */
async function filesIn(root: string, tag: string): Promise<ReadonlyMap<string, string | undefined>> {
  const folder = `src/content/${tag}`;
  const names = await readdir(join(root, folder)).catch(() => []);
  const texts = names
    .filter((name) => !isTemporary(name))
    .map(async (name) => {
      const text = await readFile(join(root, folder, name), 'utf8').catch(() => undefined);
      return [`${folder}/${name}`, text] as const;
    });
  return new Map(await Promise.all(texts));
}

/** Creates the missing files of a locale that is already in the table. */
function completed(tag: string, present: ReadonlyMap<string, unknown>): CommandResult {
  const writes = stubsOf(tag).filter(({ path }) => !present.has(path));
  if (writes.length === 0) throw new UsageError(`"${tag}" is already a locale of this site.`);
  const made = writes.map(({ path }) => path);
  return { writes, text: `${tag} was already in ${LOCALES_PATH}; created ${made.join(', ')}.`, data: { made } };
}

export const newLocale: Command = {
  name: 'new-locale',
  summary: 'add a locale: its folder, its row in the locale table, and empty files',
  usage: '<tag>',
  takes: [1, 1],
  about: `Adds a row to ${LOCALES_PATH}, with data from Intl, and a folder with an empty strings.json and strings.lock.json.
Then lists the remaining steps. You can build the site immediately: it shows untranslated text in English, with a notice.
The locale table is the only existing file that changes.`,
  example: 'new-locale ja-JP',
  run: async ({ root, args, content }) => {
    const [tag = ''] = args.positionals;
    const before = await readFile(join(root, LOCALES_PATH), 'utf8');
    const present = await filesIn(root, tag);
    if (tag !== SOURCE_TAG && hasRow(before, tag)) return completed(tag, present);
    const row = rowFor(tag);
    const table = withRow(before, row);
    const folder = `src/content/${tag}`;
    const stubs = stubsOf(tag);
    // An interrupted run of this command leaves exactly these files; anything else is somebody's work.
    const isOwn = [...present].every(([path, text]) => stubs.some((stub) => stub.path === path && stub.text === text));
    if (!isOwn) throw new UsageError(`${folder} exists, but ${tag} isn't in the table.`);
    const sources = translatablesOf(content).filter((unit) => unit.tag === SOURCE_TAG);
    const wordsOf = (isWanted: (slug: string) => boolean) =>
      sources
        .filter(({ slug }) => isWanted(slug))
        .flatMap(({ parts }) => parts)
        .reduce((sum, { words }) => sum + words, 0);
    const strings = sources.find(({ slug }) => slug === STRINGS_SLUG)?.parts.length ?? 0;
    const left = [
      `${LOCALES_PATH}: check the row: its name, "serves", whether ${row.dayFirst ? 'the day' : 'the month'} comes first in 9/1/2021, and the style of labels`,
      `${folder}/strings.json: ${countOf(strings, 'string')}, ${countOf(
        wordsOf((slug) => slug === STRINGS_SLUG),
        'word',
      )} ("npm run l10n -- notes" explains them)`,
      `${folder}/*.mdx: ${countOf(sources.length - 1, 'article')}, ${countOf(
        wordsOf((slug) => slug !== STRINGS_SLUG),
        'word',
      )}; then "npm run l10n -- record-source ${tag}"`,
      'src/content/glossary.csv: the terms of the language',
      `${folder}/search.json: the words that readers search for, if the pages use others`,
      "src/styles/tokens.css: fonts and line height, if the script isn't Latin",
      'test/i18n/locales.test.ts: the list of locales, and which readers are served',
      `then: npm run l10n -- status ${tag}, npm test`,
    ];
    const writes = [...stubs, { path: LOCALES_PATH, text: table, before }];
    const made = [LOCALES_PATH, ...stubs.map(({ path }) => path)];
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
  },
};
