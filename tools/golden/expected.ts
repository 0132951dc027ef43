/** Reads golden files (test/rules/golden), and computes from the rules what they should contain. */
import { z } from 'astro/zod';
import {
  EDITIONS,
  type EditionId,
  type OfferId,
  answerOn,
  calendarDate,
  firstAnniversary,
  isOfferOf,
  isRenewable,
} from '../../src/rules/index.ts';

const inputSchema = z.strictObject({
  offer: z.string(),
  anniversary: z.iso.date().optional(),
  purchase: z.iso.date().optional(),
  today: z.iso.date(),
});

const goldenSchema = z.strictObject({
  about: z.string(),
  /** The edition's measures, in any order. Absent if the edition has none. */
  measures: z.array(z.looseObject({ id: z.string() })).optional(),
  examples: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      input: inputSchema,
      /** Any of the fields that `expectedOf` computes. */
      expected: z.record(z.string(), z.unknown()),
    }),
  ),
});

export type ExampleInput = z.infer<typeof inputSchema>;
export type Golden = z.infer<typeof goldenSchema>;

/** @throws ZodError if the text isn't a golden file. */
export const parseGolden = (text: string): Golden => goldenSchema.parse(JSON.parse(text));

/** Each edition's golden file. */
export const goldenPath = (edition: EditionId): string => `test/rules/golden/${edition}.json`;

function anniversaryOf({ anniversary, purchase }: ExampleInput, offer: OfferId<EditionId>) {
  if (anniversary !== undefined) return calendarDate(anniversary);
  if (purchase !== undefined) return firstAnniversary(calendarDate(purchase), offer);
  throw new RangeError(`An example about "${offer}" needs an anniversary or a purchase date.`);
}

/**
 * All fields that a golden file may have for an example.
 * @throws RangeError if the offer doesn't exist or a date is missing.
 */
export function expectedOf(input: ExampleInput): Readonly<Record<string, unknown>> {
  const { offer } = input;
  if (!isOfferOf(offer)) throw new RangeError(`No edition has an offer "${offer}".`);
  if (!isRenewable(offer)) {
    return { edition: answerOn({ offer }).edition, events: {}, stage: 'none' };
  }
  const answer = answerOn({ offer, anniversary: anniversaryOf(input, offer), today: calendarDate(input.today) });
  return {
    edition: answer.edition,
    events: Object.fromEntries(answer.events.map(({ event, on }) => [event, on])),
    stage: answer.stage.stage,
    daysLeftInWindow: answer.daysLeft ?? null,
    measure: answer.measure?.id ?? 'none',
    requirements: answer.requirements,
    fee: answer.fee,
    reactivateUntil: answer.measure?.reactivateUntil ?? null,
    lastDayToPay: answer.lastDayToPay ?? null,
    caveats: answer.caveats,
  };
}

/** The computed value with its fields in the order of the known value, also in nested objects. New fields come last. */
function inOrderOf(known: unknown, computed: unknown): unknown {
  if (!isRecord(known) || !isRecord(computed)) return computed;
  const kept = Object.keys(known).filter((key) => Object.hasOwn(computed, key));
  const added = Object.keys(computed).filter((key) => !Object.hasOwn(known, key));
  return Object.fromEntries([...kept, ...added].map((key) => [key, inOrderOf(known[key], computed[key])]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The computed values of the fields that the golden file has for an example. */
const pickKnownFields = (computed: Readonly<Record<string, unknown>>, known: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(known).map((key) => [key, inOrderOf(known[key], computed[key] ?? null)]));

/** An edition's measures, each with the fields that golden files have. */
function measuresOf(edition: EditionId): readonly { readonly id: string; readonly [field: string]: unknown }[] {
  return EDITIONS[edition].rules.measures.map(
    ({ id, announced, anniversaries, offers, relief, partnerMust, reactivateUntil = null }) => ({
      id,
      announced,
      anniversaries,
      offers,
      relief,
      partnerMust,
      reactivateUntil,
    }),
  );
}

/** A golden file with values that are recomputed from the rules. Its examples, their order, and their fields stay. */
export function recomputed(edition: EditionId, golden: Golden): Golden {
  const { measures: known = [], examples, ...rest } = golden;
  const measures = measuresOf(edition);
  const orderedIds = [...known.map(({ id }) => id), ...measures.map(({ id }) => id)];
  const sorted = [...new Set(orderedIds)].flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
  return {
    ...rest,
    ...(sorted.length > 0 ? { measures: sorted } : {}),
    examples: examples.map((example) => ({
      ...example,
      expected: pickKnownFields(expectedOf(example.input), example.expected),
    })),
  };
}
