/** Compares an imported article with the policy, and reports concepts with several names, using the glossary and the rules. */
import { type LocaleTag, isLocaleTag } from '../../../src/i18n/locales.ts';
import { FIGURES, WINDOW_OPENS_DAYS } from '../../../src/rules/index.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { figureParts } from '../../../src/translation/content-rules/typed-figures.ts';
import type { ReadArticle } from '../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../src/translation/text/text-segment.ts';
import { CONCEPT, speaksOf } from './concepts.ts';
import { RULE } from './import-diagnostics.ts';
import { severalWords } from './several-words.ts';

const KNOWN_DAYS: ReadonlySet<number> = new Set(Object.values(FIGURES).map(({ days }) => days));

/** The window opens one day after the anniversary of the purchase (fact 4). Without the anniversary, it would open a year early. */
function missesAnniversary(text: string, tag: LocaleTag, glossary: Glossary): boolean {
  const { number, gap, unit } = figureParts(WINDOW_OPENS_DAYS, 'days', tag.slice(0, 2));
  if (!speaksOf(glossary, CONCEPT.purchase, tag, text) || speaksOf(glossary, CONCEPT.anniversary, tag, text))
    return false;
  return new RegExp(number + gap + unit, 'iu').test(text);
}

/** A date in Chinese without the character for "day". @example '9 月 1 購買' */
const DAY_WITHOUT_SIGN = /\d{1,2}\s*月\s*\d{1,2}(?!\s*[日号號\d])/u;

/** Numbers of days next to the anniversary or the renewal that aren't in the policy. */
function unknownDays(
  text: string,
  tag: LocaleTag,
  glossary: Glossary,
): readonly { readonly at: number; readonly days: number }[] {
  if (!speaksOf(glossary, CONCEPT.anniversary, tag, text) && !speaksOf(glossary, CONCEPT.renewal, tag, text)) return [];
  const { gap, unit } = figureParts(WINDOW_OPENS_DAYS, 'days', tag.slice(0, 2));
  const pattern = new RegExp(`(?<![\\d.,月]\\s?)(\\d{2,3})${gap}${unit}`, 'giu');
  return Array.from(text.matchAll(pattern), ({ index, 1: digits }) => ({ at: index, days: Number(digits) })).filter(
    ({ days }) => !KNOWN_DAYS.has(days),
  );
}

/**
 * The diagnostics of an imported article, besides those of the linter.
 * @param english the English article, of any edition that is known
 * @param isOrigin whether the article was made from exactly that English
 */
export function comparePolicy(
  article: ReadArticle,
  glossary: Glossary,
  english: ReadArticle | undefined,
  isOrigin: boolean,
): readonly Diagnostic[] {
  const { tag, path } = article.file;
  if (!isLocaleTag(tag)) return [];
  const at = (segment: TextSegment, place: number, message: string, hint: string): Diagnostic => ({
    path,
    line: article.lineAt(segment, place),
    rule: RULE,
    message,
    hint,
  });
  const inSegments = article.segments.flatMap((segment): readonly Diagnostic[] => [
    ...(missesAnniversary(segment.text, tag, glossary)
      ? [
          at(
            segment,
            0,
            `the ${segment.kind} counts from the purchase date; the window opens one day after its anniversary`,
            `say "${glossary.concepts.find(({ concept }) => concept === CONCEPT.anniversary)?.terms[tag].term ?? 'anniversary'}"`,
          ),
        ]
      : []),
    ...Array.from(segment.text.matchAll(new RegExp(DAY_WITHOUT_SIGN, 'gu')), ({ index, 0: found }) =>
      at(segment, index, `"${found}" lacks the sign for "day"`, 'write 日 after the number'),
    ),
    ...unknownDays(segment.text, tag, glossary).map(({ at: place, days }) =>
      at(
        segment,
        place,
        `${days} days isn't a figure of the policy`,
        `see which is meant: ${[...KNOWN_DAYS]
          .filter((known) => known > 1)
          .toSorted((one, other) => one - other)
          .join(', ')}`,
      ),
    ),
  ]);
  const inArticle = severalWords(article, tag, glossary, english, isOrigin).map((said): Diagnostic => ({
    path,
    rule: RULE,
    ...said,
  }));
  return [...inSegments, ...inArticle];
}
