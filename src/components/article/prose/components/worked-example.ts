/** A table of an example's dates. With `purchase` instead of `anniversary`, those of the first anniversary. */
import { createDateFormat, signedDays } from '../../../../i18n/format.ts';
import type { SiteTranslator } from '../../../../i18n/keys.ts';
import {
  type CalendarDate,
  type EditionId,
  type EventName,
  type RenewableOfferId,
  calendarDate,
  cycleOf,
  daysBetween,
  eventsOf,
  firstAnniversary,
  isOfferOf,
  isRenewable,
  offersOf,
} from '../../../../rules/index.ts';
import { eventKey } from '../../../calculator/answer/event-key.ts';
import { type Attributes, type ProseComponent, inEachEdition, refuseDate, tableNodes } from '../component.ts';

/** An offer, and its anniversary or purchase date, YYYY-MM-DD. */
export type Example = { readonly offer: RenewableOfferId<EditionId> } & (
  { readonly anniversary: string } | { readonly purchase: string }
);

interface ExampleTable {
  readonly caption: string;
  readonly headings: { readonly mark: string; readonly day: string; readonly date: string; readonly what: string };
  readonly rows: readonly {
    readonly event: EventName<EditionId>;
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
    'purchase' in example
      ? firstAnniversary(calendarDate(example.purchase), example.offer)
      : calendarDate(example.anniversary);
  const cycle = cycleOf(example.offer, anniversary).id;
  return {
    caption: purchase
      ? t('example.title.purchase', { offer, purchase: format.long(purchase) })
      : t('example.title', { offer, date: format.long(anniversary) }),
    headings: { mark: t('dates.mark'), day: t('dates.day'), date: t('dates.date'), what: t('dates.what') },
    rows: eventsOf(example.offer, anniversary).map(({ event, on }) => ({
      event,
      day: signedDays(daysBetween(anniversary, on)),
      date: on,
      dateText: format.long(on),
      what: t(eventKey(event, cycle)),
    })),
  };
}

function exampleOf({ offer = '', anniversary, purchase }: Attributes): Example {
  if (!isOfferOf(offer) || !isRenewable(offer)) throw new RangeError(`"${offer}" isn't an offer with a calendar.`);
  return purchase === undefined ? { offer, anniversary: anniversary ?? '' } : { offer, purchase };
}

export const workedExample: ProseComponent = {
  rule: {
    required: ['offer'],
    oneOf: ['anniversary', 'purchase'],
    attributes: {
      offer: inEachEdition((edition) => offersOf(edition).filter(isRenewable)),
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
