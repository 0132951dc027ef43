/** The answer in one sentence: the message for a stage, and the dates in it. */
import { type CalendarDate, type Renewal, daysBetween } from '../../../rules/index.ts';
import type { DatedMessage } from './dated-message.ts';

interface Statement {
  readonly sentence: DatedMessage;
  /** What follows from it, in smaller type. */
  readonly consequence: DatedMessage | undefined;
}

/** For dates that Microsoft's documentation doesn't cover, a sentence is conditional: "By the rules of 2021 …". */
const isConditional = (answer: Renewal) => answer.caveats.includes('after-the-documents');

/** For an offer with nothing to renew. It's true on any day. */
export const NOTHING_TO_RENEW: Statement = {
  sentence: { of: 'answer.network-membership' },
  consequence: { of: 'answer.network-membership.more' },
};

export function sentenceOf(answer: Renewal, today: CalendarDate): DatedMessage {
  const { schedule, stage, daysLeft } = answer;
  const after = isConditional(answer);
  const opens = { date: schedule['window-opens'] };
  const closes = { date: schedule['window-closes'] };
  switch (stage.stage) {
    case 'early': {
      const values = { opens, closes, reminder: { date: schedule['first-reminder'] } };
      return { of: after ? 'answer.after.early' : 'answer.early', values };
    }
    case 'reminded': {
      const of = after ? 'answer.after.reminded' : 'answer.reminded';
      return { of, count: daysBetween(today, schedule['window-opens']), values: { opens, closes } };
    }
    case 'open':
      if (daysLeft === 1) return { of: after ? 'answer.after.last-day' : 'answer.last-day', values: { closes } };
      return { of: after ? 'answer.after.open' : 'answer.open', count: daysLeft ?? 0, values: { opens, closes } };
    case 'reactivation':
      return { of: 'answer.reactivation', values: { closes, until: { date: stage.focus.on } } };
    case 'lapsed':
      return { of: after ? 'answer.after.lapsed' : 'answer.lapsed', values: { closes } };
  }
}

/** What follows from the sentence, if anything. */
export function consequenceOf(answer: Renewal): DatedMessage | undefined {
  if (answer.stage.stage !== 'lapsed') return undefined;
  const values = {
    next: { date: answer.schedule['next-anniversary'] },
    lost: { date: answer.schedule['benefits-lost'] },
  };
  return { of: isConditional(answer) ? 'answer.after.lapsed.next' : 'answer.lapsed.next', values };
}
