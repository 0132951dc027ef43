/** Takes back what translators' tools made of an export: checks each unit, applies what holds, records what is done. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { isLocaleTag } from '../../../src/i18n/locales.ts';
import { type Undecodable, checkSize } from '../../../src/translation/text-file.ts';
import { readTerms } from '../lint/lint-files.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { countOf } from '../cli/terminal-text.ts';
import { type Application, applyTo } from '../xliff/application.ts';
import { type DeliveredUnit, type Delivery, RULE } from '../xliff/imported-file.ts';
import { isSpellingOf } from '../xliff/language.ts';
import { Preparer } from '../xliff/prepare.ts';
import { readDelivery } from '../xliff/read-imported-file.ts';

/** More than the strings of ten sites, and what is parsed in seconds. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * The bytes of a file, or why they are too many.
 * @throws UsageError for a file that is not there
 */
async function readBytes(place: string, path: string): Promise<Uint8Array | Undecodable> {
  try {
    const found = await stat(place);
    // Reading a pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) throw new UsageError(`${path} is not a plain file.`);
    const tooLarge = checkSize(found.size, MAX_BYTES, 'export less at once, and translate that');
    return tooLarge ?? (await readFile(place));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder; name the files in it' : 'cannot be read';
    throw new UsageError(`${path} ${why}.`);
  }
}

/** What a file brings back. One that cannot be read does not keep the others from being applied. */
async function deliveryAt(root: string, path: string): Promise<Delivery> {
  const refuse = ({ line, message, hint }: Undecodable): Delivery => ({
    units: [],
    diagnostics: [{ path, line, rule: RULE, message: `${message}; nothing of it was applied`, hint }],
  });
  const bytes = await readBytes(resolve(root, path), path);
  if ('message' in bytes) return refuse(bytes);
  try {
    return readDelivery(path, bytes);
  } catch (error) {
    // The stack: elements in elements without end.
    if (!(error instanceof RangeError)) throw error;
    return refuse({ line: 1, message: 'it is nested too deeply', hint: 'export it again' });
  }
}

/** Units by the translation they belong to, and those of files that say another language. */
function sorted(units: readonly DeliveredUnit[]) {
  const isWrong = ({ tag, language }: DeliveredUnit) =>
    !isLocaleTag(tag) || (language !== undefined && !isSpellingOf(language, tag));
  return {
    byPlace: Map.groupBy(
      units.filter((unit) => !isWrong(unit)),
      ({ tag, slug }) => `${tag}/${slug}`,
    ),
    wrong: Map.groupBy(units.filter(isWrong), ({ path, language }) => `${path} ${language ?? ''}`),
  };
}

function wrongLanguage(units: readonly DeliveredUnit[]): readonly Diagnostic[] {
  return units.slice(0, 1).map(({ path, line, tag, language }) => ({
    path,
    line,
    rule: RULE,
    message: `made for ${tag}, it says it is in ${language ?? 'no language'}; ${countOf(units.length, 'unit')} refused`,
    hint: 'set its target language back, or ask for the file of this language',
  }));
}

export const apply: Command = {
  name: 'apply',
  summary: 'takes XLIFF back, unit by unit',
  usage: '<file…>',
  takes: [1, Infinity],
  about: `Takes back files that "export" wrote, XLIFF 2.0 or 1.2, also by way of PO (xliff2po, po2xliff). A unit is
refused, and the others are applied, where the English has changed since, a code or placeholder is lost, or the translation was
changed here as well. A section whose units are all translated or confirmed is stamped with the English; a sign-off is then
taken back, because what was signed rendered another English. What has not changed stays to the last character.`,
  options: [{ name: 'force', about: 'takes the file’s translation where it was changed here too' }],
  example: 'apply handoff/fr-FR/renew-mpn-offers.xlf',
  run: async ({ root, args, content, progress }) => {
    const deliveries = await Promise.all(args.positionals.map((path) => deliveryAt(root, path)));
    const glossary = await readTerms(root);
    const preparer = new Preparer(root, content, glossary);
    const { byPlace, wrong } = sorted(deliveries.flatMap(({ units }) => units));
    const applications: Application[] = [];
    for (const [index, units] of [...byPlace.values()].entries()) {
      progress('Applying', index, byPlace.size);
      const [first] = units;
      if (!first) continue;
      applications.push(applyTo(await preparer.prepare(first.tag, first.slug), units, args.has('force')));
    }
    const diagnostics = [
      ...deliveries.flatMap((delivery) => delivery.diagnostics),
      ...[...wrong.values()].flatMap(wrongLanguage),
      ...applications.flatMap((application) => application.diagnostics),
    ];
    return {
      diagnostics,
      writes: applications.flatMap(({ writes }) => writes),
      text: applications.map(({ text }) => text).join('\n') || 'Nothing was applied.',
      data: { translations: applications.map(({ data }) => data) },
    };
  },
};
