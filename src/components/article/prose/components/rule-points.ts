/** A number of points from the rules: `<RulePoints of="pci-silver" />` prints "60 points"; `form="number"` only "60". */
import { POINTS } from '../../../../rules/index.ts';
import { keyOf, textComponent } from '../component.ts';

export const rulePoints = textComponent(
  { required: ['of'], attributes: { of: Object.keys(POINTS), form: ['noun', 'number'] } },
  ({ of, form }, { n }) => {
    const { points } = POINTS[keyOf(POINTS, of)];
    return form === 'number' ? String(points) : n('figure.points', points);
  },
);
