/**
 * What is translated as one piece, alike for articles and for strings: its parts (sections, or strings by the common
 * name of their key), each with a fingerprint, and the record that says what a translation was made from.
 */
import { z } from 'astro/zod';
import { baseKeyOf } from '../i18n/catalog.ts';
import { ownValue } from '../i18n/message.ts';
import type { ArticleFile, Content, StringsFile } from './content.ts';
import { translationSchema } from './front-matter.ts';
import { hashOf } from './hash.ts';
import { everyNode } from './parse-article.ts';
import { INTRO_ID, META_ID, type Section, sectionsOf } from './sections.ts';
import { stringParts } from './source-hashes.ts';
import type { SectionHashes, TranslationRecord } from './status.ts';
import { countWords } from './count-words.ts';

/** The name under which commands know strings.json, where they take a slug. */
export const STRINGS_SLUG = 'strings';

export interface Part {
  readonly id: string;
  /** For people: the heading, or the key of a string. */
  readonly title: string;
  /** Its source text: Markdown, or the message with all its plural forms. */
  readonly text: string;
  readonly hash: string;
  readonly words: number;
  /** The line of the file it begins on, from 1. */
  readonly line: number;
}

export interface Translatable {
  readonly tag: string;
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Place among the articles; the strings come last. */
  readonly order: number;
  /** What a translation was made from; undefined where it does not say, and in the source. */
  readonly record: TranslationRecord | undefined;
}

/** As little of the front matter as a translatable needs: an old version in the history may lack the rest. */
const headSchema = z.object({
  title: z.string(),
  description: z.string(),
  order: z.number().catch(0),
  translation: translationSchema.optional().catch(undefined),
});

const NAMES: Readonly<Record<string, string>> = { [META_ID]: 'title and description', [INTRO_ID]: 'introduction' };

/** Counting takes most of the time reading a site takes, and few commands ask: it is done when they do. */
function part(id: string, title: string, text: string, words: string, line: number): Part {
  let count: number | undefined;
  return {
    id,
    title,
    text,
    hash: hashOf(text),
    line,
    get words() {
      return (count ??= countWords(words));
    },
  };
}

/** The words of blocks, item by item and cell by cell: joined without a gap, two would count as one. */
const wordsIn = (blocks: Section['blocks']) =>
  [...everyNode(blocks)].flatMap((node) => (node.type === 'text' || node.type === 'inlineCode' ? [node.value] : []));

/** An article as a translatable; undefined where its front matter or body cannot be read, which content validation reports. */
export function translatableArticle(article: ArticleFile): Translatable | undefined {
  const { tag, slug, path } = article;
  const head = headSchema.safeParse(article.data);
  if (!head.success) return undefined;
  const { title, description, order, translation } = head.data;
  const meta = `${title}\n${description}`;
  try {
    const sections = sectionsOf(article.body).map((section) => {
      const words = [section.title, ...wordsIn(section.blocks)].join(' ');
      const name = ownValue(NAMES, section.id) ?? section.title;
      return part(section.id, name, section.text, words, article.bodyOffset + section.line);
    });
    const parts = [part(META_ID, NAMES[META_ID] ?? '', meta, meta, article.lineOf(['title'])), ...sections];
    return { tag, slug, path, title, parts, order, record: translation };
  } catch {
    return undefined; // not MDX
  }
}

/** A file of strings as a translatable; undefined where it is not JSON. */
export function translatableStrings(file: StringsFile): Translatable | undefined {
  if (file.jsonProblem) return undefined;
  const { tag, path, messages, record } = file;
  const firstKey = new Map(
    Object.keys(messages)
      .map((key) => [baseKeyOf(key), key] as const)
      .reverse(),
  );
  const parts = [...stringParts(messages)].map(([base, text]) =>
    part(base, base, text, text, file.lineOf(firstKey.get(base) ?? base)),
  );
  return { tag, slug: STRINGS_SLUG, path, title: 'Interface strings', parts, order: Infinity, record };
}

/** Every translatable that can be read, articles in their order, strings last. */
export function translatablesOf(content: Content): readonly Translatable[] {
  const translatables = [...content.articles.map(translatableArticle), ...content.strings.map(translatableStrings)];
  return translatables
    .filter((translatable) => translatable !== undefined)
    .sort((one, other) => one.order - other.order || (one.slug < other.slug ? -1 : 1));
}

export function partHashes({ parts }: Translatable): SectionHashes {
  return Object.fromEntries(parts.map(({ id, hash }) => [id, hash]));
}

/** The fingerprint of a translation's own text: what a reviewer signs. The order of strings in their file is no text. */
export function textHash(translatable: Translatable): string {
  const hashes = Object.entries(partHashes(translatable));
  if (translatable.slug === STRINGS_SLUG) hashes.sort(([one], [other]) => (one < other ? -1 : 1));
  return hashOf(JSON.stringify(Object.fromEntries(hashes)));
}
