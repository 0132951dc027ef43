/** A range of hours from the rules: `<RuleHours of="transfer" />` prints "48 to 72 hours". */
import { HOURS } from '../../../../rules/index.ts';
import { keyOf, textComponent } from '../component.ts';

export const ruleHours = textComponent(
  { required: ['of'], attributes: { of: Object.keys(HOURS) } },
  ({ of }, { t }) => {
    const { from, to } = HOURS[keyOf(HOURS, of)];
    return t('figure.hours', { from, to });
  },
);
