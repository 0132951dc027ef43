/** How MDX may use the components of this folder; the build stops on anything else. */
import { FIGURES, HOURS, NAMED_DAYS, OFFERS, OFFER_IDS, POINTS, readCalendarDate } from '../../../rules/index.ts';
import type { ComponentSchema } from '../../../translation/content-rules/components.ts';
import type { LinkUse } from '../../../translation/content-rules/links.ts';
import { CALCULATOR_SLUG } from '../../calculator/route.ts';

function refuseDate(text: string): string | undefined {
  const reading = readCalendarDate(text);
  return reading.ok ? undefined : `not a day (${reading.refusal.reason}); write YYYY-MM-DD`;
}

export const COMPONENT_SCHEMA: ComponentSchema = {
  RuleDays: { required: ['of'], attributes: { of: Object.keys(FIGURES), form: ['noun', 'number'] } },
  RuleHours: { required: ['of'], attributes: { of: Object.keys(HOURS) } },
  RulePoints: { required: ['of'], attributes: { of: Object.keys(POINTS), form: ['noun', 'number'] } },
  RuleDate: { required: ['of'], attributes: { of: Object.keys(NAMED_DAYS) } },
  MeasuresTable: { required: [], attributes: {} },
  UiLabel: { required: [], attributes: {} },
  Note: { required: [], attributes: {} },
  WorkedExample: {
    required: ['offer'],
    oneOf: ['anniversary', 'purchase'],
    attributes: {
      offer: OFFER_IDS.filter((id) => OFFERS[id].renewsYearly),
      anniversary: refuseDate,
      purchase: refuseDate,
      id: null,
    },
  },
};

/** Where a link of an article may lead besides headings, and what it may ask of the calculator there. */
export const LINK_USE: LinkUse = {
  pages: ['glossary', 'planner', 'search'],
  ids: { [CALCULATOR_SLUG]: ['calculator'] },
  pageIds: ['main', 'text', 'toc'],
  query: { [CALCULATOR_SLUG]: { offer: OFFER_IDS, anniversary: refuseDate, purchase: refuseDate } },
};
