/** From what Pagefind found to the places shown: excerpts as they are written on the page, the best place first. */
import { foldWord, phraseOf } from '../../i18n/search-words.ts';

/** A page as Pagefind tells of it; `sub_results` are its sections in which something was found. */
export interface PageResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** A piece of an excerpt; `isMatch` where the query was found. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** One place where something was found: a section, and the page it stands on. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** The page's title, where the hit is a section of it. */
  readonly page: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
}

const SECTIONS_PER_PAGE = 3;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** A word and, after it, the same with seams (integrations/search/compounds.ts), each perhaps marked as found. */
const SEAMED = /(<mark>)?([^\s<]*\p{L})(?:<\/mark>)? (<mark>)?__[\p{L}_]+([^\s<]*)(?:<\/mark>)?/gu;
/** One whose word the excerpt has cut off. */
const SEAMED_ALONE = /__[\p{L}_]+/gu;

/** The page's own spelling: one word where the index has it twice, and ’ for '. */
function asWritten(indexed: string): string {
  const once = indexed.replace(SEAMED, (_, own?: string, word = '', seamed?: string, rest = '') =>
    own || seamed ? `<mark>${word}${rest}</mark>` : `${word}${rest}`,
  );
  // Two compounds with a hyphen between them: the second is free once the first is done.
  if (once !== indexed) return asWritten(once);
  return once.replace(SEAMED_ALONE, (copy) => copy.replaceAll('_', '')).replaceAll("'", '’');
}

/** What Pagefind cuts before: an excerpt does not begin with the end of another sentence. */
const LOOSE_ENDS = /^[\s\p{Pe}\p{Pf},.;:?!，。、；：？！]+/u;

/** Pagefind marks matches with <mark> in otherwise escaped text. Taken apart here, so that nothing is ever set as HTML. */
export function readExcerpt(html: string): readonly ExcerptPart[] {
  return asWritten(html.replaceAll('&#39;', "'"))
    .replace(LOOSE_ENDS, '')
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** All sections of a page in which something was found, in their order; the page itself where that was not in its text. */
export function hitsOf({ url, excerpt, meta, sub_results: sections }: PageResult): readonly Hit[] {
  const pageTitle = asWritten(meta['title'] ?? '');
  if (sections.length === 0) return [{ url, title: pageTitle, page: undefined, excerpt: readExcerpt(excerpt) }];
  return sections.map((section) => {
    const title = asWritten(section.title);
    return {
      url: section.url,
      title,
      page: title === pageTitle ? undefined : pageTitle,
      excerpt: readExcerpt(section.excerpt),
    };
  });
}

/**
 * What a page counts for more where it, or a section of it, is named like the query. The index takes a heading's words
 * for more than others, but not that they are all of the query, one after the other: "renewal window".
 */
const NAMED = 1.2;

/** How much of a title is what was asked for, from 0 to 1. */
const likeness = ({ title }: Hit, asked: string) => {
  const folded = foldWord(title);
  return folded.includes(asked) ? asked.length / Math.max(1, folded.length) : 0;
};

/**
 * The pages' hits, best page first; in a page the sections named like the query, then the others as they stand. A phrase
 * in quotation marks asks for its words as they are: what has them for its name comes before all else.
 */
export function ranked(
  pages: readonly { readonly score: number; readonly hits: readonly Hit[] }[],
  query: string,
): readonly Hit[] {
  const phrase = phraseOf(query);
  const asked = foldWord(phrase ?? query);
  const weighed = pages.map(({ score, hits }) => {
    const best = Math.max(0, ...hits.map((hit) => likeness(hit, asked)));
    return {
      named: phrase === undefined ? 0 : best,
      score: best > 0 ? score * NAMED : score,
      hits: hits.toSorted((one, other) => likeness(other, asked) - likeness(one, asked)).slice(0, SECTIONS_PER_PAGE),
    };
  });
  return weighed
    .toSorted((one, other) => other.named - one.named || other.score - one.score)
    .flatMap(({ hits }) => hits);
}
