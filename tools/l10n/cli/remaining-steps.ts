/** Lists the steps that remain after a locale is added. Steps that don't apply to the locale are left out. */
import { hasLetters, packageOf } from '../../../src/cards/typefaces.ts';
import { directionOf, scriptOf } from '../../../src/i18n/script.ts';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { Content } from '../../../src/translation/content.ts';
import { GLOSSARY_PATH } from '../../../src/translation/glossary.ts';
import { STRINGS_SLUG, translatablesOf } from '../../../src/translation/translatables.ts';
import { LOCALES_PATH, type LocaleRow } from './locale-table.ts';
import { styleGuidePath } from './style-guide.ts';
import { countOf } from './terminal-text.ts';

export async function remainingSteps(
  content: Content,
  { tag, dayFirst, serves }: LocaleRow,
): Promise<readonly string[]> {
  const folder = `src/content/${tag}`;
  const sources = translatablesOf(content).filter((unit) => unit.tag === SOURCE_TAG);
  const wordCountOf = (isWanted: (slug: string) => boolean) => {
    const parts = sources.filter(({ slug }) => isWanted(slug)).flatMap((source) => source.parts);
    return countOf(
      parts.reduce((sum, { words }) => sum + words, 0),
      'word',
    );
  };
  const stringCount = sources.find(({ slug }) => slug === STRINGS_SLUG)?.parts.length ?? 0;
  const articleCount = sources.filter(({ slug }) => slug !== STRINGS_SLUG).length;
  const readers =
    serves.length === 0 ? 'no readers of other regions, because another locale serves them' : serves.join(', ');
  return [
    `${LOCALES_PATH}: check whether the row is right: the readers it serves (${readers}), the order of day and month in a date such as 9/1/2021 (${dayFirst ? 'day' : 'month'} first), and the format of Partner Center labels (bold)`,
    `${folder}/strings.json: ${countOf(stringCount, 'string')}, ${wordCountOf((slug) => slug === STRINGS_SLUG)} ("npm run l10n -- notes" explains them)`,
    `${folder}/*.mdx: ${countOf(articleCount, 'article')}, ${wordCountOf((slug) => slug !== STRINGS_SLUG)}; to export strings and articles, run "npm run l10n -- export ${tag} --out handoff"`,
    `${GLOSSARY_PATH}: the terms in this language; missing terms are shown in English`,
    `${folder}/search.json: words that readers search for, if the pages use different ones`,
    `${styleGuidePath(tag)}: how the language addresses readers, its punctuation, and its labels`,
    ...(scriptOf(tag) === 'Latn' ? [] : ["src/styles/tokens.css: fonts and line height, if the system's look wrong"]),
    ...(directionOf(tag) === 'rtl' ? ['the pages are mirrored; look at them from right to left'] : []),
    ...((await hasLetters(tag))
      ? []
      : [
          `the images of shared links are in English, because no installed font has the letters; to change this, run "npm install --save-dev --save-exact ${packageOf(tag)}"`,
        ]),
    `then: npm run l10n -- status ${tag}, npm test`,
  ];
}
