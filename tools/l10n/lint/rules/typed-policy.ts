/** Figures and dates of the policy typed as text. A build refuses figures in the English, too. */
import { typedFigures } from '../../../../src/translation/content-rules/typed-figures.ts';
import type { Rule } from './rule.ts';
import { typedDates } from './typed-dates.ts';

export const figures: Rule = {
  name: 'figures',
  checkSegment: (segment, { language, edition }) => typedFigures(segment, language, edition),
};

export const dates: Rule = {
  name: 'dates',
  checkSegment: (segment, { language, edition }) => typedDates(segment, language, edition),
};
