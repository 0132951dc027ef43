/** Exports XLIFF or PO files for translation tools. A file has one article or the strings, in one language. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TRANSLATION_TAGS, isLocaleTag } from '../../../src/i18n/locales.ts';
import { ownValue } from '../../../src/i18n/message.ts';
import { STRINGS_SLUG } from '../../../src/translation/translatables.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { readTerms } from '../lint/lint-files.ts';
import { type Arguments, type Command, type OutputFile, type Progress, UsageError } from '../cli/command.ts';
import { countOf, translationTag } from '../cli/terminal-text.ts';
import type { ExportedFile, Group } from '../xliff/exported-file.ts';
import { Preparer } from '../xliff/prepare.ts';
import { TranslationMemory, withMatches } from '../xliff/matches.ts';
import { type Unapplied, unappliedWork } from '../xliff/unapplied.ts';
import { printPo } from '../xliff/write-po.ts';
import { printXliff1 } from '../xliff/write-xliff1.ts';
import { printXliff2 } from '../xliff/write-xliff2.ts';

interface Format {
  readonly extension: string;
  readonly print: (exported: ExportedFile) => string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  xliff2: { extension: 'xlf', print: printXliff2 },
  xliff1: { extension: 'xlf', print: printXliff1 },
  po: { extension: 'po', print: printPo },
};

/** By the value of `--only`. */
const SELECTIONS: Readonly<Record<string, (groups: readonly Group[]) => readonly Group[]>> = {
  outdated: (groups) => groups.filter(({ isCurrent }) => !isCurrent),
  missing: (groups) =>
    groups
      .map((group) => ({ ...group, units: group.units.filter(({ own }) => own === undefined) }))
      .filter(({ units }) => units.length > 0),
};

/** @throws UsageError for an unknown selection */
function selectionOf(typed: string | undefined) {
  if (typed === undefined) return (groups: readonly Group[]) => groups;
  const select = ownValue(SELECTIONS, typed);
  if (select) return select;
  throw new UsageError(`--only takes ${Object.keys(SELECTIONS).join(' or ')}, not "${typed}".`);
}

/** @throws UsageError for an unknown format */
function formatOf(typed = 'xliff2') {
  const format = ownValue(FORMATS, typed);
  if (format) return format;
  throw new UsageError(
    `--format takes ${Object.keys(FORMATS)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ', or ')}, not "${typed}".`,
  );
}

/** Locales come first, unless `--all` is given. @throws UsageError for a missing, unknown, or extra locale */
function selectedIn({ positionals, has }: Arguments): {
  readonly tags: readonly string[];
  readonly slugs: readonly string[];
} {
  const firstSlugIndex = positionals.findIndex((typed) => !isLocaleTag(typed));
  const [tags, slugs] =
    firstSlugIndex < 0 ? [positionals, []] : [positionals.slice(0, firstSlugIndex), positionals.slice(firstSlugIndex)];
  if (has('all')) {
    if (tags.length > 0) throw new UsageError(`--all exports every locale; leave out ${tags.join(', ')}.`);
    return { tags: TRANSLATION_TAGS, slugs };
  }
  if (tags.length === 0 && slugs.length === 0) throw new UsageError('Add a locale, such as fr-FR, or --all.');
  // If the first argument isn't a locale, `translationTag` throws an error that lists the locales.
  return { tags: (tags.length > 0 ? tags : slugs.slice(0, 1)).map(translationTag), slugs };
}

/** The text of a file; `null` if it can't be read. In that case, the attempt to write it reports the reason. */
async function textAt(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? readFile(path, 'utf8') : null;
}

/** @example '"window.p1" (line 12) and 2 other units' */
function listUnits([first, ...others]: readonly Unapplied[]): string | undefined {
  return (
    first &&
    `"${first.id}" (line ${first.line})${others.length > 0 ? ` and ${countOf(others.length, 'other unit')}` : ''}`
  );
}

/** The diagnostic for an existing file that isn't overwritten. `unapplied` is undefined if the file can't be read. */
function keptDiagnostic(path: string, unapplied: readonly Unapplied[] | undefined): Diagnostic {
  const units = listUnits(unapplied ?? []);
  const which = units === undefined ? ", or it can't be read" : `: ${units}`;
  const halfTranslated = listUnits(unapplied?.filter(({ isHalfTranslated }) => isHalfTranslated) ?? []);
  const first = halfTranslated === undefined ? '' : `translate the other sentences of ${halfTranslated} and `;
  const isReplaced = unapplied?.every((unit) => unit.isReplaced) ?? false;
  if (isReplaced)
    return {
      path,
      line: 1,
      rule: 'export',
      message: `the file exists, and the project's translation was changed after the export${which}`,
      hint: "to keep the project's translation, add --force; to use the file's, apply it with --force first",
    };
  const isOutdated = unapplied?.every((unit) => unit.isOutdated) ?? false;
  return {
    path,
    line: 1,
    rule: 'export',
    message: isOutdated
      ? `the file exists and has translations of earlier English that the project doesn't have${which}`
      : `the file exists and has translations that haven't been applied${which}`,
    hint: isOutdated
      ? "if you don't need them, add --force; if you do, export to another folder and copy them"
      : `${first}apply it first, export to another folder, or add --force`,
  };
}

const unitCountsOf = ({ groups }: ExportedFile) => {
  const units = groups.flatMap((group) => group.units);
  return { units: units.length, open: units.filter(({ state }) => state === 'initial').length };
};

interface Export extends OutputFile {
  readonly units: number;
  readonly open: number;
}

/** Reads all articles and strings of the locale, because their translations are offered as matches. */
async function preparedFiles(
  preparer: Preparer,
  tag: string,
  slugs: readonly string[],
  progress: Progress,
): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const all = [...new Set([...slugs, ...preparer.slugs])];
  for (const [index, slug] of all.entries()) {
    progress(`Reading ${tag}`, index, all.length);
    files.push((await preparer.prepare(tag, slug)).exported);
  }
  const memory = new TranslationMemory(files, tag);
  return files.filter(({ slug }) => slugs.includes(slug)).map((file) => withMatches(file, memory));
}

function nothingToExport(only: string | undefined, refused: number): string {
  if (refused > 0) return 'Nothing was written.';
  return only === 'missing'
    ? 'Nothing to export: every unit has a translation.'
    : 'Nothing to export: every section and string is current.';
}

export const exportXliff: Command = {
  name: 'export',
  summary: 'export XLIFF or PO for translation tools',
  usage: '<tag…> [slug…] --out DIR',
  takes: [0, Infinity],
  about: `Writes one file per article and one for the strings ("${STRINGS_SLUG}"), or only the given ones, in one or more languages. A
file has a unit for each paragraph, list item, heading, cell, and string, with its current translation and state; XLIFF
also splits units into sentences. Components, links, emphasis, and {{placeholders}} are protected codes (in PO, text).
Includes notes, glossary terms, and, if the English has changed, the earlier English with its translation. Offers finished
translations of the same text elsewhere as matches. To apply the translated files, use "apply".`,
  options: [
    { name: 'out', value: 'DIR', about: 'the output folder: DIR/<tag>/<slug>.xlf (or .po)' },
    { name: 'all', about: 'export all languages' },
    {
      name: 'format',
      value: 'FORMAT',
      about: 'xliff2 (XLIFF 2.0, the default), xliff1 (XLIFF 1.2), or po (PO, gettext)',
    },
    {
      name: 'only',
      value: 'WHAT',
      about:
        '"outdated": only sections and strings whose English is new or has changed; "missing": only units without a translation',
    },
    { name: 'force', about: 'overwrite existing files, even if they have unapplied translations' },
  ],
  example: 'export fr-FR renew-mpn-offers --only outdated --out handoff',
  run: async ({ root, args, content, progress }) => {
    const { tags, slugs } = selectedIn(args);
    const out = args.valueOf('out');
    if (out === undefined || out === '') throw new UsageError('Add the output folder: --out DIR.');
    const { print, extension } = formatOf(args.valueOf('format'));
    const select = selectionOf(args.valueOf('only'));

    const preparer = new Preparer(root, content, await readTerms(root));
    const writes: Export[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const tag of tags) {
      for (const exported of await preparedFiles(preparer, tag, slugs.length > 0 ? slugs : preparer.slugs, progress)) {
        const selected = { ...exported, groups: select(exported.groups) };
        const counts = unitCountsOf(selected);
        if (counts.units === 0) continue;
        const file = { path: `${out}/${tag}/${exported.slug}.${extension}`, text: print(selected), ...counts };
        const before = await textAt(resolve(root, file.path));
        const canWrite = before === null || before === file.text || args.has('force');
        const unapplied = canWrite ? [] : unappliedWork(file.path, before, exported);
        if (unapplied?.length === 0) writes.push({ ...file, before });
        else diagnostics.push(keptDiagnostic(file.path, unapplied));
      }
    }
    const rows = writes.map(
      ({ path, units, open }) => `${path}: ${countOf(units, 'unit')}, ${open} to translate or review.`,
    );
    return {
      diagnostics,
      writes: writes.map(({ path, text, before }) => ({ path, text, before })),
      text: rows.length > 0 ? rows.join('\n') : nothingToExport(args.valueOf('only'), diagnostics.length),
      data: { files: writes.map(({ path, units, open }) => ({ path, units, open })) },
    };
  },
};
