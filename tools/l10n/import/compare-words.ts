/** Reports words of a handoff file that its article lacks or repeats, after conversion and again after printing. */
import type { RootContent } from 'mdast';
import type { Conversion } from './conversion.ts';
import { type Bounds, surplus, wordsInBlocks, wordsInSource } from './count-words.ts';
import { text } from './phrasing.ts';

/** The maximum number of words that a message quotes. */
const MAX_QUOTED = 6;

const quote = (words: readonly string[]) =>
  [...words.slice(0, MAX_QUOTED).map((word) => `"${word}"`), ...(words.length > MAX_QUOTED ? ['…'] : [])].join(', ');

const inParagraph = (words: string): RootContent => ({ type: 'paragraph', children: [text(words)] });

type ReportWords = (words: readonly string[], message: string, hint: string) => void;

/** If `canRepeat`, the step may add words that the file already has, for example, from an included file. */
function compare(before: Bounds, after: Bounds, canRepeat: boolean, report: ReportWords): void {
  const lost = surplus(before, after);
  if (lost.length > 0) {
    report(
      lost,
      `words of the file are missing from the article (${lost.length}): ${quote(lost)}`,
      'add what is missing',
    );
  }
  // If the file doesn't have this word at all, the conversion joined two words. That isn't a repetition.
  const isInFile = (word: string) => (before.most.get(word) ?? 0) > 0;
  const repeated = canRepeat ? [] : surplus(after, before).filter(isInFile);
  if (repeated.length > 0) {
    const message = `words are in the article more often than in the file (${repeated.length}): ${quote(repeated)}`;
    report(repeated, message, 'remove what is repeated');
  }
}

/** Returns the minimum and maximum number of occurrences of each word in the file. */
export function compareWordsInBlocks({ source, offset, report }: Conversion, blocks: readonly RootContent[]): Bounds {
  const before = wordsInSource(source);
  const lineOf = ([word = '']: readonly string[]) => source.slice(0, source.indexOf(word)).split('\n').length + offset;
  compare(before, wordsInBlocks(blocks), /\[!include/i.test(source), (words, message, hint) =>
    report(lineOf(words), message, hint),
  );
  return before;
}

/** Text that was moved or replaced when the blocks were printed, so it isn't lost. */
export interface MovedText {
  /** The blocks that became front matter: those with the roles. */
  readonly blocks: readonly RootContent[];
  /** The texts that components replaced. @example ['30 days'] */
  readonly figures: readonly string[];
}

/** Returns the words of `article` (printed, then parsed again), including its front matter and components' output. */
export function compareWordsInArticle(
  blocks: readonly RootContent[],
  article: readonly RootContent[],
  { blocks: moved, figures }: MovedText,
  report: (message: string, hint: string) => void,
): Bounds {
  const after = wordsInBlocks([...article, ...moved, ...figures.map(inParagraph)]);
  compare(wordsInBlocks(blocks), after, false, (_, message, hint) => report(message, hint));
  return after;
}
