/** Excerpts are whole sentences from the one with the first match, in the page's own spelling and punctuation. */
import { localeOf } from '../../i18n/locales.ts';
import { BLOCK_END, NO_BREAK_MARKS } from '../../i18n/search-words.ts';

/** A part of an excerpt. `isMatch` is true for text that matches the query. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What an excerpt needs to know about its page. */
export interface ExcerptPage {
  readonly content: string;
  readonly headings: ReadonlySet<string>;
  readonly tag: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Replace the `<mark>` tags in Pagefind's excerpts, so that the rest can be unescaped. Between two sentences, the start
 * belongs to the next sentence and the end to the one before, like characters of their categories (Co and Cf).
 */
const MATCH_START = '\uE000';
const MATCH_END = '\u2063';

/** A compound and its split form: "kompetensavgift __kompetens_avgift" (search-index/compounds.ts). */
const COMPOUND_WITH_SPLIT_FORM =
  /(\uE000)?([^\s\uE000\u2063]*\p{L})\u2063? (\uE000)?__[\p{L}_]+([^\s\uE000\u2063]*)\u2063?/gu;
/** A split form without its compound, because the excerpt starts between the two. */
const SPLIT_FORM = /__[\p{L}_]+/gu;
/** Spaces after full-width punctuation. They're removed, because the punctuation already includes space. */
const SPACES_AFTER_WIDE = /([，。；：？！、）”」]) +/g;
/** A space followed by one of the `NO_BREAK_MARKS`, possibly with the start or end of a match in between. */
const MARKED_NO_BREAK_SPACE = / ([\uE000\u2063]?)([\u2060\u2061])/g;

/** Each compound appears once, no-break spaces are restored, and ' becomes ’. */
export function restoreSpelling(indexed: string): string {
  const withoutCopies = indexed.replace(
    COMPOUND_WITH_SPLIT_FORM,
    (_, compound?: string, word = '', split?: string, rest = '') =>
      compound || split ? `${MATCH_START}${word}${rest}${MATCH_END}` : `${word}${rest}`,
  );
  // Two compounds may be joined by a hyphen. The pattern finds the second one only after the first is replaced, so the
  // replacement is repeated.
  if (withoutCopies !== indexed) return restoreSpelling(withoutCopies);
  return withoutCopies
    .replace(SPLIT_FORM, (copy) => copy.replaceAll('_', ''))
    .replace(MARKED_NO_BREAK_SPACE, (_, mark: string, kind: string) => `${NO_BREAK_MARKS[kind] ?? ' '}${mark}`)
    .replaceAll(BLOCK_END, '')
    .replace(SPACES_AFTER_WIDE, '$1')
    .replaceAll("'", '’')
    .trim();
}

const unescaped = (html: string) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Pagefind's mark of a block's last word includes the block's end, which is moved to after the mark. */
const MARKED_BLOCK_END = new RegExp(`${BLOCK_END}${MATCH_END}`, 'g');

const withMarks = (html: string) =>
  unescaped(html.replaceAll('<mark>', MATCH_START).replaceAll('</mark>', MATCH_END)).replace(
    MARKED_BLOCK_END,
    MATCH_END + BLOCK_END,
  );
const withoutMarks = (text: string) => text.replace(/[\uE000\u2063]/g, '');

/** Left over from the sentence before the excerpt. */
const LEFTOVER_PUNCTUATION = /^[\s\p{Pe}\p{Pf},.;:?!，。、；：？！]+/u;

/** Views render the parts as text, so nothing has to be inserted as HTML. */
function partsOf(text: string): readonly ExcerptPart[] {
  return restoreSpelling(text)
    .replace(LEFTOVER_PUNCTUATION, '')
    .split(/[\uE000\u2063]/)
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

export const readExcerpt = (html: string): readonly ExcerptPart[] => partsOf(withMarks(html));

/** Firefox before 125 has no `Intl.Segmenter`. There, each `.`, `!`, or `?` ends a sentence. */
function sentencesOf(text: string, tag: string): readonly string[] {
  if (!('Segmenter' in Intl)) return text.match(/[^.!?。！？]+[.!?。！？\s]*/g) ?? [];
  return Array.from(new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text), ({ segment }) => segment);
}

/** In characters. The first sentence may be longer. Chinese characters are twice as wide. */
const MAX_LENGTH = { narrow: 180, wide: 90 };
const maxLengthFor = (tag: string) => (localeOf(tag).sentenceSeparator === '' ? MAX_LENGTH.wide : MAX_LENGTH.narrow);

/** Whether a text ends with punctuation, like a sentence. A table cell or a heading doesn't. */
const isSentence = (text: string) => /\p{P}[\uE000\u2063\s]*$/u.test(text);

/** A sentence is followed by the language's usual separator, and a table cell by ` · `. */
function joined(before: string, after: string, tag: string): string {
  if (before === '' || after.trim() === '') return before || after;
  const separator = isSentence(before) ? localeOf(tag).sentenceSeparator : ' · ';
  return `${before.trimEnd()}${separator}${after.trimStart()}`;
}

/** From the block with the character at `index` up to the next heading. `start` is where that block starts. */
function blocksFrom(text: string, index: number, { headings }: ExcerptPage): readonly [start: number, texts: string[]] {
  const start = text.lastIndexOf(BLOCK_END, index) + 1;
  const [first = '', ...others] = text.slice(start).split(BLOCK_END);
  const isHeading = (block: string) => headings.has(restoreSpelling(withoutMarks(block)));
  const end = others.findIndex(isHeading);
  return [start, [first, ...others.slice(0, end < 0 ? undefined : end)]];
}

/** Starts with the sentence that has the character at `from` in the first block, and ends when the excerpt is full. */
function sentencesFrom(blocks: readonly string[], from: number, tag: string): string {
  let toSkip = from;
  let excerpt = '';
  for (const block of blocks) {
    // A cell after a sentence belongs to another table row, so the excerpt ends before it.
    if (isSentence(excerpt) && !isSentence(block)) break;
    let taken = '';
    for (const sentence of sentencesOf(block, tag)) {
      toSkip -= sentence.length;
      if (toSkip >= 0) continue;
      const isFull = withoutMarks(excerpt + taken + sentence).length > maxLengthFor(tag);
      if (isFull && excerpt + taken !== '') return joined(excerpt, taken, tag);
      taken += sentence;
    }
    toSkip = 0;
    excerpt = joined(excerpt, taken, tag);
  }
  return excerpt;
}

/**
 * @param html Pagefind's excerpt, which can start and end in the middle of a sentence
 * @param title the title of the page or section, which the excerpt doesn't repeat
 */
export function excerptOf(html: string, title: string, page: ExcerptPage): readonly ExcerptPart[] {
  const marked = withMarks(html);
  const plain = withoutMarks(marked);
  const content = unescaped(page.content);
  const excerptStart = content.indexOf(plain);
  if (excerptStart < 0) return partsOf(marked);
  const text = content.slice(0, excerptStart) + marked + content.slice(excerptStart + plain.length);
  const matchStart = Math.max(excerptStart, text.indexOf(MATCH_START, excerptStart));
  const [start, blocks] = blocksFrom(text, matchStart, page);
  const startsWithTitle = restoreSpelling(withoutMarks(blocks[0] ?? '')) === title && blocks.length > 1;
  return partsOf(
    startsWithTitle ? sentencesFrom(blocks.slice(1), 0, page.tag) : sentencesFrom(blocks, matchStart - start, page.tag),
  );
}
