/** The texts of the caveats of the former program. */
import { CYCLE_DAYS, type Caveat, type CaveatId, type EditionId, plusDays, plusYears } from '../../../rules/index.ts';
import { Day } from '../../ui/Day.tsx';
import type { AnswerView, CaveatText } from './answer-props.ts';
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

/** How far the next anniversary is from the same calendar day a year later. */
function calendarReading({ answer, translator, format }: AnswerView): CaveatText['text'] {
  if (answer.kind !== 'renewal') return undefined;
  const values = {
    cycle: translator.n('figure.days', CYCLE_DAYS),
    computed: <Day date={plusDays(answer.anniversary, CYCLE_DAYS)} format={format} />,
    calendar: <Day date={plusYears(answer.anniversary, 1)} format={format} />,
  };
  return { of: 'caveat.calendar-reading-differs', values };
}

function textOf(id: CaveatId, caveat: Caveat<EditionId>, view: AnswerView): CaveatText['text'] {
  const day = (placeholder: string) => <Day date={caveatDay(caveat, placeholder)} format={view.format} />;
  switch (id) {
    case 'auto-renewal-possible':
      return { of: 'caveat.auto-renewal-possible' };
    case 'calendar-reading-differs':
      return calendarReading(view);
    case 'measure-of-july-2021':
      return { of: 'caveat.measure-of-july-2021', values: { from: day('from'), to: day('to') } };
    case 'counted-from-renewal':
      return { of: 'caveat.counted-from-renewal', values: { date: day('date') } };
    case 'azure-specialization-2020':
      return { of: 'caveat.azure-specialization-2020', values: { date: day('date') } };
    case 'after-the-documents':
      return { of: 'caveat.after-the-documents', values: { date: day('date') } };
    case 'programme-replaced':
      return { of: 'caveat.programme-replaced', values: { date: day('date') } };
    case 'renewals-ended':
      return { of: 'caveat.renewals-ended', values: { date: day('date') } };
  }
}

/** @throws RangeError for a caveat of another program */
export function formerCaveat(caveat: Caveat<EditionId>, view: AnswerView): CaveatText {
  const { id } = caveat;
  if (isOfFormerProgram(id)) return { title: TITLES[id], text: textOf(id, caveat, view) };
  throw new RangeError(`The former program has no caveat "${id}".`);
}
