/** Functions that commands share: printing a count with its noun, and checking the tag of a locale. */
import { type LocaleTag, SOURCE_TAG, TRANSLATION_TAGS, isLocaleTag } from '../../../src/i18n/locales.ts';
import { UsageError } from './command.ts';

/** A count with its noun. @example countOf(1, 'file') // => '1 file'; countOf(2, 'file') // => '2 files' */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The tag of a translation. @throws UsageError for any other tag, with a list of the known ones */
export function translationTag(typed: string): LocaleTag {
  if (isLocaleTag(typed) && typed !== SOURCE_TAG) return typed;
  const why = typed === SOURCE_TAG ? 'is the source, not a translation' : "isn't a locale of this site";
  throw new UsageError(`"${typed}" ${why}. Known: ${TRANSLATION_TAGS.join(', ')}.`);
}
