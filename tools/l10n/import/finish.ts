/** From a parsed to the text of a file of this site: links, figures, roles, front matter, record, safe mendings. */
import { Document, isCollection } from 'yaml';
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { type ArticleFile, parseArticleFile } from '../../../src/translation/content.ts';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import { ROLE_IDS, type SectionHashes, type TranslationRecord } from '../../../src/translation/front-matter.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { META_ID } from '../../../src/translation/sections.ts';
import { NEW_RECORD, recordParts } from '../../../src/translation/source-hashes.ts';
import { partHashes, translatableArticle } from '../../../src/translation/translatables.ts';
import { fixText } from '../lint/fix.ts';
import { type Source, checkArticle, sourceOf } from '../lint/lint-articles.ts';
import type { LintDiagnostic } from '../lint/lint-result.ts';
import { type ReadArticle, readArticle } from '../lint/text/article-text.ts';
import { type Targets, turnAddresses } from './article-urls.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { turnFigures } from './import-figures.ts';
import { idsIn } from './headings.ts';
import { turnLabels } from './labels.ts';
import { printArticle } from './print-article.ts';
import { type RoleId, readRoles } from './roles.ts';

/** What an article of this site needs and a hand-off file does not say. */
export interface Given {
  readonly order: number;
  /** Where the file names none, or only its English does. */
  readonly roles: readonly RoleId[] | undefined;
  readonly description: string | undefined;
  readonly title: string | undefined;
}

export interface Finished {
  readonly parsed: ParsedArticle;
  readonly file: ArticleFile;
  readonly article: ReadArticle;
  /** What a translation of it is held against. */
  readonly source: Source | undefined;
  /** The roles its text names; undefined where it names none. */
  readonly roles: readonly RoleId[] | undefined;
  readonly hashes: SectionHashes;
  readonly diagnostics: readonly LintDiagnostic[];
}

const blockLine = (block: RootContent, { offset }: ParsedArticle) => offset + (block.position?.start.line ?? 1);

/** The day on which nothing is known to have changed since, where a file says none. */
const UNKNOWN_DAY = '2021-01-01';

function metaOf(parsed: ParsedArticle, given: Given): { readonly title: string; readonly description: string } {
  const { metadata, heading, isBeside, say } = parsed;
  // The metadata of a side-by-side file is in the language of the translation.
  const own = isBeside ? { title: undefined, description: undefined } : metadata;
  const title = own.title ?? given.title ?? heading ?? parsed.place.split('/').at(-1) ?? '';
  const description = own.description ?? given.description;
  if (heading !== undefined && heading !== title && !isBeside) {
    say(
      parsed.offset + 1,
      `the heading "${heading}" is not carried over`,
      `the title is "${title}"; say there what is missing`,
    );
  }
  if (description !== undefined) return { title, description };
  const message = isBeside ? 'the English has no description in this file' : 'there is no description';
  say(1, message, 'its heading stands for it; write one');
  return { title, description: heading ?? title };
}

/** What the pipeline knows of a translation, for whoever reads the file. */
function provenance({ metadata, isBeside, path }: ParsedArticle): string {
  const { method, handedOff, sourceCommit } = metadata;
  const marked =
    isBeside || !method
      ? []
      : [method === 'human' ? 'marked as human translation (HT)' : 'marked as machine translation (MT)'];
  const facts = [
    isBeside ? 'the English beside a translation' : '',
    ...marked,
    handedOff ? `handed off ${handedOff}` : '',
    sourceCommit ? `English of commit ${sourceCommit}` : '',
  ].filter((fact) => fact !== '');
  const name = path.split('/').at(-1) ?? '';
  return [`# Imported from ${name}`, ...(facts.length > 0 ? [facts.join(', ')] : [])]
    .join(': ')
    .replace(/[^\P{C}]/gu, '');
}

/** As the articles of this site have it: roles on one line. */
function printFrontMatter(values: object): string {
  const document = new Document(values);
  const roles = document.get('roles');
  if (isCollection(roles)) roles.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** An article's file, whatever folders it stands under. */
const fileAt = (path: string, text: string, { tag, place }: ParsedArticle): ArticleFile => ({
  ...parseArticleFile(path, text),
  tag,
  slug: place.split('/').at(-1) ?? '',
});

export interface FinishInput {
  readonly glossary: Glossary;
  readonly targets: Targets;
  readonly given: Given;
  /** Where the file will stand, for diagnostics. */
  readonly path: string;
  /** The English of the same edition, where there is one. */
  readonly english: Finished | undefined;
}

/** A translation is made from no title and description that only stand in for the English ones. */
function hashesOf({ isBeside }: ParsedArticle, { description }: Given, hashes: SectionHashes): SectionHashes {
  if (!isBeside || description !== undefined) return hashes;
  return Object.fromEntries(Object.entries(hashes).filter(([id]) => id !== META_ID));
}

/** Nobody has compared the translation with the English yet: it counts as made from the English beside it. */
const recordOf = ({ metadata }: ParsedArticle, source: SectionHashes): TranslationRecord =>
  recordParts({ ...NEW_RECORD, ...(metadata.method && { method: metadata.method }) }, source, Object.keys(source));

/** The text of the file, and what the check finds in it. */
export function finish(parsed: ParsedArticle, { glossary, targets, given, path, english }: FinishInput): Finished {
  const { tag, metadata, say, offset } = parsed;
  const named = readRoles(parsed.blocks, tag, glossary);
  if (named && named.unknown !== '') {
    say(
      blockLine(named.block, parsed),
      `the roles "${named.unknown}" are not known here`,
      `known: ${ROLE_IDS.join(', ')}`,
    );
  }
  const linked = turnAddresses(named?.blocks ?? parsed.blocks, idsIn(parsed.blocks), targets, say, offset);
  const body = printArticle(turnFigures(turnLabels(linked, tag), tag, glossary), (block) =>
    say(
      blockLine(block, parsed),
      `this ${block.type} cannot be carried over as it is built`,
      'its words were kept; build it anew',
    ),
  );
  const meta = metaOf(parsed, given);
  const roles = named?.roles ?? given.roles;
  const isSource = tag === SOURCE_TAG;
  const frontMatter = {
    ...meta,
    order: given.order,
    updated: metadata.updated ?? UNKNOWN_DAY,
    roles: roles ?? [...ROLE_IDS],
    ...(isSource ? {} : { translation: recordOf(parsed, english?.hashes ?? {}) }),
  };
  if (!metadata.updated) say(1, 'there is no ms.date', `"updated" is ${UNKNOWN_DAY}; write when it was last changed`);
  const yaml = printFrontMatter(frontMatter);
  // Characters that the file wrote by number.
  const text = withoutOddCharacters(`---\n${provenance(parsed)}\n${yaml}---\n\n${body}`);

  // The last look finds nothing more to mend: it is the one that is reported.
  let article = readArticle(fileAt(path, text, parsed));
  let diagnostics: readonly LintDiagnostic[] = [];
  fixText({ path, text }, (next) => {
    article = readArticle(fileAt(path, next, parsed));
    diagnostics = checkArticle(article, english?.source, glossary);
    return diagnostics;
  });
  const { file } = article;
  return {
    parsed,
    file,
    article,
    source: isSource ? sourceOf(article) : undefined,
    roles: named?.roles,
    hashes: hashesOf(parsed, given, partHashes(translatableArticle(file))),
    diagnostics,
  };
}
