/** Where the documents stop carrying the dates, in words. */
import type { ComponentChild } from 'preact';
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import {
  AFTER_THE_DOCUMENTS,
  AZURE_SPECIALIZATIONS_MOVED,
  COUNTED_FROM_ANNIVERSARY,
  CYCLE_DAYS,
  type CalendarDate,
  type CaveatId,
  JULY_2021_MEASURE,
  PROGRAMME_REPLACED,
  RENEWALS_ENDED,
  type Renewal,
  plusDays,
  plusYears,
} from '../../../rules/index.ts';
import { Day } from '../../ui/Day.tsx';
import { SentenceSeparator } from '../../ui/SentenceSeparator.tsx';
import { Phrase } from '../../ui/Phrase.tsx';

function valuesOf(
  id: CaveatId,
  answer: Renewal,
  translator: SiteTranslator,
  format: DateFormat,
): Record<string, ComponentChild> {
  const day = (date: CalendarDate) => <Day date={date} format={format} />;
  const { anniversary } = answer.schedule;
  switch (id) {
    case 'auto-renewal-possible':
      return {};
    case 'counted-from-renewal':
      return { date: day(COUNTED_FROM_ANNIVERSARY) };
    case 'azure-specialization-2020':
      return { date: day(AZURE_SPECIALIZATIONS_MOVED) };
    case 'calendar-reading-differs':
      return {
        cycle: translator.n('figure.days', CYCLE_DAYS),
        computed: day(plusDays(anniversary, CYCLE_DAYS)),
        calendar: day(plusYears(anniversary, 1)),
      };
    case 'measure-of-july-2021':
      return { from: day(JULY_2021_MEASURE.firstDay), to: day(JULY_2021_MEASURE.lastDay) };
    case 'after-the-documents':
      return { date: day(AFTER_THE_DOCUMENTS) };
    case 'programme-replaced':
      return { date: day(PROGRAMME_REPLACED) };
    case 'renewals-ended':
      return { date: day(RENEWALS_ENDED) };
  }
}

interface CaveatsProps {
  readonly answer: Renewal;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

export function Caveats({ answer, translator, format }: CaveatsProps) {
  return (
    <>
      {answer.caveats.map((id) => (
        <div key={id} class="note">
          <p>
            <strong>
              <Phrase translator={translator} of={`caveat.${id}.title`} />
            </strong>
            <SentenceSeparator tag={translator.tag} />
            <Phrase translator={translator} of={`caveat.${id}`} values={valuesOf(id, answer, translator, format)} />
          </p>
        </div>
      ))}
    </>
  );
}
