/** The texts of caveats: what sources don't say about the dates of an answer, or disagree on. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import {
  CYCLE_DAYS,
  type CalendarDate,
  type Caveat,
  type EditionId,
  plusDays,
  plusYears,
  rulesOf,
} from '../../../rules/index.ts';
import type { DatedMessage } from './dated-message.ts';

/** A day that the text of a caveat prints. */
function dayIn({ id, days }: Caveat<EditionId>, placeholder: string): CalendarDate {
  const day = days?.[placeholder];
  if (day) return day;
  throw new RangeError(`The caveat "${id}" has no day for {{${placeholder}}}.`);
}

/**
 * The text of a caveat after its title.
 * @param anniversary absent for offers without a calendar, for which some caveats say nothing
 */
export function caveatMessage(
  caveat: Caveat<EditionId>,
  anniversary: CalendarDate | undefined,
  translator: SiteTranslator,
  format: DateFormat,
): DatedMessage | undefined {
  const { id } = caveat;
  const day = (placeholder: string) => ({ date: dayIn(caveat, placeholder) });
  switch (id) {
    case 'auto-renewal-possible':
    case 'first-day-disputed':
    case 'launch-renewal-disputed':
    case 'security-specializations-extended':
    case 'needs-designation':
      return { of: `caveat.${id}` };
    case 'calendar-reading-differs': {
      if (!anniversary) return undefined;
      const computed = { date: plusDays(anniversary, CYCLE_DAYS) };
      const calendar = { date: plusYears(anniversary, 1) };
      return { of: `caveat.${id}`, values: { cycle: translator.n('figure.days', CYCLE_DAYS), computed, calendar } };
    }
    case 'measure-of-july-2021':
      return { of: `caveat.${id}`, values: { from: day('from'), to: day('to') } };
    case 'as-read':
      // It's text, because it isn't a date of the offer.
      return { of: `caveat.${id}`, values: { date: format.long(dayIn(caveat, 'date')) } };
    case 'counted-from-renewal':
    case 'azure-specialization-2020':
    case 'after-the-documents':
    case 'programme-replaced':
    case 'renewals-ended':
    case 'before-designations':
    case 'window-disputed':
    case 'transition-undocumented':
      return { of: `caveat.${id}`, values: { date: day('date') } };
  }
}

/** The caveats that apply to every offer of an edition, for offers without a calendar. */
export const generalCaveats = (edition: EditionId): readonly Caveat<EditionId>[] =>
  rulesOf(edition).caveats.filter(
    ({ offers, from, through, opensAfter }) => !offers && !from && !through && !opensAfter,
  );
