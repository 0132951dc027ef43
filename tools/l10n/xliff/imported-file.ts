/** The content of an imported file, before it's validated. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';

/** Words, the end of a sentence, a `solo` code, or one end of a pair. `written` is the text of the code in the file. */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  /** The end of a sentence; `written` is the space after it, undefined if the file doesn't say. */
  | { readonly type: 'gap'; readonly written: string | undefined }
  | { readonly type: 'solo' | 'open' | 'close'; readonly id: string; readonly written: string | undefined };

/** Why a translation can't be used. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

export interface ImportedUnit {
  /** The file, and the line on which the unit begins. */
  readonly path: string;
  readonly line: number;
  /** The target language in the file; undefined if it has none. */
  readonly language: string | undefined;
  /** The translation (`tag`, `slug`) and its unit (`id`) that this imported unit belongs to. */
  readonly tag: string;
  readonly slug: string;
  readonly id: string;
  readonly source: readonly Token[];
  /** Undefined if there is no translation. */
  readonly target: readonly Token[] | undefined;
  /** Whether only some of the unit's sentences are translated. */
  readonly isPartial: boolean;
  /** The number of sentences in the translation; undefined if the file marks none. */
  readonly sentences: number | undefined;
  readonly fault: Fault | undefined;
  /** Whether the unit's state says that it's translated or reviewed. */
  readonly isConfirmed: boolean;
  /** Whether the unit's state says that it's unfinished. Without a state, this and `isConfirmed` are both false. */
  readonly isUnfinished: boolean;
  /** The hash of the translation when it was exported, '' if there was none; undefined if the file doesn't say. */
  readonly exportedTarget: string | undefined;
}

export interface ImportedFile {
  readonly units: readonly ImportedUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether there is any content: text, or a code on its own. */
export const isFilled = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.type === 'solo' || (token.type === 'text' && token.text.trim() !== ''));

/** The rule of diagnostics about imported files. It's the name of the command that reports them. */
export const RULE = 'apply';

/** Parses the name of a unit. @example 'fr-FR/renew-mpn-offers/renewal-window.p2', 'es-419/strings/nav.planner' */
export function targetOf(name: string): Pick<ImportedUnit, 'tag' | 'slug' | 'id'> | undefined {
  const [, tag, slug, id] = /^([a-z]{2,3}-(?:[A-Z]{2}|\d{3}))\/([a-z0-9-]+)\/(.+)$/.exec(name) ?? [];
  return tag !== undefined && slug !== undefined && id !== undefined ? { tag, slug, id } : undefined;
}
