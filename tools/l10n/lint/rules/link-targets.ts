/** Finds external links to pages in another language, such as `/en-us/`. Content validation checks internal links. */
import { SOURCE_TAG } from '../../../../src/i18n/locales.ts';
import { localeInUrl } from '../../../../src/translation/text/locale-in-url.ts';
import type { Shape } from '../../../../src/translation/text/shape.ts';
import type { LineViolation, Rule } from './rule.ts';

const shapesUnder = (shape: Shape): readonly Shape[] => [shape, ...shape.children.flatMap(shapesUnder)];

function checkShape({ line, urls }: Shape, tag: string): readonly LineViolation[] {
  return urls.flatMap((url) => {
    const found = localeInUrl(url);
    if (found === undefined || found.toLowerCase() === tag.toLowerCase()) return [];
    const hint =
      tag === SOURCE_TAG ? 'remove the language from the URL' : `remove the language, or write ${tag.toLowerCase()}`;
    return [{ line, message: `the link "${url}" leads to the ${found} page`, hint }];
  });
}

export const links: Rule = {
  name: 'links',
  checkArticle: ({ sections, file }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap(shapesUnder).flatMap((shape) => checkShape(shape, file.tag))),
};
