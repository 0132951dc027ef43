/** Figures typed as text. A build also refuses those in English articles. */
import { typedFigures } from '../../../../src/translation/content-rules/typed-figures.ts';
import type { Rule } from './rule.ts';

export const figures: Rule = {
  name: 'figures',
  checkSegment: (segment, { language, editions }) => typedFigures(segment, language, editions),
};
