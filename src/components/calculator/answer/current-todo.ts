/** The former program's steps differ, so it has its own list (former-todo.ts). Facts (N28) are in docs/policy.md. */
import { type CalendarDate, type Dates, type EditionId, type Renewal, dateOf } from '../../../rules/index.ts';
import type { LabelValue, Todo } from './todo-item.ts';

type Answer = Renewal<EditionId>;

const LABELS = {
  membership: { label: 'label.membership', english: 'Membership' },
  membershipOffers: { label: 'label.membership-offers', english: 'Membership offers' },
  solutionsPartner: { label: 'label.solutions-partner', english: 'Solutions Partner' },
  specializations: { label: 'label.current-specializations', english: 'Specializations' },
} as const satisfies Record<string, LabelValue>;
const { membership, membershipOffers, solutionsPartner, specializations } = LABELS;

const BY_CARD: Todo = { message: { of: 'todo.by-card' } };
const BUTTON_UNAVAILABLE: Todo = { message: { of: 'todo.maicpp.button' } };
const NOTE_NEXT: Todo = { message: { of: 'todo.maicpp.note-next' } };

/** Facts N28, N30. */
function qualifying({ qualification }: Answer, today: CalendarDate): readonly Todo[] {
  if (!qualification || today > qualification.lastDay) return [];
  const closes = { date: qualification.lastDay };
  return [{ message: { of: 'todo.maicpp.qualify', values: { membership, solutionsPartner, closes } } }];
}

const ifNotRenewed = ({ cycle }: Answer): Todo => ({
  message: { of: cycle === 'specialization' ? 'todo.maicpp.apply-again' : 'todo.maicpp.buy-again' },
});

/** What to do for a specialization: facts N51, N52, N54, N59. */
function forSpecialization({ stage, proof, schedule }: Answer): readonly Todo[] {
  const status: Todo = { message: { of: 'todo.maicpp.specialization', values: { membership, specializations } } };
  const isEarly = stage.stage === 'early' && proof !== 'requirements';
  const audit: readonly Todo[] = isEarly ? [{ message: { of: 'todo.maicpp.audit' } }] : [];
  const grace: readonly Todo[] =
    stage.stage === 'grace'
      ? [{ message: { of: 'todo.maicpp.grace', values: { grace: { date: dateOf(schedule, 'grace-ends') } } } }]
      : [];
  return [...grace, { message: { of: 'todo.maicpp.keep-designation' } }, status, ...audit];
}

/** What to do for a designation or a benefits package: facts N17, N22, N28, N45. */
function forPaidOffer({ stage, schedule, deadline }: Answer): readonly Todo[] {
  const where = { membership, membershipOffers };
  const last = { date: deadline.on };
  switch (stage.stage) {
    case 'due':
      return [{ message: { of: 'todo.maicpp.renew-today', values: where } }, BUTTON_UNAVAILABLE, BY_CARD, NOTE_NEXT];
    case 'check-today':
      return [{ message: { of: 'todo.maicpp.check-today', values: where } }, BUTTON_UNAVAILABLE, BY_CARD, NOTE_NEXT];
    case 'open':
      return [
        { message: { of: 'todo.maicpp.renew-by', values: { ...where, last } } },
        BUTTON_UNAVAILABLE,
        BY_CARD,
        NOTE_NEXT,
      ];
    case 'check':
      return [{ message: { of: 'todo.maicpp.check', values: { ...where, last } } }, BUTTON_UNAVAILABLE, BY_CARD];
    case 'early':
    case 'reminded':
    case 'grace':
    case 'reactivation':
    case 'lapsed': {
      const dates: Dates = schedule;
      const from = { date: dates['look-from'] ?? dateOf(dates, 'window-opens') };
      return [{ message: { of: 'todo.maicpp.look-from', values: { ...where, from } } }, BY_CARD];
    }
  }
}

/** The items for an answer, the most urgent first. */
export function currentTodos(answer: Answer, today: CalendarDate): readonly Todo[] {
  if (answer.stage.tone === 'over') return [{ message: { of: 'todo.maicpp.check-renewed' } }, ifNotRenewed(answer)];
  if (answer.cycle === 'specialization') return forSpecialization(answer);
  const renew = forPaidOffer(answer);
  const qualify = qualifying(answer, today);
  return answer.stage.stage === 'early' ? [...qualify, ...renew] : [...renew, ...qualify];
}
