/** The check of a whole content folder: the gate's findings, every rule on every article and string, the silences. */
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { ArticleFile, Content } from '../../../src/translation/content.ts';
import type { Finding } from '../../../src/translation/finding.ts';
import type { StringsFile } from '../../../src/translation/strings-file.ts';
import type { ComponentUse } from '../../../src/translation/findings/components.ts';
import type { LinkUse } from '../../../src/translation/findings/links.ts';
import { checkSources } from '../../../src/translation/findings/sources.ts';
import { readTree } from '../../../src/translation/findings/syntax.ts';
import { type GatedArticle, checkAllStrings, checkTargets, gateArticle } from '../../../src/translation/gate.ts';
import { articleSchema, translationSchema } from '../../../src/translation/front-matter.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { noteOf } from '../../../src/translation/notes.ts';
import { sectionHashes } from '../../../src/translation/sections.ts';
import { stringHashes } from '../../../src/translation/stamps.ts';
import { type SectionHashes, staleSections } from '../../../src/translation/status.ts';
import { RULES } from '../checks/index.ts';
import { plainOf } from '../checks/term-pattern.ts';
import { type Mistake, type Rule, type Surroundings, scriptOf } from '../checks/rule.ts';
import { type ReadArticle, readArticle } from '../reading/article.ts';
import { type Edit, type Passage, editOf, offsetIn } from '../reading/passage.ts';
import type { Silence } from '../reading/silence.ts';
import { jsonText, passagesOfStrings } from '../reading/strings.ts';
import { judgeSilences } from './silences.ts';

/** What the check is made with, besides the articles. */
export interface CheckInput {
  readonly content: Content;
  readonly glossary: Glossary;
  readonly components: ComponentUse;
  readonly links: LinkUse;
  /** Silences of strings, by the path of their file. */
  readonly stringSilences: ReadonlyMap<string, readonly Silence[]>;
  readonly progress?: (done: number, total: number) => void;
}

/** A finding of a rule, with the changes that would mend it. */
export interface RuleFinding extends Finding {
  readonly edits: readonly Edit[];
}

export interface CheckResult {
  readonly findings: readonly RuleFinding[];
  /** How many findings were silenced. */
  readonly silenced: number;
}

const withoutEdits = (finding: Finding): RuleFinding => ({ ...finding, edits: [] });

/** The edits of a mistake, all or none of them. */
function editsOf(passage: Passage, { at, end, fix, edits }: Mistake): readonly Edit[] {
  const wanted = edits ?? (fix === undefined ? [] : [{ at, end, text: fix }]);
  const made = wanted.map((one) => editOf(passage, one.at, one.end, one.text));
  return made.every((edit) => edit !== undefined) ? made : [];
}

function checkPassages(
  path: string,
  passages: readonly Passage[],
  aroundOf: (passage: Passage) => Omit<Surroundings, 'plain'>,
  lineAt: (passage: Passage, at: number) => number,
  rules: readonly Rule[],
): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const passage of passages) {
    const around = { ...aroundOf(passage), plain: plainOf(passage.text) };
    for (const { name, checkPassage } of rules) {
      if (!checkPassage) continue;
      for (const mistake of checkPassage(passage, around)) {
        const { problem, remedy } = mistake;
        const line = lineAt(passage, mistake.at);
        findings.push({ path, line, rule: name, problem, remedy, edits: editsOf(passage, mistake) });
      }
    }
  }
  return findings;
}

/** An English article with what its translations ask of it. */
export interface Source {
  readonly article: ReadArticle;
  readonly byPlace: ReadonlyMap<string, Passage>;
  readonly hashes: SectionHashes;
}

/** Sections in which the English has changed since. What was never stamped is held against the English as it is. */
function staleIn({ data }: ArticleFile, source: Source | undefined): ReadonlySet<string> {
  const claimed: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, 'translation') : undefined;
  const stamps = translationSchema.safeParse(claimed);
  if (!stamps.success || !source) return new Set();
  return new Set(staleSections(stamps.data.sections, source.hashes).map(({ id }) => id));
}

/** Every rule on one article. The English is held against itself, so that what needs no source is asked of it too. */
export function checkArticle(
  article: ReadArticle,
  source: Source | undefined,
  { glossary }: Pick<CheckInput, 'glossary'>,
): readonly RuleFinding[] {
  const { path, tag } = article.file;
  const isSource = tag === SOURCE_TAG;
  const surroundings = { tag, ...scriptOf(tag), glossary, source: source?.article.passages ?? [], max: undefined };
  const stale = isSource ? new Set<string>() : staleIn(article.file, source);
  const wholes = RULES.flatMap(({ name, checkArticle: check }) =>
    (check?.(article, source?.article ?? article, stale) ?? []).map((mistake) =>
      withoutEdits({ path, rule: name, ...mistake }),
    ),
  );
  const aroundOf = ({ place }: Passage) => ({
    ...surroundings,
    english: isSource || stale.has(place.split('/')[0] ?? '') ? undefined : source?.byPlace.get(place),
  });
  return [...wholes, ...checkPassages(path, article.passages, aroundOf, article.lineAt, RULES)];
}

/** @param tree its syntax tree, where it has been parsed already */
export function sourceOf(article: ReadArticle, tree?: readonly RootContent[]): Source {
  const meta = articleSchema.safeParse(article.file.data);
  return {
    article,
    byPlace: new Map(article.passages.map((passage) => [passage.place, passage])),
    hashes: meta.success ? sectionHashes(meta.data, article.file.body, tree) : {},
  };
}

/** The English strings with what their translations ask of them. */
export interface EnglishStrings {
  readonly passages: readonly Passage[];
  readonly byPlace: ReadonlyMap<string, Passage>;
  readonly hashes: SectionHashes;
  /** The greatest width of a string, by its key; nothing where no note says so. */
  readonly maxOf: (key: string) => number | undefined;
}

export function englishStringsOf({ strings, notes }: Content): EnglishStrings {
  const file = strings.find(({ tag }) => tag === SOURCE_TAG);
  const passages = file ? passagesOfStrings(file) : [];
  const byPlace = new Map(passages.map((passage) => [passage.place, passage]));
  const maxima = new Map<string, number | undefined>();
  const maxOf = (key: string) => {
    if (notes && !maxima.has(key)) maxima.set(key, noteOf(notes.notes, key, '').max);
    return maxima.get(key);
  };
  return { passages, byPlace, hashes: file ? stringHashes(file.messages) : {}, maxOf };
}

/** Every rule on one file of strings. A plural form is held against the English form of the same name, or its other. */
export function checkStringsFile(
  file: StringsFile,
  english: EnglishStrings,
  { glossary }: Pick<CheckInput, 'glossary'>,
): readonly RuleFinding[] {
  const { path, tag, text } = file;
  const isSource = tag === SOURCE_TAG;
  const stale = new Set(staleSections(file.stamps?.sections ?? english.hashes, english.hashes).map(({ id }) => id));
  const lineAt = (passage: Passage, at: number) =>
    passage.stretches.length === 0
      ? file.lineOf(passage.place)
      : text.slice(0, offsetIn(passage, at)).split('\n').length;
  const aroundOf = ({ place }: Passage) => ({
    tag,
    ...scriptOf(tag),
    glossary,
    english:
      isSource || stale.has(baseKeyOf(place))
        ? undefined
        : (english.byPlace.get(place) ?? english.byPlace.get(`${baseKeyOf(place)}_other`)),
    source: isSource ? [] : english.passages,
    max: english.maxOf(place),
  });
  return checkPassages(path, passagesOfStrings(file), aroundOf, lineAt, RULES).map((finding) => ({
    ...finding,
    edits: finding.edits.map((edit) => ({ ...edit, text: jsonText(edit.text) })),
  }));
}

/** By slug, the English first, so that what is known of it is asked once and then let go. */
function bySlug(articles: readonly ArticleFile[]): readonly (readonly ArticleFile[])[] {
  const groups = Map.groupBy(articles, ({ slug }) => slug);
  const isTranslation = ({ tag }: ArticleFile) => Number(tag !== SOURCE_TAG);
  return [...groups.values()].map((group) => group.toSorted((one, other) => isTranslation(one) - isTranslation(other)));
}

export function runCheck(input: CheckInput): CheckResult {
  const { content, components, links, progress = () => undefined } = input;
  const pictures = new Set(content.pictures);
  const gated: GatedArticle[] = [];
  const results: CheckResult[] = [];
  for (const group of bySlug(content.articles)) {
    let source: Source | undefined;
    for (const file of group) {
      const tree = readTree(file);
      gated.push(gateArticle(file, tree, components, links, pictures));
      if ('rule' in tree) continue;
      const article = readArticle(file, tree);
      if (file.tag === SOURCE_TAG) source = sourceOf(article, tree);
      results.push(judgeSilences(file.path, checkArticle(article, source, input), article.silences));
    }
    progress(gated.length, content.articles.length);
  }

  const english = englishStringsOf(content);
  for (const file of content.strings) {
    results.push(
      judgeSilences(file.path, checkStringsFile(file, english, input), input.stringSilences.get(file.path) ?? []),
    );
  }

  const stopping = [
    ...input.glossary.findings,
    ...checkSources(content.articles),
    ...gated.flatMap(({ findings }) => findings),
    ...checkTargets(gated, links),
    ...checkAllStrings(content, []),
  ];
  return {
    findings: [...stopping.map(withoutEdits), ...results.flatMap(({ findings }) => findings)].toSorted(
      (one, other) => one.path.localeCompare(other.path) || one.line - other.line,
    ),
    silenced: results.reduce((sum, { silenced }) => sum + silenced, 0),
  };
}
