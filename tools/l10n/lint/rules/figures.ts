/** Finds typed numbers of days, hours, points, or months. In an English article, such a number also fails the build. */
import { typedFigures } from '../../../../src/translation/content-rules/typed-figures.ts';
import type { Rule } from './rule.ts';

export const figures: Rule = {
  name: 'figures',
  checkSegment: (segment, { language, editions }) => typedFigures(segment, language, editions),
};
