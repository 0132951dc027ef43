/** The interface of a lint rule. A rule gets parsed text, returns violations as data, and reads no files. */
import type { EditionId } from '../../../../src/rules/index.ts';
import type { Glossary } from '../../../../src/translation/glossary.ts';
import type { ReadArticle } from '../../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type Violation, findAll } from '../../../../src/translation/text/violation.ts';

export { type Violation, findAll };

/** Something wrong on a line rather than at certain characters. */
export interface LineViolation {
  /** The line of the file (1 is the first). */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
  /** How many components are missing on this line. As many typed figures or dates on it have the same cause. */
  readonly missingValues?: number;
  /** Such a violation is left out if content validation reports a broken link on the line. */
  readonly isAboutLinks?: boolean;
}

/** What a rule may know besides the segment. */
export interface LintContext {
  readonly tag: string;
  /** The language of the tag. @example 'zh' */
  readonly language: string;
  /** The script of the tag. @example 'Hant' */
  readonly script: string;
  /** The editions of the policy that the text may be about: the article's own edition; for strings, all editions. */
  readonly editions: readonly EditionId[];
  readonly glossary: Glossary;

  /** The segment's text normalized for quick checks: the result of `plainOf`. */
  readonly plain: string;
  /** At the same location. Undefined if there is none, if it changed since the translation, or in English itself. */
  readonly english: TextSegment | undefined;
  /** Every segment of the English article or strings file. For English strings, it's empty. */
  readonly source: readonly TextSegment[];
  /** The maximum width of this string, if a note for translators gives one. */
  readonly max: number | undefined;
}

export interface Rule {
  /** The name that suppressions use. */
  readonly name: string;
  readonly checkSegment?: (segment: TextSegment, context: LintContext) => readonly Violation[];
  /** @param stale the IDs of sections whose English has changed, which `l10n status` reports instead */
  readonly checkArticle?: (
    article: ReadArticle,
    source: ReadArticle,
    stale: ReadonlySet<string>,
  ) => readonly LineViolation[];
}

const SCRIPTS = new Map<string, { readonly language: string; readonly script: string }>();

/** The language and script of a locale. @example scriptOf('zh-TW') // => { language: 'zh', script: 'Hant' } */
export function scriptOf(tag: string): { readonly language: string; readonly script: string } {
  const known = SCRIPTS.get(tag);
  if (known) return known;
  const { language, script = 'Latn' } = new Intl.Locale(tag).maximize();
  SCRIPTS.set(tag, { language, script });
  return { language, script };
}
