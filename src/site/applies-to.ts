/** The message that says which rules an article is about, for example "The former program, as of mid-2021. …" */
import type { Message } from '../i18n/keys.ts';
import type { LocaleTag } from '../i18n/locales.ts';
import { dateFor } from '../i18n/strings.ts';
import { EDITIONS, type EditionId, PROGRAM_REPLACED } from '../rules/index.ts';

export function appliesTo(tag: LocaleTag, edition: EditionId): Message<string> {
  if (edition === 'mpn-2021') {
    const of = 'edition.edition.text';
    return { of, values: { replaced: dateFor(tag, of, PROGRAM_REPLACED) } };
  }
  const of = 'edition.edition.maicpp';
  return { of, values: { date: dateFor(tag, of, EDITIONS[edition].asOf) } };
}
