/** The policy as data: figures, events, offers, measures, caveats, with their sources and edition. */
import type { APIRoute } from 'astro';
import { urls } from '../site/urls.ts';
import {
  AFTER_THE_DOCUMENTS,
  CAVEAT_IDS,
  CAVEAT_SOURCES,
  EVENT_NAMES,
  EVENT_OFFSETS,
  FIGURES,
  FIRST_YEAR,
  HOURS,
  LAST_YEAR,
  MEASURES,
  OFFERS,
  OFFER_IDS,
  OFFER_SOURCES,
  POINTS,
  PROGRAMME_REPLACED,
  RENEWALS_ENDED,
  STAGE_NAMES,
} from '../rules/index.ts';
import { policySchema } from './policy.schema.json.ts';

export const GET: APIRoute = () => {
  // Parsing stops the build if the policy doesn't match its published schema.
  const policy = policySchema.parse({
    $schema: urls.absolute(urls.at('/policy.schema.json')),
    edition: {
      about: 'Renewal of Microsoft Partner Network offers, as documented in mid-2021. Not a Microsoft publication.',
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
    offers: OFFER_IDS.map((id) => ({ ...OFFERS[id], facts: OFFER_SOURCES[id] })),
    measures: MEASURES.map(({ reactivateUntil, ...measure }) => ({
      ...measure,
      reactivateUntil: reactivateUntil ?? null,
    })),
    caveats: CAVEAT_IDS.map((id) => ({ id, facts: CAVEAT_SOURCES[id] })),
  });
  return new Response(`${JSON.stringify(policy, null, 2)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
