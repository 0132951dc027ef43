/** What Microsoft's documentation doesn't say about the dates of an answer. */
import type { ComponentChild } from 'preact';
import type { DateFormat } from '../../../i18n/format.ts';
import type { Message, SiteTranslator } from '../../../i18n/keys.ts';
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

function messageOf(
  id: CaveatId,
  { schedule }: Renewal,
  { n }: SiteTranslator,
  format: DateFormat,
): Message<ComponentChild> {
  const day = (date: CalendarDate) => <Day date={date} format={format} />;
  const { anniversary } = schedule;
  switch (id) {
    case 'auto-renewal-possible':
      return { of: `caveat.${id}` };
    case 'counted-from-renewal':
      return { of: `caveat.${id}`, values: { date: day(COUNTED_FROM_ANNIVERSARY) } };
    case 'azure-specialization-2020':
      return { of: `caveat.${id}`, values: { date: day(AZURE_SPECIALIZATIONS_MOVED) } };
    case 'calendar-reading-differs': {
      const computed = day(plusDays(anniversary, CYCLE_DAYS));
      const calendar = day(plusYears(anniversary, 1));
      return { of: `caveat.${id}`, values: { cycle: n('figure.days', CYCLE_DAYS), computed, calendar } };
    }
    case 'measure-of-july-2021': {
      const { firstDay, lastDay } = JULY_2021_MEASURE;
      return { of: `caveat.${id}`, values: { from: day(firstDay), to: day(lastDay) } };
    }
    case 'after-the-documents':
      return { of: `caveat.${id}`, values: { date: day(AFTER_THE_DOCUMENTS) } };
    case 'programme-replaced':
      return { of: `caveat.${id}`, values: { date: day(PROGRAMME_REPLACED) } };
    case 'renewals-ended':
      return { of: `caveat.${id}`, values: { date: day(RENEWALS_ENDED) } };
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
            <Phrase translator={translator} {...messageOf(id, answer, translator, format)} />
          </p>
        </div>
      ))}
    </>
  );
}
