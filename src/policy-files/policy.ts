/** Edition mpn-2021 as data: figures, events, offers, measures, caveats, and changes, with their sources. */
import {
  AFTER_THE_DOCUMENTS,
  CAVEAT_IDS,
  EDITIONS,
  EVENT_NAMES,
  EVENT_OFFSETS,
  FIGURES,
  FIRST_YEAR,
  HOURS,
  LAST_YEAR,
  MEASURES,
  OFFERS,
  OFFER_IDS,
  POINTS,
  PROGRAMME_REPLACED,
  RENEWALS_ENDED,
  STAGE_NAMES,
  offerRule,
} from '../rules/index.ts';
import { jsonText } from './json-schema.ts';
import { policySchema } from './policy-schema.ts';

const { about, changes, rules } = EDITIONS['mpn-2021'];

/** The facts of a caveat; those of all its rows where it has several. */
function factsOf(id: string): string {
  const lists = rules.caveats.filter((caveat) => caveat.id === id).map(({ facts }) => facts);
  return lists.join('; ');
}

/**
 * The text of `/policy.json`.
 * @param schema the address of its schema
 * @throws ZodError if the policy doesn't match its published schema
 */
export function policyFile(schema: string): string {
  const policy = policySchema.parse({
    $schema: schema,
    edition: {
      about,
      documentsEndBefore: AFTER_THE_DOCUMENTS,
      programmeReplaced: PROGRAMME_REPLACED,
      renewalsEnded: RENEWALS_ENDED,
      anniversaries: { firstYear: FIRST_YEAR, lastYear: LAST_YEAR },
    },
    figures: Object.entries(FIGURES).map(([id, figure]) => ({ id, unit: 'days', ...figure })),
    hours: Object.entries(HOURS).map(([id, span]) => ({ id, unit: 'hours', ...span })),
    points: Object.entries(POINTS).map(([id, figure]) => ({ id, unit: 'points', ...figure })),
    events: EVENT_NAMES.map((id) => ({ id, daysFromAnniversary: EVENT_OFFSETS[id] })),
    stages: STAGE_NAMES,
    offers: OFFER_IDS.map((id) => ({ ...OFFERS[id], facts: offerRule(id).facts })),
    measures: MEASURES.map((measure) => ({
      id: measure.id,
      announced: measure.announced,
      documented: measure.documented,
      anniversaries: measure.anniversaries,
      offers: measure.offers,
      excluded: measure.excluded,
      relief: measure.relief,
      partnerMust: measure.partnerMust,
      source: measure.source,
      reactivateUntil: measure.reactivateUntil ?? null,
    })),
    caveats: CAVEAT_IDS.map((id) => ({ id, facts: factsOf(id) })),
    changes,
  });
  return jsonText(policy);
}
