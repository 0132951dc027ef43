/** What /policy.json holds, as JSON Schema. */
import type { APIRoute } from 'astro';
import { addresses } from '../layouts/addresses.ts';

const day = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const id = { type: 'string', pattern: '^[a-z0-9-]+$' };
const facts = { type: 'string', description: 'Numbers of docs/policy.md in the repository.', minLength: 1 };
const count = { type: 'integer', minimum: 0 };

/** An object with exactly these properties. */
const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items, minItems: 1 });
const oneOf = (...values: readonly string[]) => ({ enum: values });

export const GET: APIRoute = () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: addresses.absolute(addresses.at('/policy.schema.json')),
    title: 'The renewal policy',
    ...object({
      $schema: { type: 'string', format: 'uri' },
      edition: object({
        about: { type: 'string' },
        documentsEndBefore: { ...day, description: 'Anniversaries from this day on are not carried by the documents.' },
        programmeReplaced: day,
        renewalsEnded: { ...day, description: 'The last day on which anything could be bought or renewed.' },
        anniversaries: object({ firstYear: count, lastYear: count }),
      }),
      figures: list(object({ id, unit: { const: 'days' }, days: count, facts, asOf: day })),
      hours: list(object({ id, unit: { const: 'hours' }, from: count, to: count, facts, asOf: day })),
      points: list(object({ id, unit: { const: 'points' }, points: count, facts, asOf: day })),
      events: list(object({ id, daysFromAnniversary: { type: 'integer' } })),
      stages: list(id),
      offers: list(
        object({
          id,
          renewsYearly: { type: 'boolean' },
          hasPurchaseDate: { type: 'boolean', description: 'False: ask for the anniversary only.' },
          requirements: oneOf('required', 'none'),
          fee: oneOf('due', 'if-due', 'none'),
          facts,
        }),
      ),
      measures: list(
        object({
          id,
          announced: { ...day, description: 'Announced on this day or before.' },
          anniversaries: object({ firstDay: day, lastDay: day }),
          offers: list(id),
          excluded: { type: 'array', items: id },
          relief: oneOf('requirements-waived', '15-points-functional-consultant-growth'),
          partnerMust: list(id),
          source: facts,
          reactivateUntil: { ...day, type: ['string', 'null'], description: 'The last day to pay late, included.' },
        }),
      ),
      caveats: list(object({ id, facts })),
    }),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
