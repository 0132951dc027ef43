/** The message that says which rules an article is about, for example "The former program, as of mid-2021. …" */
import { createDateFormat } from '../i18n/format.ts';
import type { Message, StringKey } from '../i18n/keys.ts';
import type { LocaleTag } from '../i18n/locales.ts';
import { languageOf } from '../i18n/strings.ts';
import { type CalendarDate, EDITIONS, type EditionId, PROGRAM_REPLACED } from '../rules/index.ts';

export function appliesTo(tag: LocaleTag, edition: EditionId): Message<string> {
  const dateIn = (of: StringKey, date: CalendarDate) => createDateFormat(languageOf(tag, of)).long(date);
  if (edition === 'mpn-2021') {
    const of = 'edition.edition.text';
    return { of, values: { replaced: dateIn(of, PROGRAM_REPLACED) } };
  }
  const of = 'edition.edition.maicpp';
  return { of, values: { date: dateIn(of, EDITIONS[edition].asOf) } };
}
