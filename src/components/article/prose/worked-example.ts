/** The seven dates of an example, computed and in words: what `<WorkedExample />` shows, as data. */
import { createDateFormat, signedDays } from '../../../i18n/format.ts';
import type { LocaleTag } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import {
  type CalendarDate,
  EVENT_NAMES,
  type EventName,
  type RenewableOfferId,
  calendarDate,
  daysBetween,
  firstAnniversary,
  scheduleFrom,
} from '../../../rules/index.ts';

/** What an article says of its example: an offer, and its anniversary or its purchase date, YYYY-MM-DD. */
export type ExampleUse = { readonly offer: RenewableOfferId } & (
  { readonly anniversary: string } | { readonly purchase: string }
);

export interface WorkedExample {
  readonly caption: string;
  readonly headings: { readonly mark: string; readonly day: string; readonly date: string; readonly what: string };
  readonly rows: readonly {
    readonly event: EventName;
    /** Counted from the anniversary: −15, 0, +1. */
    readonly day: string;
    readonly date: CalendarDate;
    readonly dateText: string;
    readonly what: string;
  }[];
}

/** From a purchase date, the example is about the first anniversary. */
export function workedExample(tag: LocaleTag, use: ExampleUse): WorkedExample {
  const { t } = stringsOf(tag);
  const format = createDateFormat(tag);
  const offer = t(`offer.${use.offer}`);
  const purchase = 'purchase' in use ? calendarDate(use.purchase) : undefined;
  const anniversary = 'purchase' in use ? firstAnniversary(calendarDate(use.purchase)) : calendarDate(use.anniversary);
  const schedule = scheduleFrom(anniversary);
  return {
    caption: purchase
      ? t('dates.example.purchase', { offer, purchase: format.long(purchase) })
      : t('dates.example', { offer, date: format.long(anniversary) }),
    headings: { mark: t('dates.mark'), day: t('dates.day'), date: t('dates.date'), what: t('dates.what') },
    rows: EVENT_NAMES.map((event) => ({
      event,
      day: signedDays(daysBetween(anniversary, schedule[event])),
      date: schedule[event],
      dateText: format.long(schedule[event]),
      what: t(`dates.${event}`),
    })),
  };
}
