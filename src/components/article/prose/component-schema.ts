/** Which components and links articles may use. Content validation reports anything else. */
import { EDITION_IDS, offersOf } from '../../../rules/index.ts';
import type { ComponentSchema } from '../../../translation/content-rules/components.ts';
import type { LinkUse } from '../../../translation/content-rules/links.ts';
import { ARTICLE_OF } from '../../calculator/route.ts';
import { refuseDate } from './component.ts';
import { PROSE_COMPONENTS } from './registry.ts';

export const COMPONENT_SCHEMA: ComponentSchema = Object.fromEntries(
  Object.entries(PROSE_COMPONENTS).map(([name, { rule }]) => [name, rule]),
);

/** The query parameters that a link to an article with a calculator may have, and their values. */
const QUESTION_PARAMETERS = { offer: EDITION_IDS.flatMap(offersOf), anniversary: refuseDate, purchase: refuseDate };

const forCalculatorArticles = <Value>(value: Value) =>
  Object.fromEntries(Object.values(ARTICLE_OF).map((slug) => [slug, value]));

/** What a link in an article can point to besides headings, and which query parameters it may have. */
export const LINK_USE: LinkUse = {
  pages: ['glossary', 'planner', 'search', 'what-changed', 'embed'],
  ids: forCalculatorArticles(['calculator']),
  pageIds: ['main', 'text', 'toc'],
  query: forCalculatorArticles(QUESTION_PARAMETERS),
};
