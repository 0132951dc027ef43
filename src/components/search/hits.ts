/** Turns Pagefind's results into hits: sections of pages with excerpts in the page's own spelling, the best first. */
import { foldWord, phraseOf } from '../../i18n/search-words.ts';

/** A page in Pagefind's results. `sub_results` are its sections with matches. */
export interface PageResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** A part of an excerpt. `isMatch` is true for text that matches the query. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** One hit: a section, and its page. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** The page's title, if the hit is one of its sections. */
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

/** A compound and its split form after it (see search-index/compounds.ts). Each may be marked as a match. */
const SEAMED = /(<mark>)?([^\s<]*\p{L})(?:<\/mark>)? (<mark>)?__[\p{L}_]+([^\s<]*)(?:<\/mark>)?/gu;
/** A split form whose compound was cut off by the excerpt. */
const SEAMED_ALONE = /__[\p{L}_]+/gu;

/** The page's own spelling: each compound once, and ’ instead of '. */
function asWritten(indexed: string): string {
  const once = indexed.replace(SEAMED, (_, own?: string, word = '', seamed?: string, rest = '') =>
    own || seamed ? `<mark>${word}${rest}</mark>` : `${word}${rest}`,
  );
  // Repeated for two compounds with a hyphen between them: the second matches only after the first is replaced.
  if (once !== indexed) return asWritten(once);
  return once.replace(SEAMED_ALONE, (copy) => copy.replaceAll('_', '')).replaceAll("'", '’');
}

/** The end of a sentence at the start of an excerpt, which is left out. */
const LOOSE_ENDS = /^[\s\p{Pe}\p{Pf},.;:?!，。、；：？！]+/u;

/** Pagefind marks matches with <mark> in escaped text. It's parsed here, so that no text is inserted as HTML. */
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

/** The sections of a page with matches, in order. The page itself, if the matches aren't in its text. */
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
 * Ranks a page higher if its title or the heading of a section is the query. Pagefind weights words of headings, but
 * doesn't know that a heading such as "renewal window" is the whole query.
 */
const NAMED = 1.2;

/** The share of a title that the query makes up, from 0 to 1. */
const likeness = ({ title }: Hit, asked: string) => {
  const folded = foldWord(title);
  return folded.includes(asked) ? asked.length / Math.max(1, folded.length) : 0;
};

/**
 * The hits of all pages, the best page first. In a page, sections whose headings match the query come first, then the
 * others in order. For a phrase in quotation marks, titles and headings that contain it come before all others.
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
