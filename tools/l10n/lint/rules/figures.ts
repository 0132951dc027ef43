/**
 * Finds numbers of days, hours, points, or months that are typed as text. In English articles, they also fail the
 * build.
 */
import { typedFigures } from '../../../../src/translation/content-rules/typed-figures.ts';
import type { Rule } from './rule.ts';

export const figures: Rule = {
  name: 'figures',
  checkSegment: (segment, { language, editions }) => typedFigures(segment, language, editions),
};
