/** What to do now, each item with where to read more. */
import type { ComponentChild } from 'preact';
import { PCI_GOLD_POINTS, PCI_SILVER_POINTS } from '../../../rules/index.ts';
import { Day } from '../../ui/Day.tsx';
import { Label } from '../../ui/Label.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { type Todo, todosFor } from './todo.ts';
import type { RenewalView } from './answer-props.ts';

const LABELS = {
  competencies: ['label.competencies', 'Competencies'],
  complete: ['label.complete', 'Complete'],
  membershipOffers: ['label.membership-offers', 'Membership offers'],
  renewalStartDate: ['label.renewal-start-date', 'Renewal start date'],
  renewSubscription: ['label.renew-subscription', 'Renew subscription'],
  specializations: ['label.specializations', 'Adv. specializations'],
} as const;

function valuesOf(todo: Todo, view: RenewalView): Record<string, ComponentChild> {
  const { translator, format } = view;
  const values: Record<string, ComponentChild> = { silver: PCI_SILVER_POINTS, gold: PCI_GOLD_POINTS };
  for (const [name, [key, english]] of Object.entries(LABELS)) {
    values[name] = <Label tag={translator.tag} text={translator.t(key)} english={english} />;
  }
  for (const [name, date] of Object.entries(todo.days)) values[name] = <Day date={date} format={format} />;
  return values;
}

export function Checklist({ view }: { view: RenewalView }) {
  const { answer, today, translator, home } = view;
  return (
    <ul class="todo">
      {todosFor(answer, today).map((todo) => (
        <li key={todo.id}>
          <Phrase translator={translator} of={`todo.${todo.id}`} values={valuesOf(todo, view)} />
          {todo.article && (
            <>
              {' '}
              <a href={`${home}${todo.article}`}>
                <Phrase translator={translator} of="todo.more" />
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
