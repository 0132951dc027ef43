/**
 * If sources disagree on the window, the answer says to renew on the anniversary. That's the only day that is both in
 * the window that Microsoft documented and in the later one that a partner reported.
 */
import {
  type CaveatId,
  type CalendarDate,
  type EditionId,
  type NothingToRenew,
  type Renewal,
  calendarDate,
  dateOf,
} from '../../../rules/index.ts';
import type { DatedMessage, Statement } from './dated-message.ts';

type Answer = Renewal<EditionId>;

function dayOf({ caveatRules }: Answer, id: CaveatId<EditionId>): CalendarDate {
  const day = caveatRules.find((caveat) => caveat.id === id)?.days?.['date'];
  if (day) return day;
  throw new RangeError(`The answer has no caveat "${id}" with a date.`);
}

/** For a cycle whose window the sources disagree on. */
function cautiousStatement(answer: Answer): Statement {
  const { schedule, stage } = answer;
  const renew = { date: dateOf(schedule, 'renew-on') };
  const look = { date: dateOf(schedule, 'look-from') };
  const last = { date: dateOf(schedule, 'last-resort') };
  const change = { month: dayOf(answer, 'window-disputed') };
  const lastResort: DatedMessage = { of: 'answer.maicpp.last-resort', values: { last, change } };
  switch (stage.stage) {
    case 'check':
      return {
        sentence: { of: 'answer.maicpp.renew', values: { renew } },
        consequences: [{ of: 'answer.maicpp.check.more' }, lastResort],
      };
    case 'due':
      return { sentence: { of: 'answer.maicpp.due' }, consequences: [lastResort] };
    case 'check-today':
      return {
        sentence: { of: 'answer.maicpp.check-today' },
        consequences: [{ of: 'answer.maicpp.check-today.more', values: { renew } }, lastResort],
      };
    case 'lapsed':
      return {
        sentence: { of: 'answer.maicpp.lapsed' },
        consequences: [{ of: 'answer.maicpp.lapsed.window', values: { last } }, { of: 'answer.maicpp.lapsed.more' }],
      };
    case 'early':
    case 'reminded':
    case 'open':
    case 'grace':
    case 'reactivation':
      return {
        sentence: { of: 'answer.maicpp.renew', values: { renew } },
        consequences: [{ of: 'answer.maicpp.early.more', values: { look } }, lastResort],
      };
  }
}

function documentedStatement({ schedule, stage, daysLeft }: Answer): Statement {
  const opens = { date: dateOf(schedule, 'window-opens') };
  const closes = { date: dateOf(schedule, 'window-closes') };
  if (stage.stage === 'lapsed') {
    const sentence = { of: 'answer.maicpp.documented.lapsed', values: { closes } } as const;
    return { sentence, consequences: [{ of: 'answer.maicpp.lapsed.more' }] };
  }
  if (daysLeft === undefined)
    return { sentence: { of: 'answer.maicpp.documented.early', values: { opens, closes } }, consequences: [] };
  if (daysLeft === 1)
    return { sentence: { of: 'answer.maicpp.documented.last-day', values: { closes } }, consequences: [] };
  const sentence = { of: 'answer.maicpp.documented.open', count: daysLeft, values: { opens, closes } } as const;
  return { sentence, consequences: [] };
}

function specializationStatement({ schedule, stage, daysLeft }: Answer): Statement {
  const opens = { date: dateOf(schedule, 'window-opens') };
  const closes = { date: dateOf(schedule, 'anniversary') };
  const grace = { date: dateOf(schedule, 'grace-ends') };
  const consequences = [{ of: 'answer.maicpp.specialization.more', values: { grace } } as const];
  if (stage.stage === 'grace')
    return {
      sentence: { of: 'answer.maicpp.specialization.grace', values: { closes, grace } },
      consequences: [],
    };
  if (stage.stage === 'lapsed')
    return {
      sentence: { of: 'answer.maicpp.specialization.lapsed', values: { grace } },
      consequences: [{ of: 'answer.maicpp.specialization.lapsed.more' }],
    };
  if (daysLeft === undefined)
    return { sentence: { of: 'answer.maicpp.specialization.early', values: { opens, closes } }, consequences };
  if (daysLeft === 1)
    return { sentence: { of: 'answer.maicpp.specialization.last-day', values: { closes } }, consequences };
  const values = { opens, closes };
  return { sentence: { of: 'answer.maicpp.specialization.open', count: daysLeft, values }, consequences };
}

/** Each cycle has separate statements, because cycles have different events and stages. */
export function currentStatement(answer: Answer): Statement {
  if (answer.cycle === 'specialization') return specializationStatement(answer);
  return answer.cycle === 'documented' ? documentedStatement(answer) : cautiousStatement(answer);
}

export function currentUndatedStatement({ offer, because }: NothingToRenew<EditionId>): Statement {
  if (offer === 'program-membership')
    return { sentence: { of: 'answer.program-membership' }, consequences: [{ of: 'answer.program-membership.more' }] };
  if (offer !== 'azure-expert-msp' || because.reason !== 'renewals-end')
    throw new RangeError(`There is no statement for "${offer}".`);
  const month = calendarDate(`${because.month}-01`);
  return {
    sentence: { of: 'answer.azure-expert-msp', values: { month: { month } } },
    consequences: [{ of: 'answer.azure-expert-msp.more' }],
  };
}
