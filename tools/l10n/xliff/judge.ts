/** What a file brings back for a unit, held against the unit as it is now: taken, nothing new, or refused. Pure. */
import { oddCharacters } from '../../../src/translation/characters.ts';
import { type DeliveredUnit } from './delivery.ts';
import { type Exchange, type Unit, hashOfWords } from './exchange.ts';
import { type Code, type Inline, codesOf, flatten, printed } from './inline.ts';
import { codesOfUnit, nameOfCode, resolve } from './resolve.ts';
import { isFree } from './write-xliff2.ts';

export type Verdict =
  /** Another translation than the one there is. */
  | { readonly kind: 'changed'; readonly target: readonly Inline[] }
  /** The translation there is, or none. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problem: string; readonly remedy: string };

const refused = (problem: string, remedy: string): Verdict => ({ kind: 'refused', problem, remedy });

const countBy = (codes: readonly Code[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { key } of codes) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** What is wrong with the codes of a translation, against its English or, where that always was so, what it has now. */
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
    return `${nameOfCode(code)} stands there ${count} times, in the English ${wanted}`;
  }
  const strange = codesOf(target).find(({ key }) => !english.has(key) && !now.has(key));
  return strange && `${nameOfCode(strange)} is not in the English`;
}

const HAN = /\p{sc=Han}/u;

const isChinese = (tag: string) => tag.startsWith('zh');

/** Whether the unit was changed here after it was exported. */
const isChangedHere = ({ exportedTarget }: DeliveredUnit, { own }: Unit) =>
  exportedTarget !== undefined && exportedTarget !== (own ? hashOfWords(own) : '');

const normal = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Whether the file was made from the English as it is now. */
export function isOfThisEnglish({ source }: DeliveredUnit, unit: Unit): boolean {
  const read = resolve(source, { ...unit, own: undefined });
  return read.ok && normal(flatten(read.inlines)) === normal(flatten(unit.source));
}

/** No translation is so much longer than its English. */
const [LONG, MANY] = [1000, 10];

const STALE = 'the English has changed since the file was made';

/** @param isForced takes the file's translation where it was changed here as well */
export function judge(delivered: DeliveredUnit, unit: Unit, { tag }: Exchange, isForced: boolean): Verdict {
  if (!isOfThisEnglish(delivered, unit)) {
    const isNew = delivered.target !== undefined && delivered.exportedTarget === '';
    return refused(
      STALE,
      `export it again${isNew ? ' and bring the translation over' : ''}; what was translated stands in the file`,
    );
  }
  if (delivered.target === undefined) {
    if (!unit.own || delivered.exportedTarget === '') return { kind: 'unchanged' };
    return refused('the translation is empty', 'translate it, or leave it as it was');
  }
  const read = resolve(delivered.target, unit);
  if (!read.ok) return refused(read.problem, 'put the codes back as the source has them');
  const { inlines } = read;
  if (unit.own && flatten(inlines) === flatten(unit.own)) return { kind: 'unchanged' };
  if (isChangedHere(delivered, unit) && !isForced) {
    if (hashOfWords(inlines) === delivered.exportedTarget) return { kind: 'unchanged' };
    const problem = `it was changed here too since the file was made; here it says “${printed(unit.own ?? [])}”`;
    return refused(problem, 'export it again and decide, or take the file’s with --force');
  }
  const [odd] = oddCharacters(flatten(inlines));
  if (odd) return refused(odd.problem, odd.remedy);
  const [length, english] = [printed(inlines).length, printed(unit.source).length];
  if (length > LONG + english * MANY) {
    return refused(
      `it has ${length} characters, the English ${english}`,
      'see that it is the translation of this text',
    );
  }
  if (delivered.isPartial) return refused('only some of its sentences are translated', 'translate the others too');
  if (printed(inlines).trim() === '') return refused('the translation is empty', 'translate it, or leave it as it was');
  const problem = codeProblem(inlines, unit);
  if (problem !== undefined) return refused(problem, 'put the codes back as the source has them');
  if (!isChinese(tag) && HAN.test(printed(inlines)) && !HAN.test(printed(unit.own ?? []))) {
    return refused(`it is not ${tag}: it holds Chinese characters`, 'see that the file is the one of this language');
  }
  return { kind: 'changed', target: inlines };
}
