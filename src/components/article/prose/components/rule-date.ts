/** A date from the rules: `<RuleDate of="programme-replaced" />` prints "October 3, 2022". */
import { createDateFormat } from '../../../../i18n/format.ts';
import { NAMED_DAYS } from '../../../../rules/index.ts';
import { keyOf, textComponent } from '../component.ts';

export const ruleDate = textComponent(
  { required: ['of'], attributes: { of: Object.keys(NAMED_DAYS) } },
  ({ of }, { tag }) => createDateFormat(tag).long(NAMED_DAYS[keyOf(NAMED_DAYS, of)].day),
);
