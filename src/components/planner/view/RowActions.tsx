/** The buttons of an offer in the list: mark as renewed, edit, and remove. */
import type { ComponentChildren } from 'preact';
import { Phrase } from '../../ui/Phrase.tsx';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { type PlannerView, titleOf } from './view-props.ts';

const ACTIONS = [
  { action: 'renew', text: 'planner.renewed', label: 'planner.renewed.name' },
  { action: 'edit', text: 'planner.edit', label: 'planner.edit.name' },
  { action: 'remove', text: 'planner.remove', label: 'planner.remove.name' },
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
  const actions = ACTIONS.filter(({ action }) => canRenew || action !== 'renew');
  // useShowMore moves the focus to the first button, which `data-first` marks.
  return (
    <span class="do-row">
      {actions.map(({ action, text, label }, index) => (
        <button
          key={action}
          type="button"
          class="link"
          data-first={index === 0 ? '' : undefined}
          aria-label={translator.t(label, { name })}
          onClick={() => hooks[action](offer)}
        >
          <Phrase translator={translator} of={text} />
        </button>
      ))}
      {children}
    </span>
  );
}
