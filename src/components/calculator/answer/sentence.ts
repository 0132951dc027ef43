/** The answer in one sentence and what follows from it: the messages for a stage, and the dates in them. */
import {
  type CalendarDate,
  type EditionId,
  type NothingToRenew,
  type Renewal,
  calendarDate,
  daysBetween,
} from '../../../rules/index.ts';
import { isOfFormerProgram } from './former-program.ts';
import { currentStatement } from './current-sentence.ts';
import type { DatedMessage, Statement } from './dated-message.ts';

/** For dates that Microsoft's documentation doesn't cover, a sentence is conditional: "Under the 2021 rules …". */
const isConditional = (answer: Renewal) => answer.caveats.includes('after-the-documents');

/** For an offer without a calendar. It's true on any day. */
export function undatedStatement({ offer, because }: NothingToRenew<EditionId>): Statement {
  switch (offer) {
    case 'network-membership':
    case 'program-membership':
      return { sentence: { of: `answer.${offer}` }, consequences: [{ of: `answer.${offer}.more` }] };
    case 'azure-expert-msp': {
      const consequences = [{ of: `answer.${offer}.more` }] as const;
      if (because.reason !== 'renewals-end') throw new RangeError(`The renewals of "${offer}" have no last month.`);
      const month = calendarDate(`${because.month}-01`);
      return { sentence: { of: `answer.${offer}`, values: { month: { month } } }, consequences };
    }
  }
}

function sentenceOf(answer: Renewal, today: CalendarDate): DatedMessage {
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

function consequencesOf(answer: Renewal): readonly DatedMessage[] {
  if (answer.stage.stage !== 'lapsed') return [];
  const values = {
    next: { date: answer.schedule['next-anniversary'] },
    lost: { date: answer.schedule['benefits-lost'] },
  };
  return [{ of: isConditional(answer) ? 'answer.after.lapsed.next' : 'answer.lapsed.next', values }];
}

/** For an offer that can't be renewed anymore, on any day. */
function endedStatement({ caveatRules }: Renewal<EditionId>): Statement {
  const ended = caveatRules.find(({ endsRenewal }) => endsRenewal === true)?.days?.['date'];
  const consequences = ended ? [{ of: 'answer.ended.more', values: { date: { date: ended } } } as const] : [];
  return { sentence: { of: 'answer.ended' }, consequences };
}

export function statementOf(answer: Renewal<EditionId>, today: CalendarDate): Statement {
  if (answer.isHistory) return endedStatement(answer);
  if (!isOfFormerProgram(answer)) return currentStatement(answer);
  return { sentence: sentenceOf(answer, today), consequences: consequencesOf(answer) };
}
