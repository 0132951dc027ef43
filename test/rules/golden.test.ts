/** Worked examples of the policy (golden.json), each with everything the rules say about it. */
import { describe, expect, test } from 'vitest';
import { MEASURES, answerOn, calendarDate, firstAnniversary, isOfferId } from '../../src/rules/index.ts';
import golden from './golden.json' with { type: 'json' };

function anniversaryOf(input: { anniversary?: string; purchase?: string }) {
  if (input.anniversary !== undefined) return calendarDate(input.anniversary);
  return firstAnniversary(calendarDate(input.purchase ?? ''));
}

describe.each(golden.examples)('$id $title', ({ input, expected }) => {
  const { offer } = input;
  if (!isOfferId(offer) || offer === 'network-membership') throw new Error(`golden.json: "${offer}" does not renew.`);
  const answer = answerOn({ offer, anniversary: anniversaryOf(input), today: calendarDate(input.today) });

  test('events', () => {
    expect(answer.schedule).toEqual(expected.events);
  });
  test('stage and days left', () => {
    expect(answer.stage.stage).toBe(expected.stage);
    expect(answer.stage.stage === 'open' ? answer.stage.daysLeft : null).toBe(expected.daysLeftInWindow);
  });
  test('measure and what is owed', () => {
    expect(answer.measure?.id ?? 'none').toBe(expected.measure);
    expect(answer.measure?.reactivateUntil ?? null).toBe(expected.reactivateUntil);
    expect(answer.requirements).toBe(expected.requirements);
    expect(answer.fee).toBe(expected.fee);
    expect(answer.lastDayToPay).toBe(expected.lastDayToPay);
  });
});

test('the measures are those of golden.json', () => {
  const ours = MEASURES.map(({ id, announced, anniversaries, offers, relief, partnerMust, reactivateUntil }) => ({
    id,
    announced,
    anniversaries,
    offers,
    relief,
    partnerMust,
    reactivateUntil: reactivateUntil ?? null,
  }));
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
  expect(ours.sort(byId)).toEqual([...golden.measures].sort(byId));
});
