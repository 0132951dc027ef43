/** Where the documents stop carrying the dates, in words. */
import type { DateFormat } from '../../i18n/format.ts';
import type { Words } from '../../i18n/keys.ts';
import {
  AFTER_THE_DOCUMENTS,
  AZURE_SPECIALIZATIONS_MOVED,
  COUNTED_FROM_ANNIVERSARY,
  CYCLE_DAYS,
  type CaveatId,
  JULY_2021_MEASURE,
  PROGRAMME_REPLACED,
  RENEWALS_ENDED,
  type Renewal,
  plusDays,
  plusYears,
} from '../../rules/index.ts';
import { Gap } from './Gap.tsx';
import { Phrase } from './Phrase.tsx';

function valuesOf(id: CaveatId, answer: Renewal, words: Words, format: DateFormat): Record<string, string> {
  const { anniversary } = answer.schedule;
  switch (id) {
    case 'auto-renewal-possible':
      return {};
    case 'counted-from-renewal':
      return { date: format.long(COUNTED_FROM_ANNIVERSARY) };
    case 'azure-specialization-2020':
      return { date: format.long(AZURE_SPECIALIZATIONS_MOVED) };
    case 'calendar-reading-differs':
      return {
        cycle: words.n('figure.days', CYCLE_DAYS),
        computed: format.long(plusDays(anniversary, CYCLE_DAYS)),
        calendar: format.long(plusYears(anniversary, 1)),
      };
    case 'measure-of-july-2021':
      return { from: format.long(JULY_2021_MEASURE.firstDay), to: format.long(JULY_2021_MEASURE.lastDay) };
    case 'after-the-documents':
      return { date: format.long(AFTER_THE_DOCUMENTS) };
    case 'programme-replaced':
      return { date: format.long(PROGRAMME_REPLACED) };
    case 'renewals-ended':
      return { date: format.long(RENEWALS_ENDED) };
  }
}

interface CaveatsProps {
  readonly answer: Renewal;
  readonly words: Words;
  readonly format: DateFormat;
}

export function Caveats({ answer, words, format }: CaveatsProps) {
  return (
    <>
      {answer.caveats.map((id) => (
        <div key={id} class="note">
          <p>
            <strong>
              <Phrase words={words} of={`caveat.${id}.title`} />
            </strong>
            <Gap tag={words.tag} />
            <Phrase words={words} of={`caveat.${id}`} values={valuesOf(id, answer, words, format)} />
          </p>
        </div>
      ))}
    </>
  );
}
