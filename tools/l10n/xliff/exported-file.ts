/** What goes to a translator and comes back: the units of one article, or of the strings, in one language. */
import { hashOf } from '../../../src/translation/hash.ts';
import { type Inline, flatten } from './inline.ts';

/**
 * How far a unit is: without a translation, or with one of another English (`initial`); with one by a machine
 * (`translated`), by a person (`reviewed`), signed off (`final`).
 */
export const STATES = ['initial', 'translated', 'reviewed', 'final'] as const;
export type State = (typeof STATES)[number];

/** A term of the glossary that stands in the English of a unit. */
export interface UsedTerm {
  readonly term: string;
  readonly translation: string;
  /** Wrong words for it; `*` stands for any ending. */
  readonly avoid: readonly string[];
  /** In English; may be empty. */
  readonly definition: string;
}

export interface Unit {
  /** Its name in the file, made from the English: `renewal-window.p2`, or the key of a string. */
  readonly id: string;
  /** `plural`: a plural form, which may leave out its placeholders. */
  readonly kind: 'title' | 'description' | 'heading' | 'paragraph' | 'cell' | 'string' | 'plural';
  /** Numbered from 1. */
  readonly source: readonly Inline[];
  /** The translation as it is, numbered as the source; undefined where there is none. */
  readonly own: readonly Inline[] | undefined;
  readonly state: State;
  /** The English its translation was made from, where the history has it and it is another. */
  readonly madeFrom?: readonly Inline[] | undefined;
  /** What a translator has to know, a sentence each. */
  readonly notes: readonly string[];
  readonly terms: readonly UsedTerm[];
  /** Greatest width, in Latin letters. */
  readonly max: number | undefined;
  /** The line of the translation, or of the English where there is none. */
  readonly line: number;
}

/** A section of an article or a string with its plural forms: what is recorded as one. */
export interface Group {
  readonly id: string;
  readonly title: string;
  /** The fingerprint of the English, as the record has it. */
  readonly hash: string;
  readonly units: readonly Unit[];
  /** Whether the recorded hash of the translation is that of the English as it is now. */
  readonly isCurrent: boolean;
}

export interface ExportedFile {
  readonly tag: string;
  readonly slug: string;
  readonly sourcePath: string;
  /** Of the translation, whether it is there or not. */
  readonly path: string;
  readonly title: string;
  /** Who signed the translation off and when, if that still holds; for people. */
  readonly signOff: string | undefined;
  readonly groups: readonly Group[];
}

/** The fingerprint of the words and codes of one unit, to the last space: a no-break space is a character of its own. */
export const hashOfWords = (inlines: readonly Inline[]): string =>
  hashOf(flatten(inlines).replace(/[^\S ]/g, (space) => `\\u${space.codePointAt(0)?.toString(16) ?? ''}`));

/** What a unit is called outside its file. @example 'fr-FR/renew-mpn-offers/renewal-window.p2' */
export const nameOf = ({ tag, slug }: ExportedFile, unit: { readonly id: string }) => `${tag}/${slug}/${unit.id}`;
