/** Where the article of a hand-off file belongs: its language, its name, the article it is an edition of. */
import { posix } from 'node:path';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
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
