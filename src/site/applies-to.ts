/** The message that says which rules an article is about, for example "The former program, as of mid-2021. …" */
import { createDateFormat } from '../i18n/format.ts';
import type { Message } from '../i18n/keys.ts';
import type { LocaleTag } from '../i18n/locales.ts';
import { EDITIONS, type EditionId, PROGRAM_REPLACED } from '../rules/index.ts';

export function appliesTo(tag: LocaleTag, edition: EditionId): Message<string> {
  const { long } = createDateFormat(tag);
  return edition === 'mpn-2021'
    ? { of: 'edition.edition.text', values: { replaced: long(PROGRAM_REPLACED) } }
    : { of: 'edition.edition.maicpp', values: { date: long(EDITIONS[edition].asOf) } };
}
