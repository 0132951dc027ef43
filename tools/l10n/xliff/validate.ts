/** Validates an imported unit against the current one: changed, unchanged, or refused. Pure. */
import { SOURCE_TAG, localeOf } from '../../../src/i18n/locales.ts';
import { directionOf, lettersOf } from '../../../src/i18n/script.ts';
import { oddCharacters } from '../../../src/translation/characters.ts';
import type { ImportedUnit, Token } from './imported-file.ts';
import { englishLeft } from './english-left.ts';
import { type ExportedFile, type Unit, hashOfWords } from './exported-file.ts';
import { withOwnGaps, withWrittenGaps } from './gaps.ts';
import { type Code, type Inline, codesOf, flatten, printed } from './inline.ts';
import { renumbering } from './renumber.ts';
import { type Resolved, codesOfUnit, nameOfCode, resolve } from './resolve-codes.ts';
import { piecesOf } from './segments.ts';
import { isFree } from './write-xliff2.ts';

export type ParseResult =
  /** A translation that differs from the current one. */
  | { readonly kind: 'changed'; readonly target: readonly Inline[] }
  /** The current translation, or none. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

const refused = (message: string, hint: string): ParseResult => ({ kind: 'refused', message, hint });

const countBy = (codes: readonly Code[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { key } of codes) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** What is wrong with the codes of a translation, compared with its English or, for older differences, with the current translation. */
function codeProblem(target: readonly Inline[], unit: Unit): string | undefined {
  const given = countBy(codesOf(target));
  const [english, now] = [countBy(codesOf(unit.source)), countBy(codesOf(unit.own ?? []))];
  for (const code of codesOfUnit(unit)) {
    const [count, wanted, had] = [given.get(code.key) ?? 0, english.get(code.key) ?? 0, now.get(code.key) ?? 0];
    const isRight = isFree(code, unit)
      ? count <= Math.max(wanted, had)
      : count === wanted || (unit.own && count === had);
    if (isRight === true) continue;
    if (count < wanted) return `${nameOfCode(code)} is missing`;
    return `${nameOfCode(code)} occurs ${count} times, but ${wanted} in the English`;
  }
  const strange = codesOf(target).find(({ key }) => !english.has(key) && !now.has(key));
  return strange && `${nameOfCode(strange)} isn't in the English`;
}

/** A letter of a script that the language isn't written in. Names in Latin letters are in every language. */
function foreignLetter(text: string, tag: string, isKnown: (letter: string) => boolean): string | undefined {
  const own = [...lettersOf(tag), 'Latn', 'Zyyy', 'Zinh'].map((script) => `\\p{sc=${script}}`).join('');
  return text.match(new RegExp(`(?![${own}])\\p{L}`, 'gu'))?.find((letter) => !isKnown(letter));
}

/** Whether the unit was changed here after it was exported. */
const isChangedHere = ({ exportedTarget }: ImportedUnit, { own }: Unit) =>
  exportedTarget !== undefined && exportedTarget !== (own ? hashOfWords(own) : '');

/** Whether the current translation is up to date. */
const isInStep = ({ state }: Unit) => state !== 'initial';

const normal = (words: string) => words.replace(/\s+/g, ' ').trim();

/** The source in the file, with the codes of the unit. A lost gap in it counts as a space. */
const sourcesOf = (source: readonly Token[], unit: Unit): readonly Resolved[] =>
  [withWrittenGaps(source, ' '), withOwnGaps(source, ' ', unit)].map((tokens) =>
    resolve(tokens, { ...unit, own: undefined }),
  );

const isSource = (read: Resolved, unit: Unit) =>
  read.ok && normal(flatten(read.inlines)) === normal(flatten(unit.source));

/** An imported unit with the original IDs of its codes, if a tool has replaced them; undefined if its English differs. */
function ofThisEnglish(imported: ImportedUnit, unit: Unit): ImportedUnit | undefined {
  if (sourcesOf(imported.source, unit).some((read) => isSource(read, unit))) return imported;
  const renumber = renumbering(imported.source, unit);
  const source = renumber?.(imported.source);
  if (!renumber || !source || !sourcesOf(source, unit).some((read) => isSource(read, unit))) return undefined;
  return { ...imported, source, target: imported.target && renumber(imported.target) };
}

/** Whether the file was made from the current English. */
export const isOfThisEnglish = (imported: ImportedUnit, unit: Unit): boolean =>
  ofThisEnglish(imported, unit) !== undefined;

/** No translation is this many times longer than its English. */
const [LONG, MANY] = [1000, 10];

/** Whether the text is that of the English, and only the codes can't be found. */
function hasStrangeCodes({ source }: ImportedUnit, unit: Unit): boolean {
  const words = source.map((token) => (token.type === 'text' ? token.text : ' ')).join('');
  const english = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) =>
        inline.type === 'text' ? inline.text : ` ${inline.type === 'pair' ? english(inline.children) : ''} `,
      )
      .join('');
  return source.some(({ type }) => type !== 'text' && type !== 'gap') && normal(words) === normal(english(unit.source));
}

/** What is wrong with a translation that can be parsed. */
function problemIn(
  inlines: readonly Inline[],
  imported: ImportedUnit,
  unit: Unit,
  tag: string,
): ParseResult | undefined {
  const [odd] = oddCharacters(flatten(inlines), directionOf(tag));
  if (odd) return refused(odd.message, odd.hint);
  const [length, english] = [printed(inlines).length, printed(unit.source).length];
  if (length > LONG + english * MANY) {
    return refused(
      `it has ${length} characters, but the English has ${english}`,
      "check that it's the translation of this text",
    );
  }
  const sentences = piecesOf(unit.source, SOURCE_TAG).filter(({ isGap }) => !isGap).length;
  if (imported.isPartial || (imported.sentences !== undefined && imported.sentences < sentences)) {
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

/** @param isForced accepts a translation that was changed here, isn't finished, or is English */
export function validateUnit(given: ImportedUnit, unit: Unit, { tag }: ExportedFile, isForced: boolean): ParseResult {
  const imported = ofThisEnglish(given, unit);
  if (!imported) {
    if (hasStrangeCodes(given, unit)) {
      return refused("its codes don't have the IDs of the export", 'keep the IDs of the codes, or export it again');
    }
    const isNew = given.target !== undefined && given.exportedTarget === '';
    return refused(
      'the English has changed since the export',
      `export it again${isNew ? ' and copy the translation' : ''}; the file still has your translation`,
    );
  }
  if (imported.fault) return refused(imported.fault.message, imported.fault.hint);
  if (imported.target === undefined) {
    if (!unit.own || imported.exportedTarget === '') return { kind: 'unchanged' };
    return refused('the translation is empty', 'translate it, or restore it');
  }
  const { sentenceSeparator: gap } = localeOf(tag);
  const [written, read] = [withWrittenGaps(imported.target, gap), withOwnGaps(imported.target, gap, unit)].map(
    (tokens) => resolve(tokens, unit),
  );
  if (!read?.ok) return refused(read?.message ?? '', 'restore the codes of the source');
  const { inlines } = read;
  const isOwn = [written, read].some(
    (one) => unit.own && one?.ok === true && flatten(one.inlines) === flatten(unit.own),
  );
  const isLeftAsItWas = isOwn && (isInStep(unit) || !imported.isConfirmed);
  const english = isForced || isLeftAsItWas ? undefined : englishLeft(inlines, unit, tag);
  if (english !== undefined) {
    return refused(
      `“${shortened(english)}” is still English`,
      `translate it; if it is the same in ${tag}, add --force`,
    );
  }
  if (isOwn) return { kind: 'unchanged' };
  if (isChangedHere(imported, unit) && !isForced) {
    if (hashOfWords(inlines) === imported.exportedTarget) return { kind: 'unchanged' };
    const message = `it was also changed here since the export, to “${printed(unit.own ?? [])}”`;
    return refused(message, 'export it again and compare, or use the file’s translation with --force');
  }
  const message = problemIn(inlines, imported, unit, tag);
  if (message) return message;
  if (imported.isUnfinished && isInStep(unit) && !isForced) {
    return refused(
      "it's marked as unfinished, but the current translation is finished",
      'finish it and set its state, or add --force',
    );
  }
  return { kind: 'changed', target: inlines };
}
