/** The answer about an offer of the former program: one sentence, and what follows from it. */
import { type CalendarDate, type Renewal, daysBetween } from '../../../rules/index.ts';
import type { DatedMessage, Statement } from './dated-message.ts';

/** For dates that Microsoft's documentation doesn't cover, a sentence is conditional: "Under the 2021 rules …". */
const isConditional = (answer: Renewal) => answer.caveats.includes('after-the-documents');

export const MEMBERSHIP_STATEMENT: Statement = {
  sentence: { of: 'answer.network-membership' },
  consequences: [{ of: 'answer.network-membership.more' }],
};

function sentenceOf(answer: Renewal, today: CalendarDate): DatedMessage {
  const { schedule, stage, daysLeft } = answer;
  const needsCondition = isConditional(answer);
  const opens = { date: schedule['window-opens'] };
  const closes = { date: schedule['window-closes'] };
  switch (stage.stage) {
    case 'early': {
      const values = { opens, closes, reminder: { date: schedule['first-reminder'] } };
      return { of: needsCondition ? 'answer.after.early' : 'answer.early', values };
    }
    case 'reminded': {
      const of = needsCondition ? 'answer.after.reminded' : 'answer.reminded';
      return { of, count: daysBetween(today, schedule['window-opens']), values: { opens, closes } };
    }
    case 'open':
      if (daysLeft === 1)
        return { of: needsCondition ? 'answer.after.last-day' : 'answer.last-day', values: { closes } };
      return {
        of: needsCondition ? 'answer.after.open' : 'answer.open',
        count: daysLeft ?? 0,
        values: { opens, closes },
      };
    case 'reactivation':
      return { of: 'answer.reactivation', values: { closes, until: { date: stage.focus.on } } };
    case 'lapsed':
      return { of: needsCondition ? 'answer.after.lapsed' : 'answer.lapsed', values: { closes } };
  }
}

function consequencesOf(answer: Renewal): readonly DatedMessage[] {
  if (answer.stage.stage !== 'lapsed') return [];
  const values = {
    next: { date: answer.schedule['next-anniversary'] },
    lost: { date: answer.schedule['benefits-lost'] },
  };
  return [{ of: isConditional(answer) ? 'answer.after.lapsed.next' : 'answer.lapsed.next', values }];
}

function endedStatement({ caveatRules }: Renewal): Statement {
  const ended = caveatRules.find(({ endsRenewal }) => endsRenewal === true)?.days?.['date'];
  const consequences = ended ? [{ of: 'answer.ended.more', values: { date: { date: ended } } } as const] : [];
  return { sentence: { of: 'answer.ended' }, consequences };
}

export function formerStatement(answer: Renewal, today: CalendarDate): Statement {
  if (answer.isHistory) return endedStatement(answer);
  return { sentence: sentenceOf(answer, today), consequences: consequencesOf(answer) };
}
