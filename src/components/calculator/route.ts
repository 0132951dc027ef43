/** The articles with the calculator. The URL of an answer is that of the article of the offer's edition. */
import type { EditionId } from '../../rules/index.ts';

export const CALCULATOR_SLUGS: Readonly<Record<EditionId, string>> = {
  'mpn-2021': 'renew-mpn-offers',
  maicpp: 'renew-partner-program-offers',
};

/** The article for offers of the former program. */
export const CALCULATOR_SLUG = CALCULATOR_SLUGS['mpn-2021'];

/** Whether an article has the calculator. */
export const hasCalculator = (slug: string): boolean => Object.values(CALCULATOR_SLUGS).includes(slug);
