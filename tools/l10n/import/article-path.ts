/** Where the article of a handoff file goes: its locale and its path in the locale's folder. */
import { posix } from 'node:path';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Metadata } from './metadata.ts';
import { slugOf } from './slug.ts';

const localeOf = (name: string) => LOCALES.find(({ tag }) => tag.toLowerCase() === name.toLowerCase())?.tag;
const foldersOf = (relative: string) => relative.split('/').slice(0, -1);

/** The locale of a file: the one in its metadata, else that of a folder in its path, else the source. */
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

/** Whether a file's name consists only of numbers and hashes. @example isNameless('0007_3f9c01d2ab.txt') // => true */
export const isNameless = (relative: string): boolean =>
  posix
    .parse(relative)
    .name.split(/[\W_]+/)
    .every((part) => /^(?:\d*|(?=[a-f]*\d)[\da-f]{7,})$/i.test(part));

/**
 * The path of an article in its locale's folder. It keeps the folders of the file, except that of the locale.
 * @param titleId the ID of its first heading, which is the slug of a nameless file
 */
export function placeOf(relative: string, slug: string | undefined, titleId: string): string {
  const folders = foldersOf(relative).filter((name) => localeOf(name) === undefined);
  const named = slugOf(posix.parse(relative).name);
  const name = slug ?? ((isNameless(relative) ? titleId : named) || named || 'article');
  return [...folders.map((folder) => folder.replace(/[^\w.-]+/g, '-')), name].join('/');
}
