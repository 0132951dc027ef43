/** Writes `/policy.json`: edition mpn-2021 as data, with its sources. */
import {
  EDITIONS,
  EVENT_OFFSETS,
  FIRST_YEAR,
  type Figure,
  LAST_YEAR,
  type OfferId,
  type Unit,
  acceptsPurchaseDate,
  figureIds,
  figureOf,
  isRenewable,
  namedDayOf,
  offerRule,
  offersOf,
} from '../rules/index.ts';
import { jsonText } from './json-schema.ts';
import { policySchema } from './policy-schema.ts';

const EDITION = 'mpn-2021';
const { about, changes, rules } = EDITIONS[EDITION];

const namedDay = (id: string) => namedDayOf(EDITION, id).day;

/** `valueOf` converts a figure's value to the format of the file. */
const figuresOf = (unit: Unit, valueOf: (value: Figure['value']) => object) =>
  figureIds(EDITION, unit).map((id) => {
    const { value, facts, asOf } = figureOf(EDITION, id);
    return { id, unit, ...valueOf(value), facts, asOf };
  });

function offerEntry(id: OfferId) {
  const { requirements, fee, facts } = offerRule(id);
  return { id, renewsYearly: isRenewable(id), hasPurchaseDate: acceptsPurchaseDate(id), requirements, fee, facts };
}

/** In chronological order. The stage that a measure can add comes before the last one. */
const stageNames = Object.values(rules.cycles).flatMap(({ stages: cycleStages, reactivation }) => {
  const names = [...cycleStages.slice(0, -1), reactivation, cycleStages.at(-1)];
  return names.flatMap((rule) => rule?.stage ?? []);
});

/** The edition can have several entries with the same caveat ID. */
function factsOf(id: string): string {
  const factLists = rules.caveats.filter((caveat) => caveat.id === id).map(({ facts }) => facts);
  return factLists.join('; ');
}

/**
 * The text of `/policy.json`.
 * @param schema the URL of its schema
 * @throws ZodError if the policy doesn't match its published schema
 */
export function policyFile(schema: string): string {
  const policy = policySchema.parse({
    $schema: schema,
    edition: {
      about,
      documentsEndBefore: namedDay('documents-end'),
      programmeReplaced: namedDay('programme-replaced'),
      renewalsEnded: namedDay('renewals-ended'),
      anniversaries: { firstYear: FIRST_YEAR, lastYear: LAST_YEAR },
    },
    figures: figuresOf('days', (days) => ({ days })),
    hours: figuresOf('hours', (hours) => {
      const [from, to = from] = [hours].flat();
      return { from, to };
    }),
    points: figuresOf('points', (points) => ({ points })),
    events: Object.entries(EVENT_OFFSETS).map(([id, daysFromAnniversary]) => ({ id, daysFromAnniversary })),
    stages: stageNames,
    offers: offersOf(EDITION).map(offerEntry),
    measures: rules.measures.map((measure) => ({
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
    caveats: [...new Set(rules.caveats.map(({ id }) => id))].map((id) => ({ id, facts: factsOf(id) })),
    changes,
  });
  return jsonText(policy);
}
