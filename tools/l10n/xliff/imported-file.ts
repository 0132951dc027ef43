/** What a file brings back, before it is held against anything. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** A piece of a text as a file has it: words, or one end of a code. `written` is what the file says the code stands for. */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  /** Where one sentence ends and the next begins; `written` is what the file has between them, undefined where it doesn't say. */
  | { readonly type: 'gap'; readonly written: string | undefined }
  | { readonly type: 'solo' | 'open' | 'close'; readonly id: string; readonly written: string | undefined };

/** Why a translation can't be taken. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

export interface ImportedUnit {
  /** The file, and the line the unit begins on. */
  readonly path: string;
  readonly line: number;
  /** The language the file says it is in; undefined where it says none. */
  readonly language: string | undefined;
  /** Where it belongs. */
  readonly tag: string;
  readonly slug: string;
  readonly id: string;
  readonly source: readonly Token[];
  /** Undefined where there is no translation. */
  readonly target: readonly Token[] | undefined;
  /** Whether only some of its sentences are translated. */
  readonly isPartial: boolean;
  /** How many sentences the translation has; undefined where the file marks none. */
  readonly sentences: number | undefined;
  readonly fault: Fault | undefined;
  /** Whether its state says that somebody has done it. */
  readonly isConfirmed: boolean;
  /** Whether its state says that it isn't done; neither where the file has no state. */
  readonly isUnfinished: boolean;
  /** What the translation was when it was exported: its fingerprint, '' for none; undefined where the file does not say. */
  readonly exportedTarget: string | undefined;
}

export interface ImportedFile {
  readonly units: readonly ImportedUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether there's anything to read: a word, or a code that stands for something. */
export const isFilled = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.type === 'solo' || (token.type === 'text' && token.text.trim() !== ''));

export const RULE = 'apply';

/** Where a unit belongs, by its name. @example 'fr-FR/renew-mpn-offers/renewal-window.p2', 'es-419/strings/nav.planner' */
export function targetOf(name: string): Pick<ImportedUnit, 'tag' | 'slug' | 'id'> | undefined {
  const [, tag, slug, id] = /^([a-z]{2,3}-(?:[A-Z]{2}|\d{3}))\/([a-z0-9-]+)\/(.+)$/.exec(name) ?? [];
  return tag !== undefined && slug !== undefined && id !== undefined ? { tag, slug, id } : undefined;
}
