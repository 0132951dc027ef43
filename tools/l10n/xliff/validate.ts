/** Compares an imported unit with the project's current unit, and accepts or refuses its translation. Pure. */
import { SOURCE_TAG, localeOf } from '../../../src/i18n/locales.ts';
import { directionOf, lettersOf } from '../../../src/i18n/script.ts';
import { oddCharacters } from '../../../src/translation/characters.ts';
import type { ImportedUnit, Token } from './imported-file.ts';
import { englishLeft } from './english-left.ts';
import { type ExportedFile, type Unit, hashOfInlines } from './exported-file.ts';
import { withLanguageGaps, withWrittenGaps } from './gaps.ts';
import { type Code, type Inline, codesOf, flatten, printed } from './inline.ts';
import { renumbering } from './renumber.ts';
import { type Resolved, codesOfUnit, nameOfCode, resolve } from './resolve-codes.ts';
import { piecesOf } from './segments.ts';
import { segmentsOf } from './sentence-pairs.ts';
import { isOptionalCode } from './write-xliff2.ts';

export type ValidationResult =
  /** A translation that differs from the current one. */
  | { readonly kind: 'changed'; readonly target: readonly Inline[] }
  /** The same as the current translation. Both can be empty. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

const refused = (message: string, hint: string): ValidationResult => ({ kind: 'refused', message, hint });

const countByKey = (codes: readonly Code[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { key } of codes) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Differences that the current translation already has are accepted. */
function codeProblem(target: readonly Inline[], unit: Unit): string | undefined {
  const counts = countByKey(codesOf(target));
  const [english, current] = [countByKey(codesOf(unit.source)), countByKey(codesOf(unit.own ?? []))];
  for (const code of codesOfUnit(unit)) {
    const count = counts.get(code.key) ?? 0;
    const inEnglish = english.get(code.key) ?? 0;
    const inCurrent = current.get(code.key) ?? 0;
    const isAccepted = isOptionalCode(code, unit)
      ? count <= Math.max(inEnglish, inCurrent)
      : count === inEnglish || (unit.own !== undefined && count === inCurrent);
    if (isAccepted) continue;
    if (count < inEnglish) return `${nameOfCode(code)} is missing`;
    return `${nameOfCode(code)} occurs ${count} times, but ${inEnglish} in the English`;
  }
  const unknown = codesOf(target).find(({ key }) => !english.has(key) && !current.has(key));
  return unknown && `${nameOfCode(unknown)} isn't in the English`;
}

/**
 * Latin letters are always allowed, because of names; so are letters of the English text or current translation (`isKnown`).
 */
function foreignLetter(text: string, tag: string, isKnown: (letter: string) => boolean): string | undefined {
  const own = [...lettersOf(tag), 'Latn', 'Zyyy', 'Zinh'].map((script) => `\\p{sc=${script}}`).join('');
  return text.match(new RegExp(`(?![${own}])\\p{L}`, 'gu'))?.find((letter) => !isKnown(letter));
}

/** Whether the project's translation was changed after the export. */
export const isChangedSinceExport = ({ exportedTarget }: ImportedUnit, { own }: Unit) =>
  exportedTarget !== undefined && exportedTarget !== (own ? hashOfInlines(own) : '');

/** Whether the project's current translation is finished and not outdated. */
export const isUpToDate = ({ state }: Unit) => state !== 'initial';

const withSingleSpaces = (words: string) => words.replace(/\s+/g, ' ').trim();

/** With the spaces between sentences as they are in the file, and with lost spaces restored. */
const sourceReadings = (source: readonly Token[], unit: Unit): readonly Resolved[] =>
  [withWrittenGaps(source, ' '), withLanguageGaps(source, ' ', unit)].map((tokens) =>
    resolve(tokens, { ...unit, own: undefined }),
  );

const matchesEnglish = (read: Resolved, unit: Unit) =>
  read.ok && withSingleSpaces(flatten(read.inlines)) === withSingleSpaces(flatten(unit.source));

/** Restores IDs of codes that a tool replaced. Undefined if the unit wasn't made from the current English. */
function withOriginalIds(imported: ImportedUnit, unit: Unit): ImportedUnit | undefined {
  if (sourceReadings(imported.source, unit).some((read) => matchesEnglish(read, unit))) return imported;
  const renumber = renumbering(imported.source, unit);
  const source = renumber?.(imported.source);
  if (!renumber || !source || !sourceReadings(source, unit).some((read) => matchesEnglish(read, unit)))
    return undefined;
  return { ...imported, source, target: imported.target && renumber(imported.target) };
}

export const isOfThisEnglish = (imported: ImportedUnit, unit: Unit): boolean =>
  withOriginalIds(imported, unit) !== undefined;

/**
 * Usually found by ID. If units were added or removed since the export, it's the only unit of the section with the same
 * English, or else the one with the same ID, which is refused later.
 */
export function unitFor(imported: ImportedUnit, { groups }: ExportedFile): Unit | undefined {
  const units = groups.flatMap((group) => group.units);
  const sameId = units.find(({ id }) => id === imported.id);
  if (sameId && isOfThisEnglish(imported, sameId)) return sameId;
  const section = imported.id.replace(/\.[a-z]+\d*$/, '');
  const alike = units.filter((unit) => unit.id.startsWith(`${section}.`) && isOfThisEnglish(imported, unit));
  return alike.length === 1 ? alike[0] : sameId;
}

/** A translation with more than 10 times the characters of the English plus 1,000 is probably of a different text. */
const MAX_LENGTH = { factor: 10, extra: 1000 } as const;

/** Whether a unit's source text is the current English, except that its codes have unknown IDs. */
function hasUnknownCodes({ source }: ImportedUnit, unit: Unit): boolean {
  const words = source.map((token) => (token.type === 'text' ? token.text : ' ')).join('');
  const textOf = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) =>
        inline.type === 'text' ? inline.text : ` ${inline.type === 'pair' ? textOf(inline.children) : ''} `,
      )
      .join('');
  return (
    source.some(({ type }) => type !== 'text' && type !== 'gap') &&
    withSingleSpaces(words) === withSingleSpaces(textOf(unit.source))
  );
}

export function isHalfTranslated({ isPartial, sentences }: ImportedUnit, unit: Unit): boolean {
  const wanted = piecesOf(unit.source, SOURCE_TAG).filter(({ isGap }) => !isGap).length;
  return isPartial || (sentences !== undefined && sentences < wanted);
}

/** Whether the translation is the exported one, in which an added sentence has no translation yet. */
function isAsOffered(readings: readonly (Resolved | undefined)[], unit: Unit, tag: string): boolean {
  const offered = segmentsOf(unit, tag, localeOf(tag).sentenceSeparator).flatMap(({ own }) => own ?? []);
  return readings.some((reading) => reading?.ok === true && hashOfInlines(reading.inlines) === hashOfInlines(offered));
}

/** Why a translation that could be parsed is refused; undefined if it's accepted. */
function refusalOf(
  inlines: readonly Inline[],
  imported: ImportedUnit,
  unit: Unit,
  tag: string,
): ValidationResult | undefined {
  const [odd] = oddCharacters(flatten(inlines), directionOf(tag));
  if (odd) return refused(odd.message, odd.hint);
  const [length, english] = [printed(inlines).length, printed(unit.source).length];
  if (length > MAX_LENGTH.extra + english * MAX_LENGTH.factor) {
    return refused(
      `it has ${length} characters, but the English has ${english}`,
      "check that it's the translation of this text",
    );
  }
  if (isHalfTranslated(imported, unit)) {
    return refused('only some of its sentences are translated', 'translate the other sentences');
  }
  if (printed(inlines).trim() === '') return refused('the translation is empty', 'translate it, or restore it');
  const message = codeProblem(inlines, unit);
  if (message !== undefined) return refused(message, 'restore the codes of the source');
  const known = printed(unit.source) + printed(unit.own ?? []);
  const letter = foreignLetter(printed(inlines), tag, (other) => known.includes(other));
  if (letter !== undefined) {
    return refused(
      `it isn't ${tag}: "${letter}" is a letter of another script`,
      'check that the file is in this language',
    );
  }
  return undefined;
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** `isForced` also accepts a translation that isn't finished, is still English, or was changed since the export. */
export function validateUnit(
  importedUnit: ImportedUnit,
  unit: Unit,
  { tag }: ExportedFile,
  isForced: boolean,
): ValidationResult {
  const imported = withOriginalIds(importedUnit, unit);
  if (!imported) {
    if (hasUnknownCodes(importedUnit, unit)) {
      return refused("its codes don't have the IDs of the export", 'keep the IDs of the codes, or export it again');
    }
    return refused(
      'the English has changed since the export',
      'export to another folder, and copy your translation from this file',
    );
  }
  if (imported.fault) return refused(imported.fault.message, imported.fault.hint);
  if (imported.target === undefined) {
    if (!unit.own || imported.exportedTarget === '') return { kind: 'unchanged' };
    return refused('the translation is empty', 'translate it, or restore it');
  }
  const { sentenceSeparator } = localeOf(tag);
  const [asWritten, restored] = [
    withWrittenGaps(imported.target, sentenceSeparator),
    withLanguageGaps(imported.target, sentenceSeparator, unit),
  ].map((tokens) => resolve(tokens, unit));
  if (!restored?.ok) return refused(restored?.message ?? '', 'restore the codes of the source');
  const { inlines } = restored;
  const readings = [asWritten, restored];
  const isCurrent = readings.some(
    (reading) => unit.own && reading?.ok === true && flatten(reading.inlines) === flatten(unit.own),
  );
  const isWaiting = isHalfTranslated(imported, unit) && !imported.isConfirmed;
  if (isWaiting && isAsOffered(readings, unit, tag)) return { kind: 'unchanged' };
  const isUntouched = isCurrent && (isUpToDate(unit) || !imported.isConfirmed);
  // An unchanged translation isn't checked for English, unless it was unfinished and the file confirms it.
  const english = isForced || isUntouched ? undefined : englishLeft(inlines, unit, tag);
  if (english !== undefined) {
    return refused(
      `“${shortened(english)}” is still English`,
      `translate it; if it is the same in ${tag}, add --force`,
    );
  }
  // Confirming it as current would hide the untranslated sentences.
  const isConfirmedHalf = !isUntouched && isHalfTranslated(imported, unit);
  if (isCurrent && !isConfirmedHalf) return { kind: 'unchanged' };
  if (isChangedSinceExport(imported, unit) && !isForced) {
    if (hashOfInlines(inlines) === imported.exportedTarget) return { kind: 'unchanged' };
    const message = `the project's translation isn't the exported one anymore: it's now “${printed(unit.own ?? [])}”`;
    return refused(
      message,
      'if that text came from this file, add --force; if not, export to another folder and compare, or add --force',
    );
  }
  const refusal = refusalOf(inlines, imported, unit, tag);
  if (refusal) return refusal;
  if (imported.isUnfinished && isUpToDate(unit) && !isForced) {
    return refused(
      "it's marked as unfinished, but the current translation is finished",
      'finish it and set its state, or add --force',
    );
  }
  return { kind: 'changed', target: inlines };
}
