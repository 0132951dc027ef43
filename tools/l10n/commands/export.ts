/** Writes XLIFF for translators' tools: an article or the strings of a language, one file each. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ownValue } from '../../../src/i18n/message.ts';
import { STRINGS_SLUG } from '../../../src/translation/translatables.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { readTerms } from '../lint/lint-files.ts';
import { type Command, type OutputFile, UsageError } from '../cli/command.ts';
import { countOf, translationTag } from '../cli/terminal-text.ts';
import type { ExportedFile, Group } from '../xliff/exported-file.ts';
import { Preparer } from '../xliff/prepare.ts';
import { holdsUnappliedWork } from '../xliff/unapplied.ts';
import { printXliff1 } from '../xliff/write-xliff1.ts';
import { printXliff2 } from '../xliff/write-xliff2.ts';

const FORMATS: Readonly<Record<string, (exported: ExportedFile) => string>> = {
  xliff2: printXliff2,
  xliff1: printXliff1,
};

/** What `--only` selects. */
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
  const print = ownValue(FORMATS, typed);
  if (print) return print;
  throw new UsageError(`--format takes ${Object.keys(FORMATS).join(' or ')}, not "${typed}".`);
}

/** The text of a file, `null` if it can't be read; writing it reports why. */
async function textAt(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? readFile(path, 'utf8') : null;
}

const keptDiagnostic = (path: string): Diagnostic => ({
  path,
  line: 1,
  rule: 'export',
  message: "the file exists and has translations that haven't been applied",
  hint: 'apply it first, export to another folder, or add --force',
});

const wordsOf = ({ groups }: ExportedFile) => {
  const units = groups.flatMap((group) => group.units);
  return { units: units.length, open: units.filter(({ state }) => state === 'initial').length };
};

export const exportXliff: Command = {
  name: 'export',
  summary: 'export XLIFF for translation tools',
  usage: '<tag> [slug…] --out DIR',
  takes: [1, Infinity],
  about: `Writes one XLIFF file per article and one for the strings ("${STRINGS_SLUG}"), or only the given ones. A file has a unit for each
paragraph, list item, heading, cell, and string, split into sentences, with its current translation and state. Components,
links, emphasis, and {{placeholders}} are protected codes. Notes and glossary terms are included. To apply the translated
files, use "apply".`,
  options: [
    { name: 'out', value: 'DIR', about: 'the output folder: DIR/<tag>/<slug>.xlf' },
    { name: 'format', value: 'FORMAT', about: 'xliff2 (XLIFF 2.0, the default) or xliff1 (XLIFF 1.2)' },
    { name: 'only', value: 'WHAT', about: '"outdated": only sections and strings whose English is new or has changed' },
    { name: 'force', about: 'overwrite existing files, even if they have unapplied translations' },
  ],
  example: 'export fr-FR renew-mpn-offers --only outdated --out handoff',
  run: async ({ root, args, content, progress }) => {
    const [typed = '', ...slugs] = args.positionals;
    const tag = translationTag(typed);
    const out = args.valueOf('out');
    if (out === undefined || out === '') throw new UsageError('Add the output folder: --out DIR.');
    const print = formatOf(args.valueOf('format'));
    const select = selectionOf(args.valueOf('only'));

    const glossary = await readTerms(root);
    const preparer = new Preparer(root, content, glossary);
    const wanted = slugs.length > 0 ? slugs : preparer.slugs;
    const writes: (OutputFile & { readonly units: number; readonly open: number })[] = [];
    const kept: string[] = [];
    for (const [index, slug] of wanted.entries()) {
      progress('Exporting', index, wanted.length);
      const { exported } = await preparer.prepare(tag, slug);
      const selected = { ...exported, groups: select(exported.groups) };
      const counts = wordsOf(selected);
      if (counts.units === 0) continue;
      const file = { path: `${out}/${tag}/${slug}.xlf`, text: print(selected), ...counts };
      const before = await textAt(resolve(root, file.path));
      const isFree = before === null || before === file.text || args.has('force');
      if (isFree || !holdsUnappliedWork(file.path, before, exported)) writes.push({ ...file, before });
      else kept.push(file.path);
    }
    const rows = writes.map(
      ({ path, units, open }) => `${path}: ${countOf(units, 'unit')}, ${open} to translate or review.`,
    );
    return {
      diagnostics: kept.map(keptDiagnostic),
      writes: writes.map(({ path, text, before }) => ({ path, text, before })),
      text: rows.length > 0 ? rows.join('\n') : 'Nothing was written.',
      data: { files: writes.map(({ path, units, open }) => ({ path, units, open })) },
    };
  },
};
