/** Compares a translation with its English: the version, roles, sections, and dates in the text. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { INTRO_ID } from '../../../src/translation/sections.ts';
import { datesBySection } from './import-dates.ts';
import type { CompletedArticle } from './complete-article.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { RULE } from './import-diagnostics.ts';

/** The metadata of a translation, and of a side-by-side file, has the commit of its English. */
export function isSameSourceVersion(translation: ParsedArticle, english: ParsedArticle): boolean {
  const [own, source] = [translation.metadata, english.metadata];
  if (own.sourceCommit !== undefined && source.sourceCommit !== undefined)
    return own.sourceCommit === source.sourceCommit;
  // The metadata of an English file has no commit, so compare the dates of the last change.
  return own.updated !== undefined && own.updated === source.updated;
}

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function describeSourceVersion({ parsed: { metadata } }: CompletedArticle): string {
  const { updated = 'no day', sourceCommit, handedOff } = metadata;
  const facts = [sourceCommit ? `commit ${sourceCommit.slice(0, 7)}` : '', handedOff ? `handed off ${handedOff}` : ''];
  return [updated, ...facts.filter((fact) => fact !== '')].join(', ');
}

const sectionLinesOf = ({ article }: CompletedArticle) => new Map(article.sections.map(({ id, line }) => [id, line]));

/** A difference between a translation and its English, with the line in the translation. */
type Difference = readonly [line: number, message: string, hint: string];

function compareSections(own: CompletedArticle, english: CompletedArticle): readonly Difference[] {
  const [ownLines, englishLines] = [sectionLinesOf(own), sectionLinesOf(english)];
  const missing = [...englishLines.keys()].filter((id) => id !== INTRO_ID && !ownLines.has(id));
  const extra = [...ownLines].filter(([id]) => id !== INTRO_ID && !englishLines.has(id));
  const missingMessage = `sections of the English are missing: ${list(missing)}`;
  return [
    ...(missing.length > 0 ? [[own.file.bodyLineOffset + 1, missingMessage, 'translate them'] as const] : []),
    ...extra.map(([id, line]): Difference => {
      return [line, `the English has no section "${id}"`, 'remove it, or add it to the English first'];
    }),
  ];
}

function compareDates(own: CompletedArticle, english: CompletedArticle): readonly Difference[] {
  const lines = sectionLinesOf(own);
  const englishDates = datesBySection(english.article);
  return [...datesBySection(own.article)].flatMap(([id, dates]): readonly Difference[] => {
    const wanted = englishDates.get(id);
    if (!wanted) return [];
    const missing = [...wanted].filter((date) => !dates.has(date));
    const extra = [...dates].filter((date) => !wanted.has(date));
    if (missing.length === 0 && extra.length === 0) return [];
    const differences = [
      missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
      extra.length > 0 ? `has ${extra.join(', ')}` : '',
    ];
    const message = `compared with the dates in the English, the section "${id}" ${differences.filter(Boolean).join(' and ')}`;
    return [[lines.get(id) ?? 1, message, 'check which is correct']];
  });
}

/** `origin` is the English text that the translation was made from. If it's undefined, dates aren't compared. */
export function compareToEnglish(
  own: CompletedArticle,
  english: CompletedArticle,
  origin: CompletedArticle | undefined,
): readonly Diagnostic[] {
  const { path } = own.file;
  const diagnosticOf = ([line, message, hint]: Difference): Diagnostic => ({
    path,
    line,
    rule: RULE,
    message,
    hint,
  });
  const isSameVersion = isSameSourceVersion(own.parsed, english.parsed);
  const rolesOf = (completed: CompletedArticle) => completed.roles?.join(', ') ?? 'no role';
  return [
    ...(isSameVersion
      ? []
      : [
          diagnosticOf([
            1,
            `it was made from another edition of the English (${describeSourceVersion(own)}; the English here: ${describeSourceVersion(english)})`,
            'update it, then run "npm run l10n -- mark-current"',
          ]),
        ]),
    ...(rolesOf(own) === rolesOf(english)
      ? []
      : [
          diagnosticOf([
            own.file.lineOf(['roles']),
            `the text has ${rolesOf(own)}, but the English has ${rolesOf(english)}`,
            'check which is correct',
          ]),
        ]),
    // If the versions are the same, the linter compares the sections.
    ...compareSections(own, english)
      .filter(() => !isSameVersion)
      .map(diagnosticOf),
    ...(origin ? compareDates(own, origin).map(diagnosticOf) : []),
  ];
}
