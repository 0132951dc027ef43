/** Reports words of a handoff file that its article has lost or repeats. */
import type { RootContent } from 'mdast';
import type { Conversion } from './conversion.ts';
import { surplus, wordsInBlocks, wordsInSource } from './count-words.ts';

/** The number of words in a message. */
const QUOTED = 6;

const quote = (words: readonly string[]) =>
  [...words.slice(0, QUOTED).map((word) => `"${word}"`), ...(words.length > QUOTED ? ['…'] : [])].join(', ');

/** Reports words of a file that aren't in its article, or are there more often than in the file. */
export function compareWords({ source, offset, say }: Conversion, blocks: readonly RootContent[]): void {
  const [before, after] = [wordsInSource(source), wordsInBlocks(blocks)];
  const lineOf = ([word = '']: readonly string[]) => source.slice(0, source.indexOf(word)).split('\n').length + offset;
  const lost = surplus(before, after);
  if (lost.length > 0) {
    const message = `words of the file are missing from the article (${lost.length}): ${quote(lost)}`;
    say(lineOf(lost), message, 'add what is missing');
  }
  // A word that the file doesn't have was joined from two: it isn't a repetition.
  const isThere = (word: string) => (before.most.get(word) ?? 0) > 0;
  const repeated = /\[!include/i.test(source) ? [] : surplus(after, before).filter(isThere);
  if (repeated.length > 0) {
    const message = `words are in the article more often than in the file (${repeated.length}): ${quote(repeated)}`;
    say(lineOf(repeated), message, 'remove what is repeated');
  }
}
