/** A range of hours from the rules: `<RuleHours of="transfer" />` prints "48 to 72 hours". */
import { figureIds, figureOf } from '../../../../rules/index.ts';
import { inEachEdition, textComponent } from '../component.ts';

export const ruleHours = textComponent(
  { required: ['of'], attributes: { of: inEachEdition((edition) => figureIds(edition, 'hours')) } },
  ({ of = '' }, { translator, edition }) => {
    const { value } = figureOf(edition, of);
    if (typeof value === 'number') throw new RangeError(`The figure "${of}" isn't a span.`);
    const [from, to] = value;
    return translator.t('figure.hours', { from, to });
  },
);
