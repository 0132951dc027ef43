/** Turns parsed articles into files: selects versions, compares languages, and collects diagnostics. No file access. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { ownValue } from '../../../src/i18n/message.ts';
import type { ArticleFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import type { LinkUse } from '../../../src/translation/content-rules/links.ts';
import { articleSchema, editionIn } from '../../../src/translation/front-matter.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { sectionsOf } from '../../../src/translation/sections.ts';
import type { Targets } from './article-urls.ts';
import { compareToEnglish, isSameSourceVersion } from './compare.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { type CompletedArticle, type ArticleDefaults, completeArticle } from './complete-article.ts';
import { idsIn } from './headings.ts';
import { RULE, notConverted } from './import-diagnostics.ts';
import { comparePolicy } from './policy-terms.ts';

export interface Decision {
  readonly completed: readonly CompletedArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface DecideInput {
  readonly parsedArticles: readonly ParsedArticle[];
  readonly site: readonly ArticleFile[];
  readonly links: LinkUse;
  readonly glossary: Glossary;
  /** The path of an article's file. */
  readonly pathOf: (tag: string, articlePath: string) => string;
  readonly progress: (done: number, total: number) => void;
}

const slugOfArticle = ({ articlePath }: ParsedArticle) => articlePath.split('/').at(-1) ?? '';
/** The date of a version, YYYY-MM-DD; empty if it isn't known. */
const dateOf = ({ metadata: { handedOff, updated } }: ParsedArticle) => handedOff ?? updated ?? '';

/** The version to import comes first: English files before English sides of other files, then newer before older. */
const byPreference = (one: ParsedArticle, other: ParsedArticle) =>
  Number(one.isFromSideBySide) - Number(other.isFromSideBySide) ||
  (dateOf(one) < dateOf(other) ? 1 : dateOf(one) > dateOf(other) ? -1 : 0);

/** Maps the tags of locales to the targets that links can lead to before the import. */
function siteTargets(site: readonly ArticleFile[], { ids }: LinkUse): ReadonlyMap<string, Targets> {
  const idsOf = (article: ArticleFile): ReadonlySet<string> => {
    try {
      return new Set([...sectionsOf(article.body).map(({ id }) => id), ...(ownValue(ids, article.slug) ?? [])]);
    } catch {
      return new Set(); // not MDX, which content validation reports
    }
  };
  const byTag = Map.groupBy(site, ({ tag }) => tag);
  return new Map([...byTag].map(([tag, articles]) => [tag, new Map(articles.map((one) => [one.slug, idsOf(one)]))]));
}

/** Links can lead to articles in the language or, if there's no translation, in English. */
function targetsOf(tag: string, parsedArticles: readonly ParsedArticle[], site: ReadonlyMap<string, Targets>): Targets {
  const imported = (wantedTag: string) =>
    parsedArticles
      .filter((parsed) => parsed.tag === wantedTag)
      .map((parsed) => [slugOfArticle(parsed), idsIn(parsed.blocks)] as const);
  return new Map([
    ...(site.get(SOURCE_TAG) ?? []),
    ...imported(SOURCE_TAG),
    ...(site.get(tag) ?? []),
    ...imported(tag),
  ]);
}

/**
 * Values of the site's English article. Roles of `english` come first; `order` is for articles the site doesn't have.
 */
function defaultsFrom(
  site: readonly ArticleFile[],
  parsed: ParsedArticle,
  order: number,
  english: CompletedArticle | undefined,
): ArticleDefaults {
  const siteArticle = site.find(({ tag, slug }) => tag === SOURCE_TAG && slug === slugOfArticle(parsed));
  const known = articleSchema.safeParse(siteArticle?.data);
  const data = known.success ? known.data : undefined;
  const isSource = parsed.tag === SOURCE_TAG;
  return {
    order: data?.order ?? order,
    roles: english?.roles ?? data?.roles,
    edition: editionIn(siteArticle?.data),
    description: isSource ? data?.description : undefined,
  };
}

function nextOrder(site: readonly ArticleFile[]): number {
  const orders = site
    .map(({ data }) => articleSchema.safeParse(data))
    .map((read) => (read.success ? read.data.order : 0));
  return Math.max(0, ...orders) + 1;
}

interface Translation {
  readonly own: CompletedArticle;
  /** The English text that the translation was made from; undefined if it isn't among the files. */
  readonly origin: CompletedArticle | undefined;
}

/** `parsedArticles` has all languages, and maybe several versions in a language. */
function completeAllLanguages(
  parsedArticles: readonly ParsedArticle[],
  order: number,
  input: DecideInput,
  targets: (tag: string) => Targets,
): Decision {
  const { site, glossary, pathOf } = input;
  const diagnostics: Diagnostic[] = [];
  const completeOne = (parsed: ParsedArticle, english: CompletedArticle | undefined) =>
    completeArticle(parsed, {
      glossary,
      targets: targets(parsed.tag),
      defaults: defaultsFrom(site, parsed, order, english),
      path: pathOf(parsed.tag, parsed.articlePath),
      english,
    });
  const sources = parsedArticles
    .filter(({ tag }) => tag === SOURCE_TAG)
    .toSorted(byPreference)
    .map((parsed) => completeOne(parsed, undefined));
  const [source] = sources;
  const translations = [
    ...Map.groupBy(
      parsedArticles.filter(({ tag }) => tag !== SOURCE_TAG),
      ({ tag }) => tag,
    ).values(),
  ].flatMap((group): readonly Translation[] => {
    const [parsed, ...others] = group.toSorted(byPreference);
    if (!parsed) return [];
    for (const other of others)
      other.report(1, `"${parsed.path}" is the same article in ${parsed.tag}, and not older`, 'this one was left out');
    const fromSameFile = sources.find((one) => one.parsed.path === parsed.path);
    const origin = fromSameFile ?? sources.find((one) => isSameSourceVersion(parsed, one.parsed));
    return [{ own: completeOne(parsed, origin), origin }];
  });
  for (const other of sources.slice(1).map(({ parsed }) => parsed)) {
    if (!other.isFromSideBySide)
      other.report(
        1,
        `"${source?.parsed.path ?? ''}" is the same article in English, and not older`,
        'this one was left out',
      );
  }
  for (const { own, origin } of translations) {
    diagnostics.push(...comparePolicy(own.article, glossary, (origin ?? source)?.article, origin !== undefined));
    if (source) diagnostics.push(...compareToEnglish(own, source, origin));
    else if (!site.some(({ tag, slug }) => tag === SOURCE_TAG && slug === slugOfArticle(own.parsed))) {
      const message = `there is no English article "${slugOfArticle(own.parsed)}", here or among the files`;
      diagnostics.push({
        path: own.file.path,
        line: 1,
        rule: RULE,
        message,
        hint: 'name the article it translates: --slug NAME',
      });
    }
  }
  if (source) diagnostics.push(...comparePolicy(source.article, glossary, source.article, true));
  return { completed: [...(source ? [source] : []), ...translations.map(({ own }) => own)], diagnostics };
}

/** Sorted by path. An article that can't be completed has a diagnostic instead. */
export function decide(input: DecideInput): Decision {
  const { parsedArticles, site, links, progress } = input;
  const targetsOnSite = siteTargets(site, links);
  const byTag = new Map<string, Targets>();
  const targets = (tag: string) => {
    const result = byTag.get(tag) ?? targetsOf(tag, parsedArticles, targetsOnSite);
    byTag.set(tag, result);
    return result;
  };
  const firstOrder = nextOrder(site);
  const groups = [...Map.groupBy(parsedArticles, ({ articlePath }) => articlePath)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const decisions = groups.map(([, group], index) => {
    progress(index + 1, groups.length);
    try {
      return completeAllLanguages(group, firstOrder + index, input, targets);
    } catch (error) {
      return { completed: [], diagnostics: group.map(({ path }) => notConverted(path, error)) };
    }
  });
  const completed = decisions.flatMap((decision) => decision.completed);
  const lintDiagnostics = completed.flatMap(({ diagnostics }) =>
    diagnostics.map(({ path, line, rule, message, hint }) => ({ path, line, rule, message, hint })),
  );
  return { completed, diagnostics: [...decisions.flatMap((decision) => decision.diagnostics), ...lintDiagnostics] };
}
