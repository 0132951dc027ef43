/** The texts of the caveats of the former program. */
import type { SiteTranslator } from '../../../i18n/keys.ts';
import {
  CYCLE_DAYS,
  type CalendarDate,
  type CaveatId,
  type EditionId,
  plusDays,
  plusYears,
} from '../../../rules/index.ts';
import type { AnswerTexts, CaveatText } from './answer-texts.ts';
import { caveatDay } from './caveat-day.ts';

const isOfFormerProgram = (id: CaveatId<EditionId>): id is CaveatId => Object.hasOwn(TITLES, id);

const TITLES = {
  'auto-renewal-possible': 'caveat.auto-renewal-possible.title',
  'counted-from-renewal': 'caveat.counted-from-renewal.title',
  'azure-specialization-2020': 'caveat.azure-specialization-2020.title',
  'calendar-reading-differs': 'caveat.calendar-reading-differs.title',
  'measure-of-july-2021': 'caveat.measure-of-july-2021.title',
  'after-the-documents': 'caveat.after-the-documents.title',
  'programme-replaced': 'caveat.programme-replaced.title',
  'renewals-ended': 'caveat.renewals-ended.title',
} as const satisfies Record<CaveatId, CaveatText['title']>;

/** Compares the computed next anniversary, 365 days later, with the same calendar day a year later. */
function calendarReading(anniversary: CalendarDate | undefined, translator: SiteTranslator): CaveatText['text'] {
  if (!anniversary) return undefined;
  const values = {
    cycle: translator.n('figure.days', CYCLE_DAYS),
    computed: { date: plusDays(anniversary, CYCLE_DAYS) },
    calendar: { date: plusYears(anniversary, 1) },
  };
  return { of: 'caveat.calendar-reading-differs', values };
}

/** @throws RangeError for a caveat of another program */
export const formerCaveat: AnswerTexts['caveatText'] = (caveat, anniversary, translator) => {
  const { id } = caveat;
  if (!isOfFormerProgram(id)) throw new RangeError(`The former program has no caveat "${id}".`);
  const title = TITLES[id];
  const day = (placeholder: string) => ({ date: caveatDay(caveat, placeholder) });
  switch (id) {
    case 'auto-renewal-possible':
      return { title, text: { of: 'caveat.auto-renewal-possible' } };
    case 'calendar-reading-differs':
      return { title, text: calendarReading(anniversary, translator) };
    case 'measure-of-july-2021':
      return { title, text: { of: 'caveat.measure-of-july-2021', values: { from: day('from'), to: day('to') } } };
    case 'counted-from-renewal':
      return { title, text: { of: 'caveat.counted-from-renewal', values: { date: day('date') } } };
    case 'azure-specialization-2020':
      return { title, text: { of: 'caveat.azure-specialization-2020', values: { date: day('date') } } };
    case 'after-the-documents':
      return { title, text: { of: 'caveat.after-the-documents', values: { date: day('date') } } };
    case 'programme-replaced':
      return { title, text: { of: 'caveat.programme-replaced', values: { date: day('date') } } };
    case 'renewals-ended':
      return { title, text: { of: 'caveat.renewals-ended', values: { date: day('date') } } };
  }
};
