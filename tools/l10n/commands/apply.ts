/** Applies translated XLIFF and PO files: writes the valid units, and records the source of finished sections. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { isLocaleTag } from '../../../src/i18n/locales.ts';
import { type Undecodable, checkSize } from '../../../src/translation/text-file.ts';
import { readTerms } from '../lint/lint-files.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { countOf } from '../cli/terminal-text.ts';
import { type Application, applyTo } from '../xliff/application.ts';
import { type ImportedUnit, type ImportedFile, RULE } from '../xliff/imported-file.ts';
import { isSpellingOf } from '../xliff/language.ts';
import { Preparer } from '../xliff/prepare.ts';
import { readImportedFile } from '../xliff/read-imported-file.ts';

/** The maximum size of a file: more than the strings of ten sites need, and still parsed within seconds. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Reads a file, unless it's too large. @throws UsageError for a file that doesn't exist or can't be read */
async function readBytes(absolutePath: string, path: string): Promise<Uint8Array | Undecodable> {
  try {
    const found = await stat(absolutePath);
    // Reading a pipe or a device may never end. For a folder, `readFile` throws EISDIR.
    if (!found.isFile() && !found.isDirectory()) throw new UsageError(`${path} is not a regular file.`);
    const tooLarge = checkSize(found.size, MAX_BYTES, 'export fewer files at once');
    return tooLarge ?? (await readFile(absolutePath));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT' ? "doesn't exist" : code === 'EISDIR' ? 'is a folder; list the files in it' : 'cannot be read';
    throw new UsageError(`${path} ${why}.`);
  }
}

/** If the content can't be parsed, the result is a diagnostic, so that other files are still applied. */
async function parseTranslatedFile(root: string, path: string): Promise<ImportedFile> {
  const refuse = ({ line, message, hint }: Undecodable): ImportedFile => ({
    units: [],
    diagnostics: [{ path, line, rule: RULE, message: `${message}; nothing was applied`, hint }],
  });
  const bytes = await readBytes(resolve(root, path), path);
  if ('message' in bytes) return refuse(bytes);
  try {
    return readImportedFile(path, bytes);
  } catch (error) {
    // A RangeError is a stack overflow: elements are nested too deeply.
    if (!(error instanceof RangeError)) throw error;
    return refuse({ line: 1, message: "it's nested too deeply", hint: 'export it again' });
  }
}

/** Groups units by translation. `wrong` has those with an unknown locale or another target language, by file. */
function groupUnits(units: readonly ImportedUnit[]) {
  const isWrong = ({ tag, language }: ImportedUnit) =>
    !isLocaleTag(tag) || (language !== undefined && !isSpellingOf(language, tag));
  return {
    byTranslation: Map.groupBy(
      units.filter((unit) => !isWrong(unit)),
      ({ tag, slug }) => `${tag}/${slug}`,
    ),
    wrong: Map.groupBy(units.filter(isWrong), ({ path, language }) => `${path} ${language ?? ''}`),
  };
}

function wrongLanguageDiagnostics(units: readonly ImportedUnit[]): readonly Diagnostic[] {
  return units.slice(0, 1).map(({ path, line, tag, language }) => ({
    path,
    line,
    rule: RULE,
    message: `it was exported for ${tag}, but its target language is ${language ?? 'missing'}; ${countOf(units.length, 'unit')} refused`,
    hint: 'correct its target language, or ask for the file in this language',
  }));
}

const MACHINE =
  'Recorded as a machine translation. If a person translated or revised the whole text, apply the file again with --human NAME.';

export const apply: Command = {
  name: 'apply',
  summary: 'apply translated XLIFF or PO files',
  usage: '<file…>',
  takes: [1, Infinity],
  about: `Applies translated files from "export" in XLIFF 2.0, XLIFF 1.2, or PO. Writes the units that are translated, including
those of an article that doesn't exist yet, and lists the missing ones. Refuses individual units if the English has changed
since the export, if a code, placeholder, or sentence is missing, or if the translation was also changed here. If all units of a
section are translated and confirmed (not "initial", "needs-…", or fuzzy), marks the section as current and revokes the
sign-off, because it was for a translation of older English. All other text is unchanged.`,
  options: [
    { name: 'human', value: 'NAME', about: 'record that this person translated or revised the whole text' },
    { name: 'force', about: 'use the translation in the file, even if it was also changed here' },
  ],
  example: 'apply handoff/fr-FR/renew-mpn-offers.xlf',
  run: async ({ root, args, content, progress }) => {
    const human = args.valueOf('human')?.trim();
    if (human === '') throw new UsageError('Add the name of the translator: --human NAME.');
    const options = { isForced: args.has('force'), human };
    const importedFiles = await Promise.all(args.positionals.map((path) => parseTranslatedFile(root, path)));
    const glossary = await readTerms(root);
    const preparer = new Preparer(root, content, glossary);
    const { byTranslation, wrong } = groupUnits(importedFiles.flatMap(({ units }) => units));
    const applications: Application[] = [];
    for (const [index, units] of [...byTranslation.values()].entries()) {
      progress('Applying', index, byTranslation.size);
      const [first] = units;
      if (!first) continue;
      applications.push(applyTo(await preparer.prepare(first.tag, first.slug), units, options));
    }
    const diagnostics = [
      ...importedFiles.flatMap((importedFile) => importedFile.diagnostics),
      ...[...wrong.values()].flatMap(wrongLanguageDiagnostics),
      ...applications.flatMap((application) => application.diagnostics),
    ];
    const texts = [
      ...applications.map(({ text }) => text),
      ...(applications.some(({ isMachine }) => isMachine) ? [MACHINE] : []),
    ];
    return {
      diagnostics,
      writes: applications.flatMap(({ writes }) => writes),
      text: texts.join('\n') || 'Nothing was applied.',
      data: { translations: applications.map(({ data }) => data) },
    };
  },
};
