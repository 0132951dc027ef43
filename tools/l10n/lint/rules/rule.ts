/** What a rule of the check is: it is handed what was read, and returns violations as data. It reads no files. */
import type { Glossary } from '../../../../src/translation/glossary.ts';
import type { ReadArticle } from '../text/article-text.ts';
import type { TextSegment } from '../text/text-segment.ts';

/** Something wrong in a segment: the characters from `at` up to `end`. */
export interface Violation {
  readonly at: number;
  readonly end: number;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** What to write in its location, where that is sure. Without it nothing is changed by --fix. */
  readonly fix?: string;
  /** The same where it takes several changes; each is of characters of the segment. */
  readonly edits?: readonly { readonly at: number; readonly end: number; readonly text: string }[];
}

/** Something wrong that belongs to a line rather than to words. */
export interface LineViolation {
  /** From 1, in the file. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** What a rule may know besides the segment. */
export interface LintContext {
  readonly tag: string;
  /** Of the tag. @example 'zh' */
  readonly language: string;
  /** Of the tag. @example 'Hant' */
  readonly script: string;
  readonly glossary: Glossary;
  /** The segment's text for quick looks, as `plainOf` makes it. */
  readonly plain: string;
  /**
   * The segment of the English in the same location; nothing where there is none, where it has changed since, or where
   * this is the English.
   */
  readonly english: TextSegment | undefined;
  /** Every segment of the English article or file of strings, where this is a translation. */
  readonly source: readonly TextSegment[];
  /** The longest this string may be, where the notes for translators say so. */
  readonly max: number | undefined;
}

export interface Rule {
  /** The name it is suppressed with. */
  readonly name: string;
  readonly checkSegment?: (segment: TextSegment, context: LintContext) => readonly Violation[];
  /**
   * A translation against its English, as wholes.
   * @param stale ids of sections in which the English has changed since: `status` tells of those, not the check
   */
  readonly checkArticle?: (
    article: ReadArticle,
    source: ReadArticle,
    stale: ReadonlySet<string>,
  ) => readonly LineViolation[];
}

/** A pattern as a rule of its own, for every location it fits. The pattern is global, and made once: copies cost more than looking. */
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
