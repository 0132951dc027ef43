/** Turns Pagefind's results into hits: sections of pages with excerpts in the page's own spelling, the best first. */
import { foldWord, phraseOf } from '../../i18n/search-words.ts';
import { type ExcerptPart, restoreSpelling, excerptOf } from './excerpt.ts';

/** A page in Pagefind's results. `sub_results` are its sections with matches. */
export interface PageResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The text of the page. */
  readonly content: string;
  /** Elements that have an ID, such as headings. */
  readonly anchors: readonly { readonly text: string }[];
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** A section of a page, or a whole page. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** The page's title, if the hit is one of its sections. */
  readonly page: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
}

/** A page with its hits, in page order. */
export interface PageHits {
  readonly url: string;
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** A page's best hits, the best first. */
export interface RankedPage {
  readonly isAnswer: boolean;
  readonly hits: readonly Hit[];
}

const SECTIONS_PER_PAGE = 3;

/** The sections with matches, in page order, or the page itself if the matches aren't in its text. */
export function hitsOf({ url, excerpt, meta, content, anchors, sub_results: sections }: PageResult, tag: string) {
  const pageTitle = restoreSpelling(meta['title'] ?? '');
  const page = { content, headings: new Set(anchors.map(({ text }) => restoreSpelling(text))), tag };
  if (sections.length === 0) {
    return [{ url, title: pageTitle, page: undefined, excerpt: excerptOf(excerpt, pageTitle, page) }];
  }
  return sections.map((section): Hit => {
    const title = restoreSpelling(section.title);
    return {
      url: section.url,
      title,
      page: title === pageTitle ? undefined : pageTitle,
      excerpt: excerptOf(section.excerpt, title, page),
    };
  });
}

/** For the whole query in a title or heading. Pagefind only notices that its words are there. */
export const TITLE_MATCH_BOOST = 1.2;

/** From 0 (nothing) to 1 (the whole title). */
const shareOfTitle = ({ title }: Hit, foldedQuery: string) => {
  const folded = foldWord(title);
  return folded.includes(foldedQuery) ? foldedQuery.length / Math.max(1, folded.length) : 0;
};

/**
 * The best page first. On a page, the sections whose headings have the query come first. Pages that have a quoted
 * phrase in their title or a heading come before all others.
 * @param answer the slug of the page that answers the query best, which comes first of all
 */
export function ranked(pages: readonly PageHits[], query: string, answer?: string): readonly RankedPage[] {
  const phrase = phraseOf(query);
  const foldedQuery = foldWord(phrase ?? query);
  return pages
    .map(({ url, score, hits }) => {
      const best = Math.max(0, ...hits.map((hit) => shareOfTitle(hit, foldedQuery)));
      return {
        isAnswer: answer !== undefined && url.includes(`/${answer}/`),
        named: phrase === undefined ? 0 : best,
        score: best > 0 ? score * TITLE_MATCH_BOOST : score,
        hits: hits
          .toSorted((one, other) => shareOfTitle(other, foldedQuery) - shareOfTitle(one, foldedQuery))
          .slice(0, SECTIONS_PER_PAGE),
      };
    })
    .toSorted(
      (one, other) =>
        Number(other.isAnswer) - Number(one.isAnswer) || other.named - one.named || other.score - one.score,
    );
}
