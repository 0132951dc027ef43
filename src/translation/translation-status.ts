/**
 * The status of every translation against its source, as `l10n status` and the translation status page show it. A pure
 * function of the files: no git, no network, no clock.
 */
import { SOURCE_TAG } from '../i18n/locales.ts';
import { ownValue } from '../i18n/message.ts';
import type { SectionHashes } from './front-matter.ts';
import { type Translatable, STRINGS_SLUG, partHashes, textHash } from './translatables.ts';

/** `orphan`: the translation's source doesn't exist. */
export const STATES = ['missing', 'outdated', 'current', 'orphan'] as const;
export type State = (typeof STATES)[number];

/** A part that changed in the source, was added to it, or was removed from it, since the translation was made. */
export interface StalePart {
  readonly id: string;
  readonly change: 'changed' | 'added' | 'removed';
}

/** @example describeChange('added') // => 'has been added to the English text' */
export const describeChange = (change: StalePart['change']): string =>
  change === 'changed'
    ? 'has changed in the English text'
    : `has been ${change} ${change === 'added' ? 'to' : 'from'} the English text`;

export interface Change extends StalePart {
  readonly title: string;
  /** The hash of the source the part was translated from; undefined if it was never translated. */
  readonly recordedHash: string | undefined;
  /** The number of words of the source to translate or to review. */
  readonly words: number;
}

/** One translation: an article, or the strings, in one locale. */
export interface Cell {
  readonly tag: string;
  readonly slug: string;
  readonly path: string;
  readonly state: State;
  readonly changes: readonly Change[];
  /** The number of words of the source to translate or to review; 0 if the translation is current. */
  readonly words: number;
  /** How the translation was made. Undefined if there is no translation. */
  readonly method: 'machine' | 'human' | undefined;
  /** The sign-off, if the text hasn't changed since. */
  readonly reviewed: { readonly by: string; readonly on: string } | undefined;
  /** Whether the text was edited after its sign-off. */
  readonly isRevoked: boolean;
}

export interface Row {
  readonly slug: string;
  readonly title: string;
  /** The number of words of the source. */
  readonly words: number;
  /** In the order of the locales. */
  readonly cells: readonly Cell[];
}

const sumOfWords = (parts: readonly { readonly words: number }[]) => parts.reduce((sum, { words }) => sum + words, 0);

const pathOf = (tag: string, slug: string) =>
  `src/content/${tag}/${slug === STRINGS_SLUG ? 'strings.json' : `${slug}.mdx`}`;

/**
 * The parts of the source that were changed or added since the translation was made, then those that were removed.
 * @example staleParts({ a: '1', b: '2' }, { a: '1', c: '3' }) // => 'c' added, 'b' removed
 */
export function staleParts(recorded: SectionHashes, source: SectionHashes): readonly StalePart[] {
  const changedOrAdded = Object.entries(source).flatMap(([id, hash]): StalePart[] => {
    const recordedHash = ownValue(recorded, id);
    if (recordedHash === undefined) return [{ id, change: 'added' }];
    return recordedHash === hash ? [] : [{ id, change: 'changed' }];
  });
  const removed = Object.keys(recorded).filter((id) => !Object.hasOwn(source, id));
  return [...changedOrAdded, ...removed.map((id): StalePart => ({ id, change: 'removed' }))];
}

/** A string that's no longer in strings.json counts as missing, even if the record still has its hash. */
function recordedHashes(translation: Translatable): SectionHashes {
  const recorded = translation.record?.sections ?? {};
  if (translation.slug !== STRINGS_SLUG) return recorded;
  const translated = new Set(translation.parts.map(({ id }) => id));
  return Object.fromEntries(Object.entries(recorded).filter(([id]) => translated.has(id)));
}

function changesBetween(source: Translatable, translation: Translatable): readonly Change[] {
  return staleParts(recordedHashes(translation), partHashes(source)).map(({ id, change }) => {
    const sourcePart = source.parts.find((part) => part.id === id);
    const title = sourcePart?.title ?? translation.parts.find((part) => part.id === id)?.title ?? id;
    return {
      id,
      title,
      change,
      recordedHash: ownValue(translation.record?.sections ?? {}, id),
      words: sourcePart?.words ?? 0,
    };
  });
}

function stateOf(
  source: Translatable | undefined,
  translation: Translatable | undefined,
  changes: readonly Change[],
): State {
  if (!translation) return 'missing';
  if (!source) return 'orphan';
  return changes.length > 0 ? 'outdated' : 'current';
}

/** The sign-off of a translation, if its text hasn't changed since. */
function validReview(translation: Translatable | undefined): Cell['reviewed'] {
  const reviewed = translation?.record?.reviewed;
  if (!reviewed) return undefined; // avoids textHash, which parses the article
  return reviewed.text === textHash(translation) ? { by: reviewed.by, on: reviewed.on } : undefined;
}

/**
 * The status of one translation.
 * @param source undefined if there is no source
 * @param translation undefined if there is no translation
 */
export function cellOf(
  tag: string,
  slug: string,
  source: Translatable | undefined,
  translation: Translatable | undefined,
): Cell {
  // A new locale's strings.json is {}, which doesn't count as a translation.
  const isEmpty = translation?.slug === STRINGS_SLUG && translation.parts.length === 0;
  const existing = isEmpty ? undefined : translation;
  const changes = source && existing ? changesBetween(source, existing) : [];
  const state = stateOf(source, existing, changes);
  const reviewed = validReview(translation);
  return {
    tag,
    slug,
    path: translation?.path ?? pathOf(tag, slug),
    state,
    changes,
    words: sumOfWords(state === 'missing' ? (source?.parts ?? []) : changes),
    method: existing && (existing.record?.method ?? 'machine'),
    reviewed,
    isRevoked: translation?.record?.reviewed !== undefined && !reviewed,
  };
}

/**
 * One row per article and one for the strings, with a cell per locale; then translations without a source.
 * @param translatables the result of `translatablesOf`
 * @param tags the tags of the translations, in the order of the cells
 */
export function translationStatusOf(translatables: readonly Translatable[], tags: readonly string[]): readonly Row[] {
  const byTagAndSlug = new Map(
    translatables.map((translatable) => [`${translatable.tag}/${translatable.slug}`, translatable]),
  );
  const sources = translatables.filter((translatable) => translatable.tag === SOURCE_TAG);
  const sourceSlugs = new Set(sources.map(({ slug }) => slug));
  const orphans = [...new Set(translatables.filter(({ slug }) => !sourceSlugs.has(slug)).map(({ slug }) => slug))];
  const rowOf = (slug: string, source: Translatable | undefined): Row => {
    const cells = tags.flatMap((tag) => {
      const translation = byTagAndSlug.get(`${tag}/${slug}`);
      return source || translation ? [cellOf(tag, slug, source, translation)] : [];
    });
    return { slug, title: source?.title ?? slug, words: sumOfWords(source?.parts ?? []), cells };
  };
  return [...sources.map((source) => rowOf(source.slug, source)), ...orphans.map((slug) => rowOf(slug, undefined))];
}
