/** Every answer of the rules, against the policy written a second time. */
import { Comparison, type Result, type Rules, anniversaries, isComputed, isoAt } from './comparison.ts';
import { EVENTS, OFFERS, positionOf, termsOf } from './policy.ts';

/** Days from an anniversary: each side of every event, between events, and far away. */
const OFFSETS = [
  -400, -60, -17, -16, -15, -14, -2, -1, 0, 1, 2, 12, 22, 23, 24, 29, 30, 31, 32, 33, 60, 150, 364, 365, 366, 400,
];

/** Answers: window, reminders, all seven dates, stage, days left, next event, measure, requirements, fee, caveats. */
export function answers(rules: Rules, step = 1, first = 0): Result {
  const all = new Comparison();
  for (const anniversary of anniversaries(step, first)) {
    const iso = rules.calendarDate(isoAt(anniversary));
    const schedule = EVENTS.map(([event, offset]) => [event, isoAt(anniversary + offset)] as const);
    for (const offer of OFFERS) {
      const { until, ...terms } = termsOf(offer, anniversary);
      // A measure puts its last day where no fixed day is.
      const offsets = until === undefined ? OFFSETS : [...OFFSETS, until - anniversary, until - anniversary + 1];
      for (const offset of offsets) {
        const text = isoAt(anniversary + offset);
        if (!isComputed(anniversary + offset)) continue;
        all.count += 1;
        const answer = rules.answerOn({ offer, anniversary: iso, today: rules.calendarDate(text) });
        const { stage } = answer;
        const position = positionOf(anniversary, anniversary + offset, until);
        const about = [offer, iso, 'on', text];
        for (const [event, date] of schedule) all.compare(about, event, answer.schedule[event], date);
        all.compare(about, 'stage', stage.stage, position.stage);
        all.compare(about, 'days left', stage.stage === 'open' ? stage.daysLeft : undefined, position.daysLeft);
        const last = position.until === undefined ? undefined : isoAt(position.until);
        all.compare(about, 'until', stage.stage === 'reactivation' ? stage.until : undefined, last);
        all.compare(about, 'next event', stage.next?.event, position.next);
        all.compare(about, 'days to it', stage.next?.days, position.inDays);
        const nextOn = position.inDays === undefined ? undefined : isoAt(anniversary + offset + position.inDays);
        all.compare(about, 'its date', stage.next?.on, nextOn);
        all.compare(about, 'measure', answer.measure?.id ?? 'none', terms.measure);
        all.compare(about, 'requirements', answer.requirements, terms.requirements);
        all.compare(about, 'fee', answer.fee, terms.fee);
        all.compare(about, 'last day to pay', answer.lastDayToPay, isoAt(terms.lastDayToPay));
        all.compare(about, 'caveats', answer.caveats.join(' '), terms.caveats);
      }
    }
  }
  return all.result('answers');
}
