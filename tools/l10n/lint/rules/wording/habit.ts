/** A row of the tables in this folder: wording to avoid, from the writing guide or from native readers. */
import type { SegmentKind } from '../../../../../src/translation/text/text-segment.ts';

export interface Habit {
  /** Identifies the row, so that the tests can have examples of it. */
  readonly name: string;
  /** A global RegExp. In it, `LABEL` is a UI label, `DATE` is a printed date, and U+FFFC is any other inline object. */
  readonly pattern: RegExp;
  /**
   * What is wrong with the found words. In the message, it follows the words. By default, 'isn’t idiomatic'.
   * @example 'is British spelling'
   */
  readonly problem?: string;
  /** How to fix it. */
  readonly hint: string;
  /** Maps found words, in lowercase, to the correct ones for the hint. The author makes the change: `--fix` doesn't. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The kinds of segments that are checked; if not given, all except labels. */
  readonly kinds?: readonly SegmentKind[];
}

/** The character that stands, in patterns, for a UI label. */
export const LABEL = '\uE000';
/** The character that stands, in patterns, for a date that a component prints. */
export const DATE = '\uE001';

export const HEADINGS: readonly SegmentKind[] = ['heading', 'title'];
