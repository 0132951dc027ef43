/** How every translation stands to its source: what the desk's table and the site's heat map both show. Pure. */
import { SOURCE_TAG } from '../i18n/locales.ts';
import { ownValue } from '../i18n/message.ts';
import { type StaleSection, type TranslationStatus, statusOf } from './status.ts';
import { type Translatable, STRINGS_SLUG, partHashes, textHash } from './translatables.ts';

export const STATES = ['missing', 'outdated', 'current', 'orphan'] as const;
export type State = (typeof STATES)[number];

/** A part of the source that a translation does not render as it is now. */
export interface Change {
  readonly id: string;
  readonly title: string;
  readonly change: StaleSection['change'];
  /** The fingerprint of the source it was made from, if it was. */
  readonly recordedHash: string | undefined;
  /** Words of the source to translate or to look over. */
  readonly words: number;
}

/** One translation: an article, or the strings, in one locale. */
export interface Cell {
  readonly tag: string;
  readonly slug: string;
  readonly path: string;
  readonly state: State;
  readonly changes: readonly Change[];
  /** Words to translate or to look over, 0 where it is current. */
  readonly words: number;
  /** Undefined where there is no translation. */
  readonly method: 'machine' | 'human' | undefined;
  /** The sign-off, if it still holds. */
  readonly reviewed: { readonly by: string; readonly on: string } | undefined;
  /** Signed off once, and edited since. */
  readonly isRevoked: boolean;
}

export interface Row {
  readonly slug: string;
  readonly title: string;
  /** Words of the source. */
  readonly words: number;
  /** In the order of the tags. */
  readonly cells: readonly Cell[];
}

const sumOf = (parts: readonly { readonly words: number }[]) => parts.reduce((sum, { words }) => sum + words, 0);

const pathOf = (tag: string, slug: string) =>
  `src/content/${tag}/${slug === STRINGS_SLUG ? 'strings.json' : `${slug}.mdx`}`;

/** Stamps count where there is a text: a string that was removed from the file is missing, whatever the lock says. */
function recordedParts(own: Translatable): Readonly<Record<string, string>> {
  const stamped = own.record?.sections ?? {};
  if (own.slug !== STRINGS_SLUG) return stamped;
  const texts = new Set(own.parts.map(({ id }) => id));
  return Object.fromEntries(Object.entries(stamped).filter(([id]) => texts.has(id)));
}

function changesOf(
  status: TranslationStatus,
  source: Translatable | undefined,
  own: Translatable | undefined,
): readonly Change[] {
  if (status.state !== 'outdated') return [];
  return status.sections.map(({ id, change }) => {
    const now = source?.parts.find((part) => part.id === id);
    const title = now?.title ?? own?.parts.find((part) => part.id === id)?.title ?? id;
    return { id, title, change, recordedHash: ownValue(own?.record?.sections ?? {}, id), words: now?.words ?? 0 };
  });
}

/** How one translation stands; `own` is undefined where there is none. */
export function cellOf(
  tag: string,
  slug: string,
  source: Translatable | undefined,
  own: Translatable | undefined,
): Cell {
  const isEmpty = own?.parts.length === 0; // strings.json that begins as {}
  const stamped = own && !isEmpty ? recordedParts(own) : undefined;
  const status = statusOf(source && partHashes(source), stamped);
  const changes = changesOf(status, source, own);
  const review = own?.record?.reviewed;
  const isValid = review !== undefined && own !== undefined && review.text === textHash(own);
  return {
    tag,
    slug,
    path: own?.path ?? pathOf(tag, slug),
    state: status.state,
    changes,
    words: status.state === 'missing' ? sumOf(source?.parts ?? []) : sumOf(changes),
    method: stamped ? (own?.record?.method ?? 'machine') : undefined,
    reviewed: isValid ? { by: review.by, on: review.on } : undefined,
    isRevoked: review !== undefined && !isValid,
  };
}

/**
 * Every article and the strings, each in every one of these locales; then translations that have lost their source.
 * @param translatables as `translatablesOf` gives them
 * @param tags translations' tags, in the order wanted
 */
export function translationStatusOf(translatables: readonly Translatable[], tags: readonly string[]): readonly Row[] {
  const byPlace = new Map(
    translatables.map((translatable) => [`${translatable.tag}/${translatable.slug}`, translatable]),
  );
  const sources = translatables.filter((translatable) => translatable.tag === SOURCE_TAG);
  const known = new Set(sources.map(({ slug }) => slug));
  const orphans = [...new Set(translatables.filter(({ slug }) => !known.has(slug)).map(({ slug }) => slug))];
  const rowOf = (slug: string, source: Translatable | undefined): Row => {
    const cells = tags.flatMap((tag) => {
      const own = byPlace.get(`${tag}/${slug}`);
      return source || own ? [cellOf(tag, slug, source, own)] : [];
    });
    return { slug, title: source?.title ?? slug, words: sumOf(source?.parts ?? []), cells };
  };
  return [...sources.map((source) => rowOf(source.slug, source)), ...orphans.map((slug) => rowOf(slug, undefined))];
}
