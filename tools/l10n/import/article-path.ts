/** Determines where the article of a handoff file is written: its locale, and its path in the locale's folder. */
import { posix } from 'node:path';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Metadata } from './metadata.ts';
import { slugOf } from './slug.ts';

const localeOf = (name: string) => LOCALES.find(({ tag }) => tag.toLowerCase() === name.toLowerCase())?.tag;
const foldersOf = (relative: string) => relative.split('/').slice(0, -1);

/** From the metadata, the path, or else English. `tag` is undefined if the site doesn't have the `typed` locale. */
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

/** Whether a file name is only numbers and hashes, so that it can't be the slug: '0007_3f9c01d2ab.txt' */
export const hasNumericFileName = (relative: string): boolean =>
  posix
    .parse(relative)
    .name.split(/[\W_]+/)
    .every((part) => /^(?:\d*|(?=[a-f]*\d)[\da-f]{7,})$/i.test(part));

/**
 * The path in the locale's folder. `titleId` becomes the slug if the file name is numeric.
 * @example articlePathOf('fr-fr/offers/renew.md', undefined, '') // => 'offers/renew'
 */
export function articlePathOf(relative: string, slug: string | undefined, titleId: string): string {
  const folders = foldersOf(relative).filter((name) => localeOf(name) === undefined);
  const fileSlug = slugOf(posix.parse(relative).name);
  const name = slug ?? ((hasNumericFileName(relative) ? titleId : fileSlug) || fileSlug || 'article');
  return [...folders.map((folder) => folder.replace(/[^\w.-]+/g, '-')), name].join('/');
}
