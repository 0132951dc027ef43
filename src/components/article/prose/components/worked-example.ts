/**
 * The seven dates of one example: `<WorkedExample offer="competency" anniversary="2021-06-22" />`, or with `purchase`,
 * which shows the first anniversary.
 */
import { createDateFormat, signedDays } from '../../../../i18n/format.ts';
import type { SiteTranslator } from '../../../../i18n/keys.ts';
import {
  type CalendarDate,
  EVENT_NAMES,
  type EventName,
  OFFERS,
  OFFER_IDS,
  type RenewableOfferId,
  calendarDate,
  daysBetween,
  firstAnniversary,
  scheduleFrom,
} from '../../../../rules/index.ts';
import { type Attributes, type ProseComponent, keyOf, refuseDate, tableNodes } from '../component.ts';

/** An offer, and its anniversary or purchase date, YYYY-MM-DD. */
export type Example = { readonly offer: RenewableOfferId } & (
  { readonly anniversary: string } | { readonly purchase: string }
);

interface ExampleTable {
  readonly caption: string;
  readonly headings: { readonly mark: string; readonly day: string; readonly date: string; readonly what: string };
  readonly rows: readonly {
    readonly event: EventName;
    /** The number of days from the anniversary: −15, 0, +1. */
    readonly day: string;
    readonly date: CalendarDate;
    readonly dateText: string;
    readonly what: string;
  }[];
}

export function readExample({ tag, t }: SiteTranslator, example: Example): ExampleTable {
  const format = createDateFormat(tag);
  const offer = t(`offer.${example.offer}`);
  const purchase = 'purchase' in example ? calendarDate(example.purchase) : undefined;
  const anniversary =
    'purchase' in example ? firstAnniversary(calendarDate(example.purchase)) : calendarDate(example.anniversary);
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

function exampleOf({ offer, anniversary, purchase }: Attributes): Example {
  const known = keyOf(OFFERS, offer);
  const isRenewable = (id: typeof known): id is RenewableOfferId => OFFERS[id].renewsYearly;
  if (!isRenewable(known)) throw new RangeError(`"${known}" doesn't renew.`);
  return purchase === undefined ? { offer: known, anniversary: anniversary ?? '' } : { offer: known, purchase };
}

export const workedExample: ProseComponent = {
  rule: {
    required: ['offer'],
    oneOf: ['anniversary', 'purchase'],
    attributes: {
      offer: OFFER_IDS.filter((id) => OFFERS[id].renewsYearly),
      anniversary: refuseDate,
      purchase: refuseDate,
      id: null,
    },
  },
  markdown: {
    kind: 'block',
    print: ({ attributes, translator }) => {
      const { caption, headings, rows } = readExample(translator, exampleOf(attributes));
      const { day, date, what } = headings;
      return tableNodes(caption, [[day, date, what], ...rows.map((row) => [row.day, row.dateText, row.what])]);
    },
  },
};
