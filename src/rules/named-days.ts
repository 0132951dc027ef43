/** The days of the policy that prose names, for `<RuleDate of="…" />`: no article types a date by hand. */
import type { CalendarDate } from './calendar-date.ts';
import { MEASURES, type MeasureId } from './measures.ts';
import {
  AZURE_SPECIALIZATIONS_MOVED,
  COMPETENCIES_ENDED,
  JULY_2021_MEASURE,
  PCI_SCORING_BEGAN,
  PROGRAMME_REPLACED,
  RENEWALS_ENDED,
} from './policy.ts';

/** The first anniversary a measure covers. @throws RangeError where there is no such measure. */
function firstDayOf(id: MeasureId): CalendarDate {
  const measure = MEASURES.find((one) => one.id === id);
  if (!measure) throw new RangeError(`No measure "${id}".`);
  return measure.anniversaries.firstDay;
}

/** Every day `<RuleDate of="…" />` knows, by name, with the facts it rests on. */
export const NAMED_DAYS = {
  'cba-credit-first': { day: /* @__PURE__ */ firstDayOf('covid-2021-h1-cba-15'), facts: '93' },
  'pci-scoring': { day: PCI_SCORING_BEGAN, facts: '49' },
  'azure-specializations-moved': { day: AZURE_SPECIALIZATIONS_MOVED, facts: '95' },
  'july-2021-first': { day: JULY_2021_MEASURE.firstDay, facts: '91, D12' },
  'july-2021-last': { day: JULY_2021_MEASURE.lastDay, facts: '91, D12' },
  'competencies-ended': { day: COMPETENCIES_ENDED, facts: '113' },
  'programme-replaced': { day: PROGRAMME_REPLACED, facts: '112' },
  'renewals-ended': { day: RENEWALS_ENDED, facts: '114' },
} as const satisfies Readonly<Record<string, { readonly day: CalendarDate; readonly facts: string }>>;

export type NamedDayId = keyof typeof NAMED_DAYS;
