/** Which components and links articles may use. Content validation reports anything else. */
import { OFFER_IDS } from '../../../rules/index.ts';
import type { ComponentSchema } from '../../../translation/content-rules/components.ts';
import type { LinkUse } from '../../../translation/content-rules/links.ts';
import { CALCULATOR_SLUG } from '../../calculator/route.ts';
import { refuseDate } from './component.ts';
import { PROSE_COMPONENTS } from './registry.ts';

export const COMPONENT_SCHEMA: ComponentSchema = Object.fromEntries(
  Object.entries(PROSE_COMPONENTS).map(([name, { rule }]) => [name, rule]),
);

/** Where a link in an article may lead besides headings, and which query the calculator's URL may have. */
export const LINK_USE: LinkUse = {
  pages: ['glossary', 'planner', 'search'],
  ids: { [CALCULATOR_SLUG]: ['calculator'] },
  pageIds: ['main', 'text', 'toc'],
  query: { [CALCULATOR_SLUG]: { offer: OFFER_IDS, anniversary: refuseDate, purchase: refuseDate } },
};
