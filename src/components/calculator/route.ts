/** The articles with a calculator. Their URLs are part of every answer's link. */
import type { EditionId } from '../../rules/index.ts';

/** The former program's article. */
export const CALCULATOR_SLUG = 'renew-mpn-offers';

/** The article about the offers of an edition. */
export const ARTICLE_OF: Readonly<Record<EditionId, string>> = {
  'mpn-2021': CALCULATOR_SLUG,
  maicpp: 'renew-partner-program-offers',
};
