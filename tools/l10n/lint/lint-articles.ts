/** Lints articles slug by slug, the English first. Each is parsed once, and its syntax tree is freed afterward. */
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { ArticleFile } from '../../../src/translation/content.ts';
import type { ComponentSchema } from '../../../src/translation/content-rules/components.ts';
import type { LinkUse } from '../../../src/translation/content-rules/links.ts';
import { readTree } from '../../../src/translation/content-rules/syntax.ts';
import { type SectionHashes, articleSchema, editionIn } from '../../../src/translation/front-matter.ts';
import { type ValidatedArticle, validateArticle } from '../../../src/translation/validate-content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { lazyTranslatable, partHashes, translatableArticle } from '../../../src/translation/translatables.ts';
import { type StalePart, staleParts } from '../../../src/translation/translation-status.ts';
import { RULES } from './rules/index.ts';
import { type LineViolation, scriptOf } from './rules/rule.ts';
import { type ReadArticle, readArticle } from '../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../src/translation/text/text-segment.ts';
import { checkSegments } from './segments.ts';
import { type CheckResult, type LintDiagnostic, withoutEdits } from './lint-result.ts';
import { applySuppressions } from './suppressions.ts';

/** What the rules on articles need. */
export interface ArticleInput {
  readonly glossary: Glossary;
  readonly components: ComponentSchema;
  readonly links: LinkUse;
  readonly pictures: ReadonlySet<string>;
}

/** An English article, with the data for the rules that check its translations. */
export interface EnglishArticle {
  readonly article: ReadArticle;
  readonly byLocation: ReadonlyMap<string, TextSegment>;
  readonly hashes: SectionHashes;
}

/**
 * Prepares an English article for comparison. If its front matter isn't valid, it has no hashes. Then every section
 * counts as stale, so mistakes of the English aren't reported again in each translation.
 */
export function sourceOf(article: ReadArticle, tree?: readonly RootContent[]): EnglishArticle {
  const { success } = articleSchema.safeParse(article.file.data);
  return {
    article,
    byLocation: new Map(article.segments.map((segment) => [segment.location, segment])),
    hashes: success ? partHashes(translatableArticle(article.file, tree)) : {},
  };
}

/** The stale sections: their English differs from the recorded hash. A translation without a record has none. */
function staleSectionsIn(file: ArticleFile, source: EnglishArticle | undefined): readonly StalePart[] {
  const recorded = lazyTranslatable(file)?.record?.sections;
  return recorded && source ? staleParts(recorded, source.hashes) : [];
}

const staleSectionIdsIn = (file: ArticleFile, source: EnglishArticle | undefined): ReadonlySet<string> =>
  new Set(staleSectionsIn(file, source).map(({ id }) => id));

const sectionIdOf = ({ location }: TextSegment) => location.split('/')[0] ?? '';

/** Leaves out English segments of sections without a recorded hash, because pages show those sections in English. */
function translatedSegments(
  { file, segments }: ReadArticle,
  source: EnglishArticle | undefined,
): readonly TextSegment[] {
  const staleSections = file.tag === SOURCE_TAG ? [] : staleSectionsIn(file, source);
  const unfinished = new Set(staleSections.filter(({ change }) => change === 'added').map(({ id }) => id));
  return unfinished.size === 0
    ? segments
    : segments.filter(
        (segment) =>
          !unfinished.has(sectionIdOf(segment)) || source?.byLocation.get(segment.location)?.text !== segment.text,
      );
}

/** Returns a function that tells whether a line is in a section whose English has changed since the translation. */
export function staleLines(article: ReadArticle, source: EnglishArticle | undefined): (line: number) => boolean {
  const { file, sections } = article;
  const staleIds = file.tag === SOURCE_TAG ? new Set<string>() : staleSectionIdsIn(file, source);
  const sectionIdAt = (line: number) =>
    line <= file.bodyLineOffset ? '_meta' : sections.findLast((section) => section.line <= line)?.id;
  return (line) => staleIds.has(sectionIdAt(line) ?? '');
}

/** Leaves out a typed figure or date ("30 jours") on a line that lacks a component, because both have one cause. */
function withoutTypedValues(
  segmentDiagnostics: readonly LintDiagnostic[],
  lineViolations: readonly LineViolation[],
): readonly LintDiagnostic[] {
  const missingPerLine = new Map<number, number>();
  for (const { line, missingValues = 0 } of lineViolations)
    missingPerLine.set(line, (missingPerLine.get(line) ?? 0) + missingValues);
  return segmentDiagnostics.filter(({ line, rule }) => {
    const remaining = missingPerLine.get(line) ?? 0;
    if (remaining === 0 || (rule !== 'figures' && rule !== 'dates')) return true;
    missingPerLine.set(line, remaining - 1);
    return false;
  });
}

/** An English article, or a translation without its English, is compared with itself, so comparisons find nothing. */
export function checkArticle(
  article: ReadArticle,
  source: EnglishArticle | undefined,
  glossary: Glossary,
): readonly LintDiagnostic[] {
  const { path, tag } = article.file;
  const isSource = tag === SOURCE_TAG;
  const sharedContext = {
    tag,
    ...scriptOf(tag),
    editions: [editionIn(article.file.data)],
    glossary,
    source: source?.article.segments ?? [],
    max: undefined,
  };
  const staleIds = isSource ? new Set<string>() : staleSectionIdsIn(article.file, source);
  const lineViolations = RULES.flatMap(({ name, checkArticle: check }) =>
    (check?.(article, source?.article ?? article, staleIds) ?? []).map((violation) => ({ name, ...violation })),
  );
  const contextOf = (segment: TextSegment) => ({
    ...sharedContext,
    english: isSource || staleIds.has(sectionIdOf(segment)) ? undefined : source?.byLocation.get(segment.location),
  });
  const segmentDiagnostics = checkSegments(path, translatedSegments(article, source), contextOf, article.lineAt);
  return [
    ...lineViolations.map(({ name, line, message, hint, isAboutLinks = false }) => ({
      ...withoutEdits({ path, rule: name, line, message, hint }),
      isAboutLinks,
    })),
    ...withoutTypedValues(segmentDiagnostics, lineViolations),
  ];
}

/** The English comes first in each group, so its data is only needed while its own translations are linted. */
export function bySlug<T extends { readonly tag: string; readonly slug: string }>(
  articles: readonly T[],
): readonly (readonly T[])[] {
  const sortKeyOf = ({ tag }: T) => Number(tag !== SOURCE_TAG);
  return [...Map.groupBy(articles, ({ slug }) => slug).values()].map((group) =>
    group.toSorted((one, other) => sortKeyOf(one) - sortKeyOf(other)),
  );
}

/** The results of some articles. Links between articles are checked later, for all of them together. */
export interface CheckedArticles {
  readonly validated: readonly ValidatedArticle[];
  readonly results: readonly CheckResult[];
}

/** @param reportDone called after each slug with the number of its articles */
export function checkArticles(
  articles: readonly ArticleFile[],
  { glossary, components, links, pictures }: ArticleInput,
  reportDone: (articles: number) => void,
): CheckedArticles {
  const validated: ValidatedArticle[] = [];
  const results: CheckResult[] = [];
  for (const group of bySlug(articles)) {
    let source: EnglishArticle | undefined;
    for (const file of group) {
      const tree = readTree(file);
      validated.push(validateArticle(file, tree, components, links, pictures));
      if ('rule' in tree) continue;
      const article = readArticle(file, tree);
      if (file.tag === SOURCE_TAG) source = sourceOf(article, tree);
      const diagnostics = checkArticle(article, source, glossary);
      results.push(applySuppressions(file.path, diagnostics, article.suppressions, staleLines(article, source)));
    }
    reportDone(group.length);
  }
  return { validated, results };
}
