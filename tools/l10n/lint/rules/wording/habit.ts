/** A row of the tables in this folder: a habit that the writing guide or a reading of a language asks to drop. */
import type { SegmentKind } from '../../../../../src/translation/text/text-segment.ts';

export interface Habit {
  /** Identifies the row, for its examples in the tests. */
  readonly name: string;
  /** Global. In it, `LABEL` and `DATE` below stand for a UI label and a printed date; other marks are U+FFFC. */
  readonly pattern: RegExp;
  /** What is wrong with the words that were found; if not given, they aren't idiomatic. */
  readonly problem?: string;
  /** How to fix it. */
  readonly hint: string;
  /** The correct words for those found, in lowercase. They're the hint; no words are changed without an author. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The kinds of segments that it applies to; if not given, all except labels. */
  readonly kinds?: readonly SegmentKind[];
}

/** How a UI label is written in patterns: U+E000. */
export const LABEL = '\uE000';
/** How a date that a component prints is written in patterns: U+E001. */
export const DATE = '\uE001';

export const HEADINGS: readonly SegmentKind[] = ['heading', 'title'];
