/** Runs every rule on articles: the English of a slug first, then its translations. Each is parsed once and then freed. */
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
import { type StaleSection, staleSections } from '../../../src/translation/translation-status.ts';
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

/** An English article with what the rules on its translations need. */
export interface Source {
  readonly article: ReadArticle;
  readonly byLocation: ReadonlyMap<string, TextSegment>;
  readonly hashes: SectionHashes;
}

/**
 * The English that translations are compared with. If its front matter isn't valid, it has no hashes, and so none of its
 * mistakes is reported again in every language.
 * @param tree its syntax tree, if it has been parsed already
 */
export function sourceOf(article: ReadArticle, tree?: readonly RootContent[]): Source {
  const { success } = articleSchema.safeParse(article.file.data);
  return {
    article,
    byLocation: new Map(article.segments.map((segment) => [segment.location, segment])),
    hashes: success ? partHashes(translatableArticle(article.file, tree)) : {},
  };
}

/** The sections that differ from the English that was recorded. An article without a record has none. */
function changesIn(file: ArticleFile, source: Source | undefined): readonly StaleSection[] {
  const recorded = lazyTranslatable(file)?.record?.sections;
  return recorded && source ? staleSections(recorded, source.hashes) : [];
}

/** The sections whose English changed after they were translated. */
const staleIn = (file: ArticleFile, source: Source | undefined): ReadonlySet<string> =>
  new Set(changesIn(file, source).map(({ id }) => id));

const sectionOf = ({ location }: TextSegment) => location.split('/')[0] ?? '';

/** The text without the English in sections that were never finished, which pages show in English. */
function translatedSegments({ file, segments }: ReadArticle, source: Source | undefined): readonly TextSegment[] {
  const changes = file.tag === SOURCE_TAG ? [] : changesIn(file, source);
  const unfinished = new Set(changes.filter(({ change }) => change === 'added').map(({ id }) => id));
  return unfinished.size === 0
    ? segments
    : segments.filter(
        (segment) =>
          !unfinished.has(sectionOf(segment)) || source?.byLocation.get(segment.location)?.text !== segment.text,
      );
}

/** Whether a line is in a section whose English has changed since. */
export function staleLines(article: ReadArticle, source: Source | undefined): (line: number) => boolean {
  const { file, sections } = article;
  const stale = file.tag === SOURCE_TAG ? new Set<string>() : staleIn(file, source);
  const sectionAt = (line: number) =>
    line <= file.bodyOffset ? '_meta' : sections.findLast((section) => section.line <= line)?.id;
  return (line) => stale.has(sectionAt(line) ?? '');
}

/** The diagnostics without the typed figures and dates that are reported as missing components on the same line. */
function withoutTypedValues(
  details: readonly LintDiagnostic[],
  wholes: readonly LineViolation[],
): readonly LintDiagnostic[] {
  const missing = new Map<number, number>();
  for (const { line, missingValues = 0 } of wholes) missing.set(line, (missing.get(line) ?? 0) + missingValues);
  return details.filter(({ line, rule }) => {
    const left = missing.get(line) ?? 0;
    if (left === 0 || (rule !== 'figures' && rule !== 'dates')) return true;
    missing.set(line, left - 1);
    return false;
  });
}

/** Runs every rule on one article. The English is compared with itself, so that rules that need no source run on it too. */
export function checkArticle(
  article: ReadArticle,
  source: Source | undefined,
  glossary: Glossary,
): readonly LintDiagnostic[] {
  const { path, tag } = article.file;
  const isSource = tag === SOURCE_TAG;
  const base = {
    tag,
    ...scriptOf(tag),
    editions: [editionIn(article.file.data)],
    glossary,
    source: source?.article.segments ?? [],
    max: undefined,
  };
  const stale = isSource ? new Set<string>() : staleIn(article.file, source);
  const wholes = RULES.flatMap(({ name, checkArticle: check }) =>
    (check?.(article, source?.article ?? article, stale) ?? []).map((violation) => ({ name, ...violation })),
  );
  const contextOf = (segment: TextSegment) => ({
    ...base,
    english: isSource || stale.has(sectionOf(segment)) ? undefined : source?.byLocation.get(segment.location),
  });
  const details = checkSegments(path, translatedSegments(article, source), contextOf, article.lineAt);
  return [
    ...wholes.map(({ name, line, message, hint, isAboutLinks = false }) => ({
      ...withoutEdits({ path, rule: name, line, message, hint }),
      isAboutLinks,
    })),
    ...withoutTypedValues(details, wholes),
  ];
}

/** Groups articles by slug, the English first: its data is kept only until its translations are done. */
export function bySlug<T extends { readonly tag: string; readonly slug: string }>(
  articles: readonly T[],
): readonly (readonly T[])[] {
  const isTranslation = ({ tag }: T) => Number(tag !== SOURCE_TAG);
  return [...Map.groupBy(articles, ({ slug }) => slug).values()].map((group) =>
    group.toSorted((one, other) => isTranslation(one) - isTranslation(other)),
  );
}

/** The results of some articles. Links between articles are checked later, for all of them together. */
export interface CheckedArticles {
  readonly validated: readonly ValidatedArticle[];
  readonly results: readonly CheckResult[];
}

/** @param done called after each slug with the number of its articles */
export function checkArticles(
  articles: readonly ArticleFile[],
  { glossary, components, links, pictures }: ArticleInput,
  done: (articles: number) => void,
): CheckedArticles {
  const validated: ValidatedArticle[] = [];
  const results: CheckResult[] = [];
  for (const group of bySlug(articles)) {
    let source: Source | undefined;
    for (const file of group) {
      const tree = readTree(file);
      validated.push(validateArticle(file, tree, components, links, pictures));
      if ('rule' in tree) continue;
      const article = readArticle(file, tree);
      if (file.tag === SOURCE_TAG) source = sourceOf(article, tree);
      const found = checkArticle(article, source, glossary);
      results.push(applySuppressions(file.path, found, article.suppressions, staleLines(article, source)));
    }
    done(group.length);
  }
  return { validated, results };
}
