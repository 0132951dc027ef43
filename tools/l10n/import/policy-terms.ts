/** Checks an imported article against the policy, such as its numbers of days, and for concepts with several names. */
import { type LocaleTag, isLocaleTag } from '../../../src/i18n/locales.ts';
import { EDITIONS, type EditionId, figureOf } from '../../../src/rules/index.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { editionIn } from '../../../src/translation/front-matter.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { figureParts, unitParts } from '../../../src/translation/content-rules/typed-figures.ts';
import type { ReadArticle } from '../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../src/translation/text/text-segment.ts';
import { CONCEPT, speaksOf } from './concepts.ts';
import { RULE } from './import-diagnostics.ts';
import { findSeveralNames } from './several-words.ts';

/** The figures of an edition that are numbers of days, for example, 30 for the renewal window. */
function daysInPolicy(edition: EditionId): ReadonlySet<number> {
  const figures = Object.values(EDITIONS[edition].figures);
  return new Set(figures.filter(({ unit }) => unit === 'days').flatMap(({ value }) => value));
}

/**
 * Whether a text says that the renewal window opens a number of days after the purchase date. That's wrong: the window
 * opens after the anniversary of that date (fact 4 in docs/policy.md), so a reader would expect it a year early.
 */
function missesAnniversary(text: string, tag: LocaleTag, glossary: Glossary, edition: EditionId): boolean {
  const { opens } = EDITIONS[edition].topics.window.figures;
  if (opens === undefined) return false;
  if (!speaksOf(glossary, CONCEPT.purchase, tag, text) || speaksOf(glossary, CONCEPT.anniversary, tag, text))
    return false;
  return [figureOf(edition, opens).value].flat().some((days) => {
    const { number, gap, unit } = figureParts(days, 'days', tag.slice(0, 2));
    return new RegExp(number + gap + unit, 'iu').test(text);
  });
}

/** A date in Chinese without the character for "day". @example '9 月 1 購買' */
const DATE_WITHOUT_DAY_CHARACTER = /\d{1,2}\s*月\s*\d{1,2}(?!\s*[日号號\d])/u;

/** Only looks at texts that mention the anniversary date or a renewal. */
function unknownDays(
  text: string,
  tag: LocaleTag,
  glossary: Glossary,
  known: ReadonlySet<number>,
): readonly { readonly offset: number; readonly days: number }[] {
  if (!speaksOf(glossary, CONCEPT.anniversary, tag, text) && !speaksOf(glossary, CONCEPT.renewal, tag, text)) return [];
  const { gap, unit } = unitParts('days', tag.slice(0, 2));
  const pattern = new RegExp(`(?<![\\d.,月]\\s?)(\\d{2,3})${gap}${unit}`, 'giu');
  return Array.from(text.matchAll(pattern), ({ index, 1: digits }) => ({ offset: index, days: Number(digits) })).filter(
    ({ days }) => !known.has(days),
  );
}

/**
 * @param english what the article was translated from (`isOrigin`), or the current English; undefined if there is none
 */
export function comparePolicy(
  article: ReadArticle,
  glossary: Glossary,
  english: ReadArticle | undefined,
  isOrigin: boolean,
): readonly Diagnostic[] {
  const { tag, path } = article.file;
  if (!isLocaleTag(tag)) return [];
  const edition = editionIn(article.file.data);
  const known = daysInPolicy(edition);
  const diagnosticAt = (segment: TextSegment, offset: number, message: string, hint: string): Diagnostic => ({
    path,
    line: article.lineAt(segment, offset),
    rule: RULE,
    message,
    hint,
  });
  const inSegments = article.segments.flatMap((segment): readonly Diagnostic[] => [
    ...(missesAnniversary(segment.text, tag, glossary, edition)
      ? [
          diagnosticAt(
            segment,
            0,
            `the ${segment.kind} counts from the purchase date; the window opens one day after its anniversary`,
            `say "${glossary.concepts.find(({ concept }) => concept === CONCEPT.anniversary)?.terms[tag].term ?? 'anniversary'}"`,
          ),
        ]
      : []),
    ...Array.from(segment.text.matchAll(new RegExp(DATE_WITHOUT_DAY_CHARACTER, 'gu')), ({ index, 0: found }) =>
      diagnosticAt(segment, index, `"${found}" lacks the sign for "day"`, 'write 日 after the number'),
    ),
    ...unknownDays(segment.text, tag, glossary, known).map(({ offset, days }) =>
      diagnosticAt(
        segment,
        offset,
        `${days} days isn't a figure of the policy`,
        `see which is meant: ${[...known]
          .filter((figure) => figure > 1)
          .toSorted((one, other) => one - other)
          .join(', ')}`,
      ),
    ),
  ]);
  const inArticle = findSeveralNames(article, tag, glossary, english, isOrigin).map((several): Diagnostic => ({
    path,
    rule: RULE,
    ...several,
  }));
  return [...inSegments, ...inArticle];
}
