/** The English a translation was made from, looked for among earlier versions by its fingerprint. Pure. */
import type { Change } from './translation-status.ts';
import { parseArticleFile, parseStringsFile } from './content.ts';
import { type Translatable, translatableArticle, translatableStrings } from './translatables.ts';
import { type Piece, diffWords } from './word-diff.ts';

/** A file as it once was, wherever that is known from. */
export interface EarlierText {
  readonly commit: string;
  readonly day: string;
  readonly text: string;
}

/** A part as a translation was made from it, and the newest commit that still had it so. */
export interface Origin {
  readonly text: string;
  readonly commit: string;
  readonly day: string;
}

const unitFrom = (path: string, text: string): Translatable | undefined =>
  path.endsWith('.json')
    ? translatableStrings(parseStringsFile(path, text))
    : translatableArticle(parseArticleFile(path, text));

/**
 * Where stamped parts were last in the source as they were stamped. Reads no further back than it must.
 * @param path of the source
 * @param versions newest first
 * @returns by fingerprint; what is not there was not found
 */
export function originsOf(
  path: string,
  versions: readonly EarlierText[],
  record: readonly string[],
): ReadonlyMap<string, Origin> {
  const found = new Map<string, Origin>();
  const wanted = new Set(record);
  for (const { commit, day, text } of versions) {
    if (found.size === wanted.size) break;
    for (const part of unitFrom(path, text)?.parts ?? []) {
      if (wanted.has(part.hash) && !found.has(part.hash)) found.set(part.hash, { text: part.text, commit, day });
    }
  }
  return found;
}

/** A part of the source that changed since it was translated, with what became of it. */
export interface Revision extends Change {
  /** The part in the source as it is now; undefined where it was removed. */
  readonly now: string | undefined;
  /** Where the translation of it begins; 1 where there is none yet. */
  readonly line: number;
  /** The version it was translated from; undefined where it was never translated, or is not known. */
  readonly origin: Origin | undefined;
  /** Word by word; undefined where the version it was translated from is not known. */
  readonly pieces: readonly Piece[] | undefined;
}

/**
 * The changed parts of a translation with what became of each.
 * @param versions of the source, newest first; empty where there is no history
 */
export function reviseChanges(
  source: Translatable,
  own: Translatable | undefined,
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
    const line = own?.parts.find(({ id }) => id === change.id)?.line ?? 1;
    const origin = change.recordedHash === undefined ? undefined : origins.get(change.recordedHash);
    const isKnown = origin !== undefined || change.change === 'added';
    return { ...change, now, line, origin, pieces: isKnown ? diffWords(origin?.text ?? '', now ?? '') : undefined };
  });
}
