/** Turns the dates of an answer into calendar entries, and the entries into text. */
import type { DateFormat } from '../i18n/format.ts';
import type { SiteTranslator } from '../i18n/keys.ts';
import type { CalendarDate, EditionId, Renewal, RenewableOfferId } from '../rules/index.ts';
import { type CalendarEntry, entriesOf } from './entries.ts';
import { entriesAsText } from './links.ts';
import { answerId } from './uid.ts';

/** @param address the answer's URL without the calculation date, so that it always shows a current answer */
export function entriesOfAnswer(
  { offer, anniversary }: Pick<Renewal<EditionId>, 'offer' | 'anniversary'>,
  address: string | undefined,
  translator: SiteTranslator,
  format: DateFormat,
): readonly CalendarEntry[] {
  const subject = { id: answerId(offer, anniversary), offer, name: '', anniversary };
  return entriesOf(address === undefined ? subject : { ...subject, address }, translator, format);
}

/** The calendar's name in the file. */
export const calendarNameOf = (offer: RenewableOfferId<EditionId>, translator: SiteTranslator): string =>
  translator.t('calendar.name', { offer: translator.t(`offer.${offer}`) });

/** One line per entry, one for the calculation date, and one for the URL if it's known. */
export function answerDatesAsText(
  entries: readonly CalendarEntry[],
  today: CalendarDate,
  address: string | undefined,
  translator: SiteTranslator,
  format: DateFormat,
): string {
  const asOf = translator.t('answer.as-of', { today: format.full(today) });
  return [entriesAsText(entries, format), asOf, ...(address === undefined ? [] : [address])].join('\n');
}
