/** The schema of `/policy/<edition>.json`, published as `/policy/edition.schema.json`. */
import { z } from 'astro/zod';
import { TOPICS } from '../rules/index.ts';

const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9-]+$/);
const facts = z.string().min(1).describe('IDs of facts in docs/policy.md of the repository.');
const shift = z
  .union([
    z.strictObject({ days: z.int() }),
    z.strictObject({ years: z.int() }),
    z.strictObject({ months: z.int(), day: z.enum(['first', 'last']) }),
  ])
  .describe('From the anniversary: days, calendar years, or the first or last day of a month so many months away.');
const tone = z.enum(['waiting', 'renewable', 'uncertain', 'late', 'over']);

const cycle = z.strictObject({
  events: z.array(z.strictObject({ event: id, shift, inCalendar: z.literal(true).optional(), facts })).min(1),
  window: z.strictObject({ opens: id, closes: id }).nullable().describe('Both ends included; null where disputed.'),
  deadline: id.describe('The event to renew by.'),
  stages: z
    .array(
      z.strictObject({
        stage: id,
        begins: z.union([z.literal('always'), z.strictObject({ on: id }), z.strictObject({ after: id })]),
        tone,
        focus: id,
      }),
    )
    .min(1),
  reactivation: z.strictObject({ stage: id, tone, focus: id }).optional(),
  next: shift.nullable().describe('To the next anniversary; null where no source supports a date.'),
  facts,
});

const offer = z.strictObject({
  cycles: z
    .array(z.strictObject({ cycle: id, from: day.optional(), facts }))
    .describe("The last one whose 'from' isn't after the anniversary applies. Empty: no calendar."),
  noCalendar: z
    .union([
      z.strictObject({ reason: z.literal('no-yearly-renewal'), facts }),
      z.strictObject({ reason: z.literal('renewals-end'), month: z.string().regex(/^\d{4}-\d{2}$/), facts }),
    ])
    .optional(),
  firstFromPurchase: shift.nullable().describe('Null: only an anniversary is accepted.'),
  requirements: z.enum(['required', 'none']),
  fee: z.enum(['due', 'if-due', 'none']),
  feeWindow: z.enum(['own', 'gold-competency', 'none']).describe('Whose window decides when the fee is due.'),
  needs: z.enum(['gold-competency', 'solutions-partner-designation']).optional(),
  qualification: z.strictObject({ opens: shift, closes: shift, facts }).optional(),
  alternates: z.strictObject({ facts }).optional().describe('Every other anniversary asks for more.'),
  successors: z.array(id).optional(),
  facts,
});

export const editionSchema = z.strictObject({
  $schema: z.string().min(1).describe('The address of its JSON Schema.'),
  id,
  about: z.string(),
  asOf: day.describe('The day on which sources were last read.'),
  cycles: z.record(id, cycle),
  offers: z.record(id, offer),
  measures: z.array(
    z.strictObject({
      id,
      announced: day.describe('Announced on or before this day.'),
      documented: day,
      anniversaries: z.strictObject({ firstDay: day, lastDay: day }),
      offers: z.array(id),
      excluded: z.array(id),
      relief: id,
      requirements: z.enum(['waived', 'credited']),
      partnerMust: z.array(id),
      reactivateUntil: day.optional(),
      source: facts,
    }),
  ),
  caveats: z.array(
    z.strictObject({
      id,
      offers: z.array(id).optional(),
      from: day.optional(),
      through: day.optional(),
      opensAfter: day.optional(),
      endsRenewal: z.literal(true).optional(),
      days: z.record(id, day).optional(),
      facts,
    }),
  ),
  figures: z.record(
    id,
    z.strictObject({
      value: z.union([z.int(), z.tuple([z.int(), z.int()])]),
      unit: z.enum(['days', 'hours', 'points', 'months']),
      side: z.enum(['before', 'after']).optional(),
      facts,
      asOf: day,
    }),
  ),
  namedDays: z.record(id, z.strictObject({ day, facts })),
  changes: z.array(
    z.strictObject({ id, on: day, dateOf: z.enum(['announcement', 'documentation', 'effect', 'report']), facts }),
  ),
  topics: z.record(
    z.enum(TOPICS),
    z.strictObject({ figures: z.record(id, id), isUncertain: z.literal(true).optional(), facts }),
  ),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url(), date: z.string() })).min(1),
});
