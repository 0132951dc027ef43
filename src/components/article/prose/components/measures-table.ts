/** `<MeasuresTable />`: a table of the COVID-19 measures of 2020 and 2021, from the rules that the calculator uses. */
import { createDateFormat } from '../../../../i18n/format.ts';
import type { SiteTranslator } from '../../../../i18n/keys.ts';
import { localeOf } from '../../../../i18n/locales.ts';
import {
  type CalendarDate,
  FUNCTIONAL_CONSULTANT_GROWTH_POINTS,
  MEASURES,
  type Measure,
} from '../../../../rules/index.ts';
import { type ProseComponent, tableNodes } from '../component.ts';

/** A text that's split at its dates, so that a component can keep each date on one line. */
export type Dated = readonly (string | { readonly day: CalendarDate; readonly text: string })[];

const asText = (dated: Dated): string => dated.map((part) => (typeof part === 'string' ? part : part.text)).join('');

interface MeasuresTable {
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
    /** One sentence per duty of the partner, and one with the last day for late payment if the measure allowed it. */
    readonly duties: readonly Dated[];
    readonly announced: Dated;
  }[];
}

export function readMeasures({ tag, t, parts }: SiteTranslator): MeasuresTable {
  const { long, range } = createDateFormat(tag);

  const coveredOffers = ({ offers }: Measure): string => {
    const [onlyOffer = 'competency', ...more] = offers;
    if (more.length > 0) return t('measures.offers.all-competencies');
    return onlyOffer === 'competency' ? t('measures.offers.competencies-but-one') : t(`offer.${onlyOffer}`);
  };
  const dateValue = (day: CalendarDate) => ({ day, text: long(day) });
  const lastDaySentence = ({ reactivateUntil }: Measure) =>
    reactivateUntil ? [parts({ of: 'measures.reactivate', values: { date: dateValue(reactivateUntil) } })] : [];

  return {
    caption: t('measures.caption'),
    headings: {
      anniversaries: t('measures.anniversaries'),
      offers: t('measures.offers'),
      relief: t('measures.relief'),
      duties: t('measures.duties'),
      announced: t('measures.announced'),
    },
    rows: MEASURES.map((measure: Measure) => {
      const { firstDay, lastDay } = measure.anniversaries;
      const [from, to] = range(firstDay, lastDay);
      return {
        anniversaries: parts({
          of: 'measures.range',
          values: { from: { day: firstDay, text: from }, to: { day: lastDay, text: to } },
        }),
        offers: coveredOffers(measure),
        relief: t(`measures.relief.${measure.relief}`, { points: FUNCTIONAL_CONSULTANT_GROWTH_POINTS }),
        duties: [...measure.partnerMust.map((duty) => [t(`measures.duty.${duty}`)]), ...lastDaySentence(measure)],
        announced: [dateValue(measure.announced)],
      };
    }),
  };
}

/** In languages without spaces, a space only follows an English sentence, which ends with a period. */
const joinSentences = (sentences: readonly string[], tag: string): string =>
  sentences.reduce((joined, sentence) => {
    const separator = joined.endsWith('.') ? ' ' : localeOf(tag).sentenceSeparator;
    return joined + separator + sentence;
  });

export const measuresTable: ProseComponent = {
  rule: { required: [], attributes: {} },
  markdown: {
    kind: 'block',
    print: ({ translator }) => {
      const { caption, headings, rows } = readMeasures(translator);
      const cells = rows.map((row) => [
        asText(row.anniversaries),
        row.offers,
        row.relief,
        joinSentences(row.duties.map(asText), translator.tag),
        asText(row.announced),
      ]);
      return tableNodes(caption, [Object.values(headings), ...cells]);
    },
  },
};
