/**
 * Compares a translation with its English: the version it was made from, its roles, sections, and dates in the text.
 */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { INTRO_ID } from '../../../src/translation/sections.ts';
import { datesBySection } from './import-dates.ts';
import type { CompletedArticle } from './complete-article.ts';
import { RULE } from './import-diagnostics.ts';

/**
 * Whether two articles were made from the same version of the English. A translation's metadata has the commit of its
 * English.
 */
export function isSameSourceVersion(one: CompletedArticle['parsed'], other: CompletedArticle['parsed']): boolean {
  const [own, english] = [one.metadata, other.metadata];
  if (own.sourceCommit !== undefined && english.sourceCommit !== undefined)
    return own.sourceCommit === english.sourceCommit;
  // An English file's metadata has no commit, so compare the dates of the last change.
  return own.updated !== undefined && own.updated === english.updated;
}

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function describeSourceVersion({ parsed: { metadata } }: CompletedArticle): string {
  const { updated = 'no day', sourceCommit, handedOff } = metadata;
  const facts = [sourceCommit ? `commit ${sourceCommit.slice(0, 7)}` : '', handedOff ? `handed off ${handedOff}` : ''];
  return [updated, ...facts.filter((fact) => fact !== '')].join(', ');
}

const linesOf = ({ article }: CompletedArticle) => new Map(article.sections.map(({ id, line }) => [id, line]));

type Problem = readonly [line: number, message: string, hint: string];

function compareSections(own: CompletedArticle, english: CompletedArticle): readonly Problem[] {
  const [ids, wanted] = [linesOf(own), linesOf(english)];
  const missing = [...wanted.keys()].filter((id) => id !== INTRO_ID && !ids.has(id));
  const extra = [...ids].filter(([id]) => id !== INTRO_ID && !wanted.has(id));
  const lacks = `sections of the English are missing: ${list(missing)}`;
  return [
    ...(missing.length > 0 ? [[own.file.bodyOffset + 1, lacks, 'translate them'] as const] : []),
    ...extra.map(([id, line]): Problem => {
      return [line, `the English has no section "${id}"`, 'remove it, or add it to the English first'];
    }),
  ];
}

function compareDates(own: CompletedArticle, english: CompletedArticle): readonly Problem[] {
  const lines = linesOf(own);
  const wanted = datesBySection(english.article);
  return [...datesBySection(own.article)].flatMap(([id, dates]): readonly Problem[] => {
    const theirs = wanted.get(id);
    if (!theirs) return [];
    const missing = [...theirs].filter((date) => !dates.has(date));
    const extra = [...dates].filter((date) => !theirs.has(date));
    if (missing.length === 0 && extra.length === 0) return [];
    const says = [
      missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
      extra.length > 0 ? `has ${extra.join(', ')}` : '',
    ];
    const message = `compared with the dates in the English, the section "${id}" ${says.filter(Boolean).join(' and ')}`;
    return [[lines.get(id) ?? 1, message, 'check which is correct']];
  });
}

/**
 * Compares a translation with the current English.
 * @param own the translation, made from this English or from another version
 * @param origin the version of the English that the translation was made from; undefined if it isn't known
 */
export function compareToEnglish(
  own: CompletedArticle,
  english: CompletedArticle,
  origin: CompletedArticle | undefined,
): readonly Diagnostic[] {
  const { path } = own.file;
  const at = ([line, message, hint]: Problem): Diagnostic => ({
    path,
    line,
    rule: RULE,
    message,
    hint,
  });
  const isSame = isSameSourceVersion(own.parsed, english.parsed);
  const roles = (completed: CompletedArticle) => completed.roles?.join(', ') ?? 'no role';
  return [
    ...(isSame
      ? []
      : [
          at([
            1,
            `it was made from another edition of the English (${describeSourceVersion(own)}; the English here: ${describeSourceVersion(english)})`,
            'update it, then run "npm run l10n -- mark-current"',
          ]),
        ]),
    ...(roles(own) === roles(english)
      ? []
      : [
          at([
            own.file.lineOf(['roles']),
            `the text has ${roles(own)}, but the English has ${roles(english)}`,
            'check which is correct',
          ]),
        ]),
    ...compareSections(own, english)
      .filter(() => !isSame)
      .map(at),
    ...(origin ? compareDates(own, origin).map(at) : []),
  ];
}
