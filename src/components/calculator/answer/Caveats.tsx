/** What sources don't say about the dates of an answer, or disagree on. */
import type { ComponentChild } from 'preact';
import type { DateFormat } from '../../../i18n/format.ts';
import type { Message, SiteTranslator } from '../../../i18n/keys.ts';
import {
  CYCLE_DAYS,
  type CalendarDate,
  type Caveat,
  type EditionId,
  plusDays,
  plusYears,
} from '../../../rules/index.ts';
import { Day } from '../../ui/Day.tsx';
import { separatorAfter } from '../../ui/separator-after.ts';
import { Phrase } from '../../ui/Phrase.tsx';

interface CaveatsProps {
  readonly caveats: readonly Caveat<EditionId>[];
  /** The anniversary of the answer. Absent for offers without a calendar. */
  readonly anniversary?: CalendarDate;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

/** A day that the text of a caveat prints. */
function dayIn({ id, days }: Caveat<EditionId>, placeholder: string): CalendarDate {
  const day = days?.[placeholder];
  if (day) return day;
  throw new RangeError(`The caveat "${id}" has no day for {{${placeholder}}}.`);
}

function messageOf(
  caveat: Caveat<EditionId>,
  { anniversary, translator, format }: CaveatsProps,
): Message<ComponentChild> | undefined {
  const { id } = caveat;
  const day = (date: CalendarDate) => <Day date={date} format={format} />;
  switch (id) {
    case 'auto-renewal-possible':
    case 'first-day-disputed':
    case 'launch-renewal-disputed':
    case 'security-specializations-extended':
    case 'needs-designation':
      return { of: `caveat.${id}` };
    case 'calendar-reading-differs': {
      if (!anniversary) return undefined;
      const computed = day(plusDays(anniversary, CYCLE_DAYS));
      const calendar = day(plusYears(anniversary, 1));
      return { of: `caveat.${id}`, values: { cycle: translator.n('figure.days', CYCLE_DAYS), computed, calendar } };
    }
    case 'measure-of-july-2021':
      return { of: `caveat.${id}`, values: { from: day(dayIn(caveat, 'from')), to: day(dayIn(caveat, 'to')) } };
    case 'as-read':
      // It isn't a <time>, because it isn't a date of the offer.
      return { of: `caveat.${id}`, values: { date: format.long(dayIn(caveat, 'date')) } };
    case 'counted-from-renewal':
    case 'azure-specialization-2020':
    case 'after-the-documents':
    case 'programme-replaced':
    case 'renewals-ended':
    case 'before-designations':
    case 'window-disputed':
    case 'transition-undocumented':
      return { of: `caveat.${id}`, values: { date: day(dayIn(caveat, 'date')) } };
  }
}

export function Caveats(props: CaveatsProps) {
  const { caveats, translator } = props;
  return (
    <>
      {caveats.map((caveat) => {
        const message = messageOf(caveat, props);
        const title = `caveat.${caveat.id}.title` as const;
        return (
          <div key={caveat.id} class="note">
            <p>
              <strong>
                <Phrase translator={translator} of={title} />
              </strong>
              {separatorAfter(translator, title)}
              {message && <Phrase translator={translator} {...message} />}
            </p>
          </div>
        );
      })}
    </>
  );
}
