/** The dates of the calculator's answer as calendar entries and as text. The planner has IDs of its own. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import type { CalendarDate, EditionId, Renewal, RenewableOfferId } from '../rules/index.ts';
import { type CalendarEntry, entriesOf } from './entries.ts';
import { entriesAsText } from './links.ts';

/**
 * The entries of an answer. Their UIDs are made from the offer, the anniversary, and the event.
 * @param address the URL of the answer without the day to calculate as of, because entries are read on other days
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

/** The entries, the day they're as of, and the address of the answer, line by line. */
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
