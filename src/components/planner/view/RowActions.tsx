/** What can be done with an entry. */
import type { ComponentChildren } from 'preact';
import { Phrase } from '../../ui/Phrase.tsx';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { type PlannerView, titleOf } from './view-props.ts';

/** The text of each button, and its name for screen readers. */
const ACTIONS = [
  ['renew', 'planner.renewed', 'planner.renewed.name'],
  ['edit', 'planner.edit', 'planner.edit.name'],
  ['remove', 'planner.remove', 'planner.remove.name'],
] as const;

interface RowActionsProps {
  readonly offer: PlannedOffer;
  readonly view: PlannerView;
  readonly canRenew: boolean;
  /** A link after the buttons. */
  readonly children?: ComponentChildren;
}

export function RowActions({ offer, view: { translator, hooks }, canRenew, children }: RowActionsProps) {
  const name = titleOf(offer, translator);
  const actions = canRenew ? ACTIONS : ACTIONS.slice(1);
  return (
    <span class="do-row">
      {actions.map(([action, of, label], index) => (
        <button
          key={action}
          type="button"
          class="link"
          data-first={index === 0 ? '' : undefined}
          aria-label={translator.t(label, { name })}
          onClick={() => hooks[action](offer)}
        >
          <Phrase translator={translator} of={of} />
        </button>
      ))}
      {children}
    </span>
  );
}
