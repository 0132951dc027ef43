/** What must hold before the site is built. A pure function of the files; the build stops on what it finds. */
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../i18n/locales.ts';
import type { ArticleFile, Content, TextFile } from './content.ts';
import type { Finding } from './finding.ts';
import { checkNotes } from './notes.ts';
import { type ComponentUse, checkComponents } from './findings/components.ts';
import { checkEncoding } from './findings/encoding.ts';
import { checkFrontMatter } from './findings/front-matter.ts';
import { checkIds } from './findings/ids.ts';
import { type LinkUse, type LinkUsed, type Targets, checkLinks, linkableIds, linksOf } from './findings/links.ts';
import { checkPictures } from './findings/pictures.ts';
import { checkFolder, checkSources } from './findings/sources.ts';
import { checkKeysInCode, checkLock, checkStrings } from './findings/strings.ts';
import { readTree } from './findings/syntax.ts';

/** What the gate keeps of an article: thousands of them are held at once, their syntax trees are not. */
export interface GatedArticle {
  readonly article: ArticleFile;
  readonly findings: readonly Finding[];
  /** The ids a link can lead to; nothing where the article cannot be parsed. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly links: readonly LinkUsed[];
}

/** What can be said of an article by itself. Where its links lead is asked of all of them together: `checkTargets`. */
export function gateArticle(
  article: ArticleFile,
  tree: readonly RootContent[] | Finding,
  known: ComponentUse,
  links: LinkUse,
  pictures: ReadonlySet<string>,
): GatedArticle {
  const frontMatter = [...checkEncoding(article), ...checkFrontMatter(article)];
  if ('rule' in tree) return { article, findings: [...frontMatter, tree], ids: undefined, links: [] };
  return {
    article,
    findings: [
      ...frontMatter,
      ...checkIds(article, tree),
      ...checkComponents(article, known, tree),
      ...checkPictures(article, pictures, tree),
    ],
    ids: linkableIds(article, links, tree),
    links: linksOf(article, tree),
  };
}

/** Links that lead nowhere. A locale's links lead to its own articles, and to the English in place of those it lacks. */
export function checkTargets(gated: readonly GatedArticle[], use: LinkUse): readonly Finding[] {
  const targetsOf = (tag: string): Targets =>
    new Map(gated.flatMap(({ article, ids }) => (article.tag === tag && ids ? [[article.slug, ids]] : [])));
  const english = targetsOf(SOURCE_TAG);
  const tags = [...new Set(gated.map(({ article }) => article.tag))];
  const targets = new Map(tags.map((tag) => [tag, new Map([...english, ...targetsOf(tag)])]));
  return gated.flatMap(({ article, links }) => checkLinks(article, links, targets.get(article.tag) ?? english, use));
}

/** The strings of every locale, and the keys that code asks for. */
export function checkAllStrings(content: Content, code: readonly TextFile[]): readonly Finding[] {
  const source = content.strings.find((file) => file.tag === SOURCE_TAG);
  if (!source) {
    const path = `src/content/${SOURCE_TAG}/strings.json`;
    return [{ path, line: 1, rule: 'strings', problem: 'the English strings are missing', remedy: 'restore the file' }];
  }
  return [
    ...content.strings.flatMap((file) => {
      const misplaced = checkFolder(file);
      return [...checkEncoding(file), ...(misplaced.length > 0 ? misplaced : checkStrings(file, source))];
    }),
    ...content.strings.flatMap(checkLock),
    ...(content.notes ? checkNotes(content.notes, source) : []),
    ...code.flatMap((file) => checkKeysInCode(file, source)),
  ];
}

/**
 * All findings that stop a build.
 * @param known the components articles may use, with the values they take
 * @param links where links may lead besides articles
 * @param code the files whose keys are looked up in the strings
 */
export function gate(
  content: Content,
  known: ComponentUse,
  links: LinkUse,
  code: readonly TextFile[],
): readonly Finding[] {
  const pictures = new Set(content.pictures);
  const gated = content.articles.map((article) => gateArticle(article, readTree(article), known, links, pictures));
  return [
    ...checkSources(content.articles),
    ...gated.flatMap(({ findings }) => findings),
    ...checkTargets(gated, links),
    ...checkAllStrings(content, code),
  ];
}
