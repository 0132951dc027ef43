/** The interface of a lint rule: it gets parsed text and returns violations as data. It reads no files. */
import type { EditionId } from '../../../../src/rules/index.ts';
import type { Glossary } from '../../../../src/translation/glossary.ts';
import type { ReadArticle } from '../text/article-text.ts';
import type { TextSegment } from '../text/text-segment.ts';

/** Something wrong in a segment, at the characters from `at` up to `end`. */
export interface Violation {
  readonly at: number;
  readonly end: number;
  /** What is wrong. */
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
  /** The correct text, if it's certain. Without it, --fix changes nothing. */
  readonly fix?: string;
  /** The edits of a fix that takes several; each replaces characters of the segment. */
  readonly edits?: readonly { readonly at: number; readonly end: number; readonly text: string }[];
}

/** Something wrong on a line rather than at certain characters. */
export interface LineViolation {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** What a rule may know besides the segment. */
export interface LintContext {
  readonly tag: string;
  /** The language of the tag. @example 'zh' */
  readonly language: string;
  /** The script of the tag. @example 'Hant' */
  readonly script: string;
  /** The editions of the policy that the text may be about: the article's own, or all for strings. */
  readonly editions: readonly EditionId[];
  readonly glossary: Glossary;
  /** The segment's text normalized for quick checks: the result of `plainOf`. */
  readonly plain: string;
  /**
   * The English segment at the same location; undefined if there is none, if it has changed since, or if this is the
   * English.
   */
  readonly english: TextSegment | undefined;
  /** Every segment of the English article or strings file, if this is a translation. */
  readonly source: readonly TextSegment[];
  /** The maximum width of this string, if a note for translators gives one. */
  readonly max: number | undefined;
}

export interface Rule {
  /** The name that suppressions use. */
  readonly name: string;
  readonly checkSegment?: (segment: TextSegment, context: LintContext) => readonly Violation[];
  /**
   * Compares a whole translation with its English.
   * @param stale IDs of sections whose English has changed since: `status` reports those, the linter doesn't
   */
  readonly checkArticle?: (
    article: ReadArticle,
    source: ReadArticle,
    stale: ReadonlySet<string>,
  ) => readonly LineViolation[];
}

/** A rule that reports one violation per match of a global RegExp. Create it once at module level: constructing it per call costs more than matching. */
export function findAll(
  text: string,
  pattern: RegExp,
  say: (found: string, match: RegExpExecArray) => Pick<Violation, 'message' | 'hint' | 'fix' | 'edits'> | undefined,
): readonly Violation[] {
  const violations: Violation[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 0: found } = match;
    if (found === '') pattern.lastIndex = index + 1;
    const said = say(found, match);
    if (said) violations.push({ at: index, end: index + found.length, ...said });
  }
  return violations;
}

const LOCALES = new Map<string, { readonly language: string; readonly script: string }>();

/** @example scriptOf('zh-TW') // => { language: 'zh', script: 'Hant' } */
export function scriptOf(tag: string): { readonly language: string; readonly script: string } {
  const known = LOCALES.get(tag);
  if (known) return known;
  const { language, script = 'Latn' } = new Intl.Locale(tag).maximize();
  LOCALES.set(tag, { language, script });
  return { language, script };
}
