/** A date from the rules: `<RuleDate of="programme-replaced" />` prints "October 3, 2022". */
import { createDateFormat } from '../../../../i18n/format.ts';
import { EDITIONS, namedDayOf } from '../../../../rules/index.ts';
import { inEachEdition, textComponent } from '../component.ts';

export const ruleDate = textComponent(
  { required: ['of'], attributes: { of: inEachEdition((edition) => Object.keys(EDITIONS[edition].namedDays)) } },
  ({ of = '' }, { translator, edition }) => createDateFormat(translator.tag).long(namedDayOf(edition, of).day),
);
