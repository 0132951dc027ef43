/** The schema of `/policy.json`, published as `/policy.schema.json`. */
import { z } from 'astro/zod';

const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9-]+$/);
const facts = z.string().min(1).describe('IDs of facts in docs/policy.md of the repository.');
const count = z.int().nonnegative();
const nonEmptyList = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

export const policySchema = z.strictObject({
  $schema: z.string().min(1).describe('The address of its JSON Schema.'),
  edition: z.strictObject({
    about: z.string(),
    documentsEndBefore: day.describe("Microsoft's documentation ends before anniversaries from this day on."),
    programmeReplaced: day,
    renewalsEnded: day.describe('The last day on which anything could be bought or renewed.'),
    anniversaries: z.strictObject({ firstYear: count, lastYear: count }),
  }),
  figures: nonEmptyList(z.strictObject({ id, unit: z.literal('days'), days: count, facts, asOf: day })),
  hours: nonEmptyList(z.strictObject({ id, unit: z.literal('hours'), from: count, to: count, facts, asOf: day })),
  points: nonEmptyList(z.strictObject({ id, unit: z.literal('points'), points: count, facts, asOf: day })),
  events: nonEmptyList(z.strictObject({ id, daysFromAnniversary: z.int() })),
  stages: nonEmptyList(id),
  offers: nonEmptyList(
    z.strictObject({
      id,
      renewsYearly: z.boolean(),
      hasPurchaseDate: z.boolean().describe('False: ask for the anniversary only.'),
      requirements: z.enum(['required', 'none']),
      fee: z.enum(['due', 'if-due', 'none']),
      facts,
    }),
  ),
  measures: nonEmptyList(
    z.strictObject({
      id,
      announced: day.describe('Announced on or before this day.'),
      documented: day.describe("The date of the first edition of Microsoft's documentation that has it."),
      anniversaries: z.strictObject({ firstDay: day, lastDay: day }),
      offers: nonEmptyList(id),
      excluded: z.array(id),
      relief: z.enum(['requirements-waived', '15-points-functional-consultant-growth']),
      partnerMust: nonEmptyList(id),
      source: facts,
      reactivateUntil: day.nullable().describe('Late payment is possible through this day.'),
    }),
  ),
  caveats: nonEmptyList(z.strictObject({ id, facts })),
  changes: nonEmptyList(
    z.strictObject({
      id,
      on: day,
      dateOf: z.enum(['announcement', 'documentation', 'effect', 'report']).describe('What happened on the day.'),
      facts,
    }),
  ),
});
