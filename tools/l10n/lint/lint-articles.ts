/** Every rule on articles: the English of a slug first, then its translations, each parsed once and let go. */
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { ArticleFile } from '../../../src/translation/content.ts';
import type { ComponentSchema } from '../../../src/translation/content-rules/components.ts';
import type { LinkUse } from '../../../src/translation/content-rules/links.ts';
import { readTree } from '../../../src/translation/content-rules/syntax.ts';
import { type SectionHashes, articleSchema } from '../../../src/translation/front-matter.ts';
import { type GatedArticle, gateArticle } from '../../../src/translation/validate-content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { lazyTranslatable, partHashes, translatableArticle } from '../../../src/translation/translatables.ts';
import { staleSections } from '../../../src/translation/translation-status.ts';
import { RULES } from './rules/index.ts';
import { scriptOf } from './rules/rule.ts';
import { type ReadArticle, readArticle } from './text/article-text.ts';
import type { Passage } from './text/text-segment.ts';
import { checkPassages } from './segments.ts';
import { type CheckResult, type RuleFinding, withoutEdits } from './lint-result.ts';
import { judgeSilences } from './suppressions.ts';

/** What articles are checked with. */
export interface ArticleInput {
  readonly glossary: Glossary;
  readonly components: ComponentSchema;
  readonly links: LinkUse;
  readonly pictures: ReadonlySet<string>;
}

/** An English article with what its translations ask of it. */
export interface Source {
  readonly article: ReadArticle;
  readonly byPlace: ReadonlyMap<string, Passage>;
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
    byPlace: new Map(article.passages.map((passage) => [passage.place, passage])),
    hashes: success ? partHashes(translatableArticle(article.file, tree)) : {},
  };
}

/** The sections whose English changed after they were translated. An article without a record has none. */
function staleIn(file: ArticleFile, source: Source | undefined): ReadonlySet<string> {
  const recorded = lazyTranslatable(file)?.record?.sections;
  return new Set(recorded && source ? staleSections(recorded, source.hashes).map(({ id }) => id) : []);
}

/** Whether a line stands in a section whose English has changed since. */
export function staleLines(article: ReadArticle, source: Source | undefined): (line: number) => boolean {
  const { file, sections } = article;
  const stale = file.tag === SOURCE_TAG ? new Set<string>() : staleIn(file, source);
  const sectionAt = (line: number) =>
    line <= file.bodyOffset ? '_meta' : sections.findLast((section) => section.line <= line)?.id;
  return (line) => stale.has(sectionAt(line) ?? '');
}

/** Every rule on one article. The English is held against itself, so that what needs no source is asked of it too. */
export function checkArticle(
  article: ReadArticle,
  source: Source | undefined,
  glossary: Glossary,
): readonly RuleFinding[] {
  const { path, tag } = article.file;
  const isSource = tag === SOURCE_TAG;
  const surroundings = { tag, ...scriptOf(tag), glossary, source: source?.article.passages ?? [], max: undefined };
  const stale = isSource ? new Set<string>() : staleIn(article.file, source);
  const wholes = RULES.flatMap(({ name, checkArticle: check }) =>
    (check?.(article, source?.article ?? article, stale) ?? []).map((violation) =>
      withoutEdits({ path, rule: name, ...violation }),
    ),
  );
  const aroundOf = ({ place }: Passage) => ({
    ...surroundings,
    english: isSource || stale.has(place.split('/')[0] ?? '') ? undefined : source?.byPlace.get(place),
  });
  return [...wholes, ...checkPassages(path, article.passages, aroundOf, article.lineAt)];
}

/** The articles of each slug, the English first: what is known of it is asked by its translations and then let go. */
export function bySlug<T extends { readonly tag: string; readonly slug: string }>(
  articles: readonly T[],
): readonly (readonly T[])[] {
  const isTranslation = ({ tag }: T) => Number(tag !== SOURCE_TAG);
  return [...Map.groupBy(articles, ({ slug }) => slug).values()].map((group) =>
    group.toSorted((one, other) => isTranslation(one) - isTranslation(other)),
  );
}

/** What came of some articles; where links lead is asked of all of them together, later. */
export interface CheckedArticles {
  readonly gated: readonly GatedArticle[];
  readonly results: readonly CheckResult[];
}

/** @param done told of each slug how many articles it had */
export function checkArticles(
  articles: readonly ArticleFile[],
  { glossary, components, links, pictures }: ArticleInput,
  done: (articles: number) => void,
): CheckedArticles {
  const gated: GatedArticle[] = [];
  const results: CheckResult[] = [];
  for (const group of bySlug(articles)) {
    let source: Source | undefined;
    for (const file of group) {
      const tree = readTree(file);
      gated.push(gateArticle(file, tree, components, links, pictures));
      if ('rule' in tree) continue;
      const article = readArticle(file, tree);
      if (file.tag === SOURCE_TAG) source = sourceOf(article, tree);
      const found = checkArticle(article, source, glossary);
      results.push(judgeSilences(file.path, found, article.suppressions, staleLines(article, source)));
    }
    done(group.length);
  }
  return { gated, results };
}
