/**
 * A number of days from the rules: `<RuleDays of="window" />` prints "30 days". With `form="number"` it prints only the
 * number, for compounds such as "30-dagarsperiod".
 */
import { FIGURES } from '../../../../rules/index.ts';
import { keyOf, textComponent } from '../component.ts';

export const ruleDays = textComponent(
  { required: ['of'], attributes: { of: Object.keys(FIGURES), form: ['noun', 'number'] } },
  ({ of, form }, { n }) => {
    const { days } = FIGURES[keyOf(FIGURES, of)];
    return form === 'number' ? String(days) : n('figure.days', days);
  },
);
