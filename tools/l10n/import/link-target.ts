/** Where the article of a hand-off file belongs: its language, its name, the article it is an edition of. */
import { posix } from 'node:path';
import type { RootContent } from 'mdast';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Draft } from './parsed-article.ts';
import { idOf } from './headings.ts';
import type { Metadata } from './metadata.ts';
import { slugOf } from './slug.ts';

const localeOf = (name: string) => LOCALES.find(({ tag }) => tag.toLowerCase() === name.toLowerCase())?.tag;
const foldersOf = (relative: string) => relative.split('/').slice(0, -1);

/** The locale a file is of: what it says itself, else a folder on its path, else the source. */
export function tagOf(
  { locale }: Metadata,
  relative: string,
): { readonly tag: LocaleTag | undefined; readonly typed: string } {
  if (locale !== undefined) return { tag: localeOf(locale), typed: locale };
  const folder = foldersOf(relative)
    .map(localeOf)
    .find((tag) => tag !== undefined);
  return { tag: folder ?? SOURCE_TAG, typed: folder ?? SOURCE_TAG };
}

/** A file that is named by numbers and hashes alone. @example isNameless('0007_3f9c01d2ab.txt') // => true */
export const isNameless = (relative: string): boolean =>
  posix
    .parse(relative)
    .name.split(/[\W_]+/)
    .every((part) => /^(?:\d*|(?=[a-f]*\d)[\da-f]{7,})$/i.test(part));

/**
 * Where an article stands below its language: the tree is kept, a folder of the language is not repeated.
 * @param titleId the id of its first heading, the same in all languages: the name of an article whose file has none
 */
export function placeOf(relative: string, slug: string | undefined, titleId: string): string {
  const folders = foldersOf(relative).filter((name) => localeOf(name) === undefined);
  const named = slugOf(posix.parse(relative).name);
  const name = slug ?? ((isNameless(relative) ? titleId : named) || named || 'article');
  return [...folders.map((folder) => folder.replace(/[^\w.-]+/g, '-')), name].join('/');
}

const idsOf = (blocks: readonly RootContent[]) =>
  new Set(blocks.flatMap((block) => (block.type === 'heading' ? [idOf(block)] : [])));

/** How much two names have in common, from 0 to 1: an older edition has another title, but not quite another. */
function likeness(one: string, other: string): number {
  const [own, theirs] = [new Set(one.split('-')), new Set(other.split('-'))];
  return own.intersection(theirs).size / own.union(theirs).size;
}

const ALIKE = 0.5;

/**
 * Where each draft belongs, in the same order: a translation whose file has no name and whose English is nowhere goes
 * to the English article whose title it has for the most part, and a section of it. It is told so.
 * @param isOnSite whether the site has an English article of this place
 */
export function settlePlaces(drafts: readonly Draft[], isOnSite: (place: string) => boolean): readonly Draft[] {
  const english = drafts.filter(({ tag }) => tag === SOURCE_TAG);
  const places = new Set(english.map(({ place }) => place));
  return drafts.map((draft) => {
    const { place, titleId, tag, say } = draft;
    if (!draft.isNameless || tag === SOURCE_TAG || places.has(place) || isOnSite(place)) return draft;
    const ids = idsOf(draft.blocks);
    const [nearest] = english
      .filter((one) => likeness(titleId, one.titleId) >= ALIKE && idsOf(one.blocks).intersection(ids).size > 0)
      .toSorted((one, other) => likeness(titleId, other.titleId) - likeness(titleId, one.titleId));
    if (!nearest) return draft;
    const name = posix.basename(nearest.place);
    say(
      1,
      `taken for another edition of "${name}"`,
      'if it is an article of its own, import it alone with --slug NAME',
    );
    return { ...draft, place: nearest.place };
  });
}
