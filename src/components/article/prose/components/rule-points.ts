/** A number of points from the rules: `<RulePoints of="pci-silver" />` prints "60 points"; `form="number"` only "60". */
import { figureIds } from '../../../../rules/index.ts';
import { inEachEdition, numberOf, textComponent } from '../component.ts';

export const rulePoints = textComponent(
  {
    required: ['of'],
    attributes: { of: inEachEdition((edition) => figureIds(edition, 'points')), form: ['noun', 'number'] },
  },
  ({ of, form }, { translator, edition }) => {
    const points = numberOf(edition, of);
    return form === 'number' ? String(points) : translator.n('figure.points', points);
  },
);
