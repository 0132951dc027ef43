/** What must hold before the site is built. A pure function of the files; the build stops on what it finds. */
import { SOURCE_TAG } from '../i18n/locales.ts';
import type { ArticleFile, Content, TextFile } from './content.ts';
import type { Finding } from './finding.ts';
import { checkNotes } from './notes.ts';
import { type ComponentUse, checkComponents } from './findings/components.ts';
import { checkFrontMatter } from './findings/front-matter.ts';
import { type LinkUse, type Targets, checkLinks, linkableIds } from './findings/links.ts';
import { checkPictures } from './findings/pictures.ts';
import { checkSources } from './findings/sources.ts';
import { checkKeysInCode, checkLock, checkStrings } from './findings/strings.ts';
import { checkSyntax } from './findings/syntax.ts';

/** Where links of a locale can lead: its own articles, and the English ones in place of those it lacks. */
function targetsFor(tag: string, articles: readonly ArticleFile[], links: LinkUse): Targets {
  const english = articles.filter((article) => article.tag === SOURCE_TAG);
  const own = articles.filter((article) => article.tag === tag);
  return new Map([...english, ...own].map((article) => [article.slug, linkableIds(article, links)]));
}

function checkAllStrings(content: Content, code: readonly TextFile[]): readonly Finding[] {
  const source = content.strings.find((file) => file.tag === SOURCE_TAG);
  if (!source) {
    const path = `src/content/${SOURCE_TAG}/strings.json`;
    return [{ path, line: 1, rule: 'strings', problem: 'the English strings are missing', remedy: 'restore the file' }];
  }
  return [
    ...content.strings.flatMap((file) => checkStrings(file, source)),
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
  const syntax = content.articles.map((article) => [article, checkSyntax(article)] as const);
  const readable = syntax.filter(([, findings]) => findings.length === 0).map(([article]) => article);
  const pictures = new Set(content.pictures);
  const targets = new Map<string, Targets>();
  const targetsOf = (tag: string) => {
    const made = targets.get(tag) ?? targetsFor(tag, readable, links);
    targets.set(tag, made);
    return made;
  };
  return [
    ...checkSources(content.articles),
    ...content.articles.flatMap(checkFrontMatter),
    ...syntax.flatMap(([, findings]) => findings),
    ...readable.flatMap((article) => checkComponents(article, known)),
    ...readable.flatMap((article) => checkLinks(article, targetsOf(article.tag), links)),
    ...readable.flatMap((article) => checkPictures(article, pictures)),
    ...checkAllStrings(content, code),
  ];
}
