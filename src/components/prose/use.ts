/** How MDX may use the components of this folder; the build stops on anything else. */
import { FIGURES, HOURS, OFFERS, OFFER_IDS, readCalendarDate } from '../../rules/index.ts';
import type { ComponentUse } from '../../translation/findings/components.ts';

function refuseDate(text: string): string | undefined {
  const reading = readCalendarDate(text);
  return reading.ok ? undefined : `not a day (${reading.refusal.reason}); write YYYY-MM-DD`;
}

export const COMPONENT_USE: ComponentUse = {
  RuleDays: { required: ['of'], attributes: { of: Object.keys(FIGURES), form: ['noun', 'number'] } },
  RuleHours: { required: ['of'], attributes: { of: Object.keys(HOURS) } },
  UiLabel: { required: [], attributes: {} },
  Note: { required: [], attributes: {} },
  WorkedExample: {
    required: ['offer'],
    attributes: {
      offer: OFFER_IDS.filter((id) => OFFERS[id].renewsYearly),
      anniversary: refuseDate,
      purchase: refuseDate,
      id: null,
    },
  },
};
