/** Turns a parsed article into an MDX file with front matter, a translation record, and the linter's safe fixes. */
import { Document, isCollection } from 'yaml';
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { type ArticleFile, parseArticleFile } from '../../../src/translation/content.ts';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import {
  DEFAULT_EDITION,
  ROLE_IDS,
  type SectionHashes,
  type TranslationRecord,
} from '../../../src/translation/front-matter.ts';
import type { EditionId } from '../../../src/rules/index.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { parseArticle } from '../../../src/translation/parse-article.ts';
import { META_ID } from '../../../src/translation/sections.ts';
import { NEW_RECORD, recordParts } from '../../../src/translation/source-hashes.ts';
import { partHashes, translatableArticle } from '../../../src/translation/translatables.ts';
import { fixText } from '../lint/fix.ts';
import { type EnglishArticle, checkArticle, sourceOf } from '../lint/lint-articles.ts';
import type { LintDiagnostic } from '../lint/lint-result.ts';
import { type ReadArticle, readArticle } from '../../../src/translation/text/article-text.ts';
import { compareWordsInArticle } from './compare-words.ts';
import { totalOf } from './count-words.ts';
import { type Targets, convertLinks } from './article-urls.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { replaceFigures } from './import-figures.ts';
import { idsIn } from './headings.ts';
import { replaceLabels } from './labels.ts';
import { printArticle } from './print-article.ts';
import { type RoleId, readRoles } from './roles.ts';

/** Values that an article needs but that its handoff file may lack. They come from the English text or from the site. */
export interface ArticleDefaults {
  readonly order: number;
  /** The roles to use if the text of the handoff file has none. */
  readonly roles: readonly RoleId[] | undefined;
  readonly description: string | undefined;
  /** The edition of the policy that the article is about. Handoff files don't have it. */
  readonly edition: EditionId;
}

export interface CompletedArticle {
  readonly parsed: ParsedArticle;
  readonly file: ArticleFile;
  readonly article: ReadArticle;
  /** What translations of this article are compared with. Undefined if the article itself is a translation. */
  readonly source: EnglishArticle | undefined;
  readonly roles: readonly RoleId[] | undefined;
  /** Includes the roles and the texts that components print, but not the title. */
  readonly words: number;
  readonly hashes: SectionHashes;
  readonly diagnostics: readonly LintDiagnostic[];
}

/** The line of the handoff file on which a block begins. */
const blockLine = (block: RootContent, { offset }: ParsedArticle) => offset + (block.position?.start.line ?? 1);
const lineOf = ([first]: readonly RootContent[], parsed: ParsedArticle) =>
  first ? blockLine(first, parsed) : parsed.offset + 1;

/** The default roles: those of the former program, because handoff files are about that program. */
const DEFAULT_ROLES: readonly RoleId[] = ['global-admin', 'mpn-partner-admin'];

/** The value of `updated` if the handoff file has no date. */
const DEFAULT_DATE = '2021-01-01';

/** A missing title falls back to the heading; a missing description, to the site's description or else the heading. */
function titleAndDescriptionOf(
  parsed: ParsedArticle,
  defaults: ArticleDefaults,
): { readonly title: string; readonly description: string } {
  const { metadata, heading, isFromSideBySide, report } = parsed;
  // In a side-by-side file, the metadata is in the language of the translation, so it isn't used for the English text.
  const own = isFromSideBySide ? { title: undefined, description: undefined } : metadata;
  const title = own.title ?? heading ?? parsed.articlePath.split('/').at(-1) ?? '';
  const description = own.description ?? defaults.description;
  if (heading !== undefined && heading !== title && !isFromSideBySide) {
    report(
      parsed.offset + 1,
      `the heading "${heading}" isn't imported`,
      `the title is "${title}"; add what is missing there`,
    );
  }
  if (description !== undefined) return { title, description };
  const message = isFromSideBySide ? 'the English has no description in this file' : 'there is no description';
  report(1, message, 'the heading was used instead; write a description');
  return { title, description: heading ?? title };
}

/** @example '# Imported from renew.md: marked as machine translation (MT), handed off 2021-02-04' */
function provenance({ metadata, isFromSideBySide, path }: ParsedArticle): string {
  const { method, handedOff, sourceCommit } = metadata;
  const marked =
    isFromSideBySide || !method
      ? []
      : [method === 'human' ? 'marked as human translation (HT)' : 'marked as machine translation (MT)'];
  const facts = [
    isFromSideBySide ? 'the English beside a translation' : '',
    ...marked,
    handedOff ? `handed off ${handedOff}` : '',
    sourceCommit ? `English of commit ${sourceCommit}` : '',
  ].filter((fact) => fact !== '');
  const name = path.split('/').at(-1) ?? '';
  return [`# Imported from ${name}`, ...(facts.length > 0 ? [facts.join(', ')] : [])]
    .join(': ')
    .replace(/[^\P{C}]/gu, '');
}

/** Prints front matter in the style of the site, with roles on one line. */
function printFrontMatter(values: object): string {
  const document = new Document(values);
  const roles = document.get('roles');
  if (isCollection(roles)) roles.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The tag comes from the parsed article, because in a subfolder, the path doesn't tell it. */
const parseFileAt = (path: string, text: string, { tag, articlePath }: ParsedArticle): ArticleFile => ({
  ...parseArticleFile(path, text),
  tag,
  slug: articlePath.split('/').at(-1) ?? '',
});

export interface CompleteInput {
  readonly glossary: Glossary;
  readonly targets: Targets;
  readonly defaults: ArticleDefaults;
  readonly path: string;
  /** The version of the English text that a translation was made from; undefined if it isn't among the files. */
  readonly english: CompletedArticle | undefined;
}

/** If the English text has no description, its front matter only repeats the heading, so that hash is left out. */
function hashesOf(
  { isFromSideBySide }: ParsedArticle,
  { description }: ArticleDefaults,
  hashes: SectionHashes,
): SectionHashes {
  if (!isFromSideBySide || description !== undefined) return hashes;
  return Object.fromEntries(Object.entries(hashes).filter(([id]) => id !== META_ID));
}

const recordOf = ({ metadata }: ParsedArticle, source: SectionHashes): TranslationRecord =>
  recordParts({ ...NEW_RECORD, ...(metadata.method && { method: metadata.method }) }, source, Object.keys(source));

export function completeArticle(
  parsed: ParsedArticle,
  { glossary, targets, defaults, path, english }: CompleteInput,
): CompletedArticle {
  const { tag, metadata, report, offset } = parsed;
  const rolesLine = readRoles(parsed.blocks, tag, glossary);
  if (rolesLine && rolesLine.unknown !== '') {
    report(
      lineOf(rolesLine.taken, parsed),
      `the roles "${rolesLine.unknown}" aren't known`,
      `known: ${ROLE_IDS.join(', ')}`,
    );
  }
  const linked = convertLinks(rolesLine?.blocks ?? parsed.blocks, idsIn(parsed.blocks), targets, report, offset);
  const figures: string[] = [];
  const onReplace = (words: string) => figures.push(words);
  const converted = replaceFigures(replaceLabels(linked, tag), tag, glossary, defaults.edition, onReplace);
  const body = printArticle(converted, (block) =>
    report(
      blockLine(block, parsed),
      `this ${block.type} can't be converted with its structure`,
      'its text was kept; rebuild it',
    ),
  );
  const titleAndDescription = titleAndDescriptionOf(parsed, defaults);
  const roles = rolesLine?.roles ?? defaults.roles;
  const isSource = tag === SOURCE_TAG;
  const frontMatter = {
    ...titleAndDescription,
    order: defaults.order,
    updated: metadata.updated ?? DEFAULT_DATE,
    roles: roles ?? DEFAULT_ROLES,
    ...(defaults.edition === DEFAULT_EDITION ? {} : { edition: defaults.edition }),
    ...(isSource ? {} : { translation: recordOf(parsed, english?.hashes ?? {}) }),
  };
  if (!metadata.updated)
    report(1, 'there is no ms.date', `"updated" is ${DEFAULT_DATE}; write the date of the last change`);
  const yaml = printFrontMatter(frontMatter);
  // Escapes in the handoff file, such as `&#8203;`, may have become characters that don't belong in text.
  const text = withoutOddCharacters(`---\n${provenance(parsed)}\n${yaml}---\n\n${body}`);

  // `fixText` lints the text until there's nothing left to fix. Only the last article and its diagnostics are used.
  let article = readArticle(parseFileAt(path, text, parsed));
  let diagnostics: readonly LintDiagnostic[] = [];
  fixText({ path, text }, (next) => {
    article = readArticle(parseFileAt(path, next, parsed));
    diagnostics = checkArticle(article, english?.source, glossary);
    return diagnostics;
  });
  const { file } = article;
  const moved = { blocks: rolesLine?.taken ?? [], figures };
  const words = compareWordsInArticle(parsed.blocks, parseArticle(file.body), moved, (message, hint) =>
    report(offset + 1, message, hint),
  );
  return {
    parsed,
    file,
    article,
    source: isSource ? sourceOf(article) : undefined,
    roles: rolesLine?.roles,
    words: totalOf(words),
    hashes: hashesOf(parsed, defaults, partHashes(translatableArticle(file))),
    diagnostics,
  };
}
