/**
 * A number of days from the rules: `<RuleDays of="window" />` prints "30 days". With `form="number"` it prints only the
 * number, for compounds such as "30-dagarsperiod".
 */
import { figureIds } from '../../../../rules/index.ts';
import { inEachEdition, numberOf, textComponent } from '../component.ts';

export const ruleDays = textComponent(
  {
    required: ['of'],
    attributes: { of: inEachEdition((edition) => figureIds(edition, 'days')), form: ['noun', 'number'] },
  },
  ({ of, form }, { translator, edition }) => {
    const days = numberOf(edition, of);
    return form === 'number' ? String(days) : translator.n('figure.days', days);
  },
);
