/** Finds the English text that a translation was made from among earlier versions, by its hash. Pure. */
import type { Change } from './translation-status.ts';
import { parseArticleFile, parseStringsFile } from './content.ts';
import { type Translatable, translatableOf } from './translatables.ts';
import { type Piece, diffWords } from './word-diff.ts';

/** An earlier version of a file. */
export interface EarlierText {
  readonly commit: string;
  readonly day: string;
  readonly text: string;
}

/** The source text that a part was translated from, and the newest commit with it. */
export interface Origin {
  readonly text: string;
  readonly commit: string;
  readonly day: string;
}

const parseVersion = (path: string, text: string) =>
  translatableOf(path.endsWith('.json') ? parseStringsFile(path, text) : parseArticleFile(path, text));

/**
 * Finds, for each recorded hash, the newest version of the source that has it. Stops once all of them are found.
 * @param versions newest first
 * @returns a map of hashes to origins, without those that weren't found
 */
export function originsOf(
  path: string,
  versions: readonly EarlierText[],
  recorded: readonly string[],
): ReadonlyMap<string, Origin> {
  const found = new Map<string, Origin>();
  const wanted = new Set(recorded);
  for (const { commit, day, text } of versions) {
    if (found.size === wanted.size) break;
    for (const part of parseVersion(path, text)?.parts ?? []) {
      if (wanted.has(part.hash) && !found.has(part.hash)) found.set(part.hash, { text: part.text, commit, day });
    }
  }
  return found;
}

/** A part of the source that changed after it was translated, with its differences. */
export interface Revision extends Change {
  /** The current text of the source; undefined if the part was removed. */
  readonly now: string | undefined;
  /** The line on which the part's translation begins; 1 if there is no translation yet. */
  readonly line: number;
  /** The version it was translated from; undefined if it was never translated, or if that version wasn't found. */
  readonly origin: Origin | undefined;
  /** The differences word by word; undefined if the version it was translated from wasn't found. */
  readonly pieces: readonly Piece[] | undefined;
}

/**
 * The changed parts of a translation, with their differences.
 * @param versions the versions of the source, newest first; empty if there is no history
 */
export function reviseChanges(
  source: Translatable,
  translation: Translatable | undefined,
  changes: readonly Change[],
  versions: readonly EarlierText[],
): readonly Revision[] {
  const origins = originsOf(
    source.path,
    versions,
    changes.flatMap(({ recordedHash }) => recordedHash ?? []),
  );
  return changes.map((change) => {
    const now = source.parts.find(({ id }) => id === change.id)?.text;
    const line = translation?.parts.find(({ id }) => id === change.id)?.line ?? 1;
    const origin = change.recordedHash === undefined ? undefined : origins.get(change.recordedHash);
    const isKnown = origin !== undefined || change.change === 'added';
    return { ...change, now, line, origin, pieces: isKnown ? diffWords(origin?.text ?? '', now ?? '') : undefined };
  });
}
