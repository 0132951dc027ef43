/** A row of the tables in this folder: wording to avoid, from the writing guide or from native readers. */
import type { SegmentKind } from '../../../../../src/translation/text/text-segment.ts';

export interface Habit {
  /** Identifies the row, so that the tests can have examples of it. */
  readonly name: string;
  /** A global RegExp. In it, `LABEL` is a UI label, `DATE` is a printed date, and U+FFFC is any other inline object. */
  readonly pattern: RegExp;
  /** Follows the found words in the message; by default, 'isn’t idiomatic'. @example 'is British spelling' */
  readonly problem?: string;
  /** How to fix it. */
  readonly hint: string;
  /** Maps found words, in lowercase, to the correct ones for the hint. The author makes the change: `--fix` doesn't. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The kinds of segments that are checked; if not given, all except labels. */
  readonly kinds?: readonly SegmentKind[];
}

/** Stands for a UI label in patterns. */
export const LABEL = '\uE000';
/** Stands for a date that a component prints in patterns. */
export const DATE = '\uE001';

export const HEADINGS: readonly SegmentKind[] = ['heading', 'title'];
