/** An exported file: the units of one article or of the strings, with their translations in one language. */
import { hashOf } from '../../../src/translation/hash.ts';
import { type Inline, flatten } from './inline.ts';

/** `initial`: not translated or outdated. `translated`: by machine. `reviewed`: by a person. `final`: signed off. */
export const STATES = ['initial', 'translated', 'reviewed', 'final'] as const;
export type State = (typeof STATES)[number];

/** A term of the glossary in the English text of a unit. */
export interface UsedTerm {
  readonly term: string;
  readonly translation: string;
  /** Words not to use; `*` stands for any ending. */
  readonly avoid: readonly string[];
  /** In English; may be empty. */
  readonly definition: string;
}

/** A translation that a tool offers for a unit. */
export interface Match {
  /** `previous`: from before the English text changed. `memory`: a finished translation of the same English text. */
  readonly kind: 'previous' | 'memory';
  /** The English text. The codes in `source` and `own` have the numbers that they have in the source of the unit. */
  readonly source: readonly Inline[];
  readonly own: readonly Inline[];
  /** Undefined if the match is from the same unit. @example 'learn-about-competencies/next-steps.p1' */
  readonly origin: string | undefined;
  /** The sentence that this match translates (1 is the first); undefined if it translates the whole unit. */
  readonly sentence: number | undefined;
}

export interface Unit {
  /** The unit's ID in the file: in an article, made from the English (`renewal-window.p2`); of a string, its key. */
  readonly id: string;
  /** `plural`: a plural form, which may leave out placeholders. */
  readonly kind: 'title' | 'description' | 'heading' | 'paragraph' | 'cell' | 'string' | 'plural';
  /** The English text, whose codes have the numbers 1, 2, 3 … */
  readonly source: readonly Inline[];
  /** The current translation, whose codes have the same numbers as the source's; undefined if there is none. */
  readonly own: readonly Inline[] | undefined;
  readonly state: State;
  /** The state of finished units. Sentences of an outdated unit keep it if their English is the same. */
  readonly finished: State;
  /** The earlier English text that the translation was made from; undefined if it's the current one or isn't known. */
  readonly previousSource?: readonly Inline[] | undefined;
  /** Translations to offer; added when the file is written. */
  readonly matches?: readonly Match[] | undefined;
  /** Notes for the translator, one sentence each. */
  readonly notes: readonly string[];
  readonly terms: readonly UsedTerm[];
  /** The maximum width, in Latin letters. */
  readonly max: number | undefined;
  /** The line of the translation or, without one, of the English text. */
  readonly line: number;
}

/** A section of an article, or a string with its plural forms. A translation's record has one hash for each group. */
export interface Group {
  readonly id: string;
  readonly title: string;
  /** The hash of the English text. */
  readonly hash: string;
  readonly units: readonly Unit[];
  /** Whether the recorded hash is that of the current English. */
  readonly isCurrent: boolean;
}

export interface ExportedFile {
  readonly tag: string;
  readonly slug: string;
  readonly sourcePath: string;
  /** The path of the translation, whether it exists or not. */
  readonly path: string;
  readonly title: string;
  /** Who signed off the translation and when, if the text hasn't changed since; for display. */
  readonly signOff: string | undefined;
  readonly groups: readonly Group[];
}

/** The hash of a unit's text and codes. A no-break space instead of a regular space gives a different hash. */
export const hashOfInlines = (inlines: readonly Inline[]): string =>
  hashOf(flatten(inlines).replace(/[^\S ]/g, (space) => `\\u${space.codePointAt(0)?.toString(16) ?? ''}`));

/** The name of a unit outside its file. @example 'fr-FR/renew-mpn-offers/renewal-window.p2' */
export const nameOf = ({ tag, slug }: ExportedFile, unit: { readonly id: string }) => `${tag}/${slug}/${unit.id}`;
