/** Figures and dates of the policy typed as text. A build refuses them too. */
import { typedDates } from '../../../../src/translation/content-rules/typed-dates.ts';
import { typedFigures } from '../../../../src/translation/content-rules/typed-figures.ts';
import type { Rule } from './rule.ts';

export const figures: Rule = {
  name: 'figures',
  checkSegment: (segment, { language, edition }) => typedFigures(segment, language, edition),
};

export const dates: Rule = {
  name: 'dates',
  checkSegment: (segment, { language, edition }) => typedDates(segment, language, edition),
};
