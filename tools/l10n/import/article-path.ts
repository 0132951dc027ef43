/** Determines where the article of a handoff file is written: its locale, and its path in the locale's folder. */
import { posix } from 'node:path';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Metadata } from './metadata.ts';
import { slugOf } from './slug.ts';

/** The tag of a locale of this site; undefined for other names. */
const localeOf = (name: string) => LOCALES.find(({ tag }) => tag.toLowerCase() === name.toLowerCase())?.tag;
const foldersOf = (relative: string) => relative.split('/').slice(0, -1);

/**
 * The locale of a handoff file: the one in its metadata, or else that of a folder in its path, or else English.
 * @returns `tag` is undefined if this site doesn't have the locale; `typed` is the locale as the file or folder has it
 */
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

/**
 * Whether a file's name consists only of numbers and hashes. Such a name can't be the article's slug.
 * @example hasNumericFileName('0007_3f9c01d2ab.txt') // => true
 */
export const hasNumericFileName = (relative: string): boolean =>
  posix
    .parse(relative)
    .name.split(/[\W_]+/)
    .every((part) => /^(?:\d*|(?=[a-f]*\d)[\da-f]{7,})$/i.test(part));

/**
 * The path of an article in its locale's folder. The folders of the handoff file are kept, except that of the locale.
 * @param slug the slug that the user gave; undefined to use the file's name
 * @param titleId the ID of the first heading, which becomes the slug if the file name is numeric
 * @example articlePathOf('fr-fr/offers/renew.md', undefined, '') // => 'offers/renew'
 */
export function articlePathOf(relative: string, slug: string | undefined, titleId: string): string {
  const folders = foldersOf(relative).filter((name) => localeOf(name) === undefined);
  const fileSlug = slugOf(posix.parse(relative).name);
  const name = slug ?? ((hasNumericFileName(relative) ? titleId : fileSlug) || fileSlug || 'article');
  return [...folders.map((folder) => folder.replace(/[^\w.-]+/g, '-')), name].join('/');
}
