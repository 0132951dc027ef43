/** A number of months from the rules: `<RuleMonths of="qualification-months" />` prints "5 months". */
import { figureIds } from '../../../../rules/index.ts';
import { inEachEdition, numberOf, textComponent } from '../component.ts';

export const ruleMonths = textComponent(
  {
    required: ['of'],
    attributes: { of: inEachEdition((edition) => figureIds(edition, 'months')), form: ['noun', 'number'] },
  },
  ({ of, form }, { translator, edition }) => {
    const months = numberOf(edition, of);
    return form === 'number' ? String(months) : translator.n('figure.months', months);
  },
);
