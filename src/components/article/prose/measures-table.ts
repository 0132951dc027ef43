/** The measures of 2020 and 2021 in words, from the rules the calculator goes by: what `<MeasuresTable />` shows, as data. */
import { createDateFormat } from '../../../i18n/format.ts';
import type { LocaleTag } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import {
  type CalendarDate,
  FUNCTIONAL_CONSULTANT_GROWTH_POINTS,
  MEASURES,
  type Measure,
} from '../../../rules/index.ts';

/** Words, with the dates among them still known as dates: a view keeps each on one line. */
export type Dated = readonly (string | { readonly day: CalendarDate; readonly text: string })[];

export const asText = (dated: Dated): string =>
  dated.map((part) => (typeof part === 'string' ? part : part.text)).join('');

export interface MeasuresTable {
  readonly caption: string;
  readonly headings: {
    readonly anniversaries: string;
    readonly offers: string;
    readonly relief: string;
    readonly duties: string;
    readonly announced: string;
  };
  readonly rows: readonly {
    readonly anniversaries: Dated;
    readonly offers: string;
    readonly relief: string;
    /** What the partner had to do, and until when it could be done late: a sentence each. */
    readonly duties: readonly Dated[];
    readonly announced: Dated;
  }[];
}

export function measuresTable(tag: LocaleTag): MeasuresTable {
  const { t, parts } = stringsOf(tag);
  const { long, range } = createDateFormat(tag);

  /** Whom a measure covers, in the fewest words. */
  const covered = ({ offers }: Measure): string => {
    const [only = 'competency', ...more] = offers;
    if (more.length > 0) return t('measures.offers.all-competencies');
    return only === 'competency' ? t('measures.offers.competencies-but-one') : t(`offer.${only}`);
  };
  const dated = (day: CalendarDate) => ({ day, text: long(day) });
  const late = ({ reactivateUntil }: Measure) =>
    reactivateUntil ? [parts('measures.reactivate', { date: dated(reactivateUntil) })] : [];

  return {
    caption: t('measures.caption'),
    headings: {
      anniversaries: t('measures.anniversaries'),
      offers: t('measures.offers'),
      relief: t('measures.relief'),
      duties: t('measures.duties'),
      announced: t('measures.announced'),
    },
    rows: MEASURES.map((measure) => {
      const { firstDay, lastDay } = measure.anniversaries;
      const [from, to] = range(firstDay, lastDay);
      return {
        anniversaries: parts('measures.range', { from: { day: firstDay, text: from }, to: { day: lastDay, text: to } }),
        offers: covered(measure),
        relief: t(`measures.relief.${measure.relief}`, { points: FUNCTIONAL_CONSULTANT_GROWTH_POINTS }),
        duties: [...measure.partnerMust.map((duty) => [t(`measures.duty.${duty}`)]), ...late(measure)],
        announced: [dated(measure.announced)],
      };
    }),
  };
}
