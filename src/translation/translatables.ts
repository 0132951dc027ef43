/**
 * One model for articles and UI strings: both are translatables. A translatable has parts (sections, or strings by base
 * key), each with a hash. A translation also has a record, with the hashes of the source parts that it was made from.
 */
import type { RootContent } from 'mdast';
import { z } from 'astro/zod';
import { baseKeyOf } from '../i18n/catalog.ts';
import { type Messages, ownValue } from '../i18n/message.ts';
import type { ArticleFile } from './article-file.ts';
import type { Content } from './content.ts';
import { countWords } from './count-words.ts';
import { type SectionHashes, type TranslationRecord, translationSchema } from './front-matter.ts';
import { hashOf } from './hash.ts';
import { everyNode } from './parse-article.ts';
import { INTRO_ID, META_ID, type Section, sectionsOf } from './sections.ts';
import type { StringsFile } from './strings-file.ts';

/** The slug that stands for strings.json in commands. */
export const STRINGS_SLUG = 'strings';

export interface Part {
  readonly id: string;
  /** For display: the heading, or the key of a string. */
  readonly title: string;
  /** Markdown, or the message with all its plural forms. */
  readonly text: string;
  readonly hash: string;
  readonly words: number;
  /** The line of the file on which the part begins (1 is the first). */
  readonly line: number;
}

export interface Translatable {
  readonly tag: string;
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** The article's position in lists. Strings come last: theirs is `Infinity`. */
  readonly order: number;
  /** Undefined for the source, and for a translation without a record. */
  readonly record: TranslationRecord | undefined;
}

/** A file of the content folder, or an entry of the content collection. */
export type ArticleSource = Pick<ArticleFile, 'tag' | 'slug' | 'path' | 'data' | 'body'> &
  Partial<Pick<ArticleFile, 'bodyLineOffset' | 'lineOf'>>;

const { method, by, reviewed, sections: hashes, units } = translationSchema.shape;

/** Keeps the valid fields of a record. Content validation reports the invalid ones. */
const recordSchema = z.object({
  method: method.catch('machine'),
  by: by.catch(undefined),
  reviewed: reviewed.catch(undefined),
  sections: hashes.catch({}),
  units: units.catch(undefined),
});

/** An old version from the git history may lack the other fields. */
const neededFieldsSchema = z.object({
  title: z.string(),
  description: z.string(),
  order: z.number().catch(0),
  translation: recordSchema.optional().catch(undefined),
});

const TITLES: Readonly<Record<string, string>> = { [META_ID]: 'title and description', [INTRO_ID]: 'introduction' };

/**
 * Words are counted on first use: counting takes longer than parsing, and few commands need it.
 * @param textToCount the text without markup
 */
function createPart(id: string, title: string, text: string, textToCount: string, line: number): Part {
  let count: number | undefined;
  return {
    id,
    title,
    text,
    hash: hashOf(text),
    line,
    get words() {
      return (count ??= countWords(textToCount));
    },
  };
}

/** Join these with spaces: otherwise, words of neighboring table cells would run together. */
const textsIn = (blocks: Section['blocks']) =>
  [...everyNode(blocks)].flatMap((node) => (node.type === 'text' || node.type === 'inlineCode' ? [node.value] : []));

function articleParts(article: ArticleSource, meta: string, tree?: readonly RootContent[]): readonly Part[] {
  const { body, bodyLineOffset = 0, lineOf = () => 1 } = article;
  const sections = sectionsOf(body, tree).map((section) => {
    const plainText = [section.title, ...textsIn(section.blocks)].join(' ');
    const title = ownValue(TITLES, section.id) ?? section.title;
    return createPart(section.id, title, section.text, plainText, bodyLineOffset + section.line);
  });
  return [createPart(META_ID, TITLES[META_ID] ?? '', meta, meta, lineOf(['title'])), ...sections];
}

/**
 * An article as a translatable whose `parts` are parsed on first use. Reading `parts` throws an `ArticleSyntaxError` if
 * the body isn't MDX.
 * @param tree the body's syntax tree, if it has been parsed already
 * @returns undefined if the front matter isn't valid
 */
export function lazyTranslatable(article: ArticleSource, tree?: readonly RootContent[]): Translatable | undefined {
  const { tag, slug, path } = article;
  const parsed = neededFieldsSchema.safeParse(article.data);
  if (!parsed.success) return undefined;
  const { title, description, order, translation } = parsed.data;
  let parts: readonly Part[] | undefined;
  return {
    tag,
    slug,
    path,
    title,
    order,
    record: translation,
    get parts() {
      return (parts ??= articleParts(article, `${title}\n${description}`, tree));
    },
  };
}

/** An article as a translatable; undefined if it isn't valid, which content validation reports. */
export function translatableArticle(article: ArticleSource, tree?: readonly RootContent[]): Translatable | undefined {
  const translatable = lazyTranslatable(article, tree);
  try {
    return translatable?.parts && translatable;
  } catch {
    return undefined;
  }
}

/** Maps base keys to messages: all plural forms of a message together are one part of the translatable. */
function messagesByBase(messages: Messages): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, message] of Object.entries(messages)) {
    const base = baseKeyOf(key);
    const known = texts.get(base);
    texts.set(base, known === undefined ? message : `${known}\n${message}`);
  }
  return texts;
}

/** A strings file as a translatable; undefined if it isn't valid JSON. */
export function translatableStrings(file: StringsFile): Translatable | undefined {
  if (file.jsonProblem) return undefined;
  const { tag, path, messages, record } = file;
  // A map keeps the last key with the same base, so the first one has to come last.
  const firstKey = new Map(
    Object.keys(messages)
      .map((key) => [baseKeyOf(key), key] as const)
      .reverse(),
  );
  const parts = [...messagesByBase(messages)].map(([base, text]) =>
    createPart(base, base, text, text, file.lineOf(firstKey.get(base) ?? base)),
  );
  return { tag, slug: STRINGS_SLUG, path, title: 'Interface strings', parts, order: Infinity, record };
}

export function translatableOf(file: ArticleFile | StringsFile): Translatable | undefined {
  return 'messages' in file ? translatableStrings(file) : translatableArticle(file);
}

/** Every translatable that can be parsed: articles in order, then strings. */
export function translatablesOf(content: Content): readonly Translatable[] {
  return [...content.articles, ...content.strings]
    .map(translatableOf)
    .filter((translatable) => translatable !== undefined)
    .sort((one, other) => one.order - other.order || (one.slug < other.slug ? -1 : 1));
}

/** The hashes of a translatable's parts; an empty object if it couldn't be parsed. */
export function partHashes(translatable: Translatable | undefined): SectionHashes {
  return Object.fromEntries(translatable?.parts.map(({ id, hash }) => [id, hash]) ?? []);
}

/** The hash of a translation's own text, which a sign-off records. The order of strings doesn't affect it. */
export function textHash(translatable: Translatable): string {
  const hashes = Object.entries(partHashes(translatable));
  if (translatable.slug === STRINGS_SLUG) hashes.sort(([one], [other]) => (one < other ? -1 : 1));
  return hashOf(JSON.stringify(Object.fromEntries(hashes)));
}
