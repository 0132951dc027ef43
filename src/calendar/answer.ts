/** The dates of the calculator's answer as calendar entries and as text. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import type { CalendarDate, EditionId, Renewal, RenewableOfferId } from '../rules/index.ts';
import { type CalendarEntry, entriesOf } from './entries.ts';
import { entriesAsText } from './links.ts';

/**
 * The entries of an answer. Their UIDs are made from the offer, the anniversary, and the event. The planner's entries
 * have different UIDs.
 * @param address the answer's URL, without its calculation date: when readers open it later, the answer should be current
 */
export function entriesOfAnswer(
  { offer, anniversary }: Pick<Renewal<EditionId>, 'offer' | 'anniversary'>,
  address: string | undefined,
  translator: SiteTranslator,
  format: DateFormat,
): readonly CalendarEntry[] {
  const subject = { id: `${offer}.${anniversary}`, offer, name: '', anniversary };
  return entriesOf(address === undefined ? subject : { ...subject, address }, translator, format);
}

/** The name of the calendar in the file. */
export const calendarNameOf = (offer: RenewableOfferId<EditionId>, translator: SiteTranslator): string =>
  translator.t('calendar.name', { offer: translator.t(`offer.${offer}`) });

/** One line for each entry, one for the calculation date, and one for the answer's URL. */
export function answerAsText(
  entries: readonly CalendarEntry[],
  today: CalendarDate,
  address: string | undefined,
  translator: SiteTranslator,
  format: DateFormat,
): string {
  const asOf = translator.t('answer.as-of', { today: format.full(today) });
  return [entriesAsText(entries, format), asOf, ...(address === undefined ? [] : [address])].join('\n');
}
