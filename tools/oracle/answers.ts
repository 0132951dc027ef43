/** Compares every answer of the rules with a second implementation of each edition. */
import { isOfferOf, isRenewable } from '../../src/rules/index.ts';
import { DifferenceCounter, type Result, type Rules, anniversaries, isSupported, isoAt } from './comparison.ts';
import { MAICPP } from './maicpp.ts';
import { MPN_2021 } from './mpn-2021.ts';
import type { Policy, Terms } from './policy.ts';

/** The second implementations, one for each edition. */
export const POLICIES: readonly Policy[] = [MPN_2021, MAICPP];

const dateAt = (day: number | undefined) => (day === undefined ? undefined : isoAt(day));

function compareAnswer(
  counter: DifferenceCounter,
  rules: Rules,
  policy: Policy,
  terms: Terms,
  [offer, anniversary, today]: readonly [offer: string, anniversary: number, today: number],
): void {
  if (!isOfferOf(offer) || !isRenewable(offer)) throw new Error(`The rules have no offer "${offer}" with a calendar.`);
  const [anniversaryDate, todayDate] = [rules.calendarDate(isoAt(anniversary)), rules.calendarDate(isoAt(today))];
  const answer = rules.answerOn({ offer, anniversary: anniversaryDate, today: todayDate });
  const position = policy.positionOf(terms, anniversary, today);
  const next = terms.events.find(([, day]) => day > today);
  const question = [offer, anniversaryDate, 'on', todayDate];
  counter.count += 1;
  counter.compare(question, 'edition', answer.edition, policy.edition);
  counter.compare(question, 'number of events', answer.events.length, terms.events.length);
  terms.events.forEach(([event, day], index) => {
    counter.compare(question, event, answer.events.find((dated) => dated.event === event)?.on, isoAt(day));
    counter.compare(question, `event ${index + 1}`, answer.events[index]?.event, event);
  });
  counter.compare(question, 'stage', answer.stage.stage, position.stage);
  counter.compare(question, 'days left', answer.daysLeft, position.daysLeft);
  counter.compare(question, 'next event', answer.stage.next?.event, next?.[0]);
  counter.compare(question, 'days to it', answer.stage.next?.days, next && next[1] - today);
  counter.compare(question, 'its date', answer.stage.next?.on, dateAt(next?.[1]));
  counter.compare(question, 'measure', answer.measure?.id ?? 'none', terms.measure);
  counter.compare(question, 'requirements', answer.requirements, terms.requirements);
  counter.compare(question, 'fee', answer.fee, terms.fee);
  counter.compare(question, 'last day to pay', answer.lastDayToPay, dateAt(terms.lastDayToPay));
  counter.compare(question, 'caveats', answer.caveats.join(' '), terms.caveats);
  counter.compare(question, 'history', answer.isHistory, terms.isHistory);
}

/** For every offer of an edition, on many days around the anniversary. */
function compareAnniversary(counter: DifferenceCounter, rules: Rules, policy: Policy, anniversary: number): void {
  for (const offer of policy.offers) {
    const terms = policy.termsOf(offer, anniversary);
    // Also ask about each event's day and around a measure's last day, because some aren't at a fixed offset from the
    // anniversary. A qualification window, for example, ends at the end of a month.
    const eventOffsets = terms.events.map(([, day]) => day - anniversary);
    const reactivationOffsets =
      terms.reactivateUntil === undefined
        ? []
        : [terms.reactivateUntil - anniversary, terms.reactivateUntil - anniversary + 1];
    for (const offset of new Set([...policy.offsets, ...eventOffsets, ...reactivationOffsets])) {
      const today = anniversary + offset;
      if (isSupported(today)) compareAnswer(counter, rules, policy, terms, [offer, anniversary, today]);
    }
  }
}

/** @param step 37 for every 37th anniversary, 1 for all @param first how many anniversaries to skip at the start */
export function answers(rules: Rules, step = 1, first = 0): Result {
  const counter = new DifferenceCounter();
  for (const anniversary of anniversaries(step, first)) {
    for (const policy of POLICIES) compareAnniversary(counter, rules, policy, anniversary);
  }
  return counter.result('answers');
}
