/** The difference between two versions of a text: first line by line, then word by word within changed lines. */
import { diffArrays, diffWords as diffWordChanges } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

// English also finds the words of Chinese text, because ICU segments by script.
const intlSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Source hashes ignore the number of spaces, so the diff does, too. Line breaks stay. */
const normalizeSpaces = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();

/** The lines of a text, each with the blank lines after it. */
const linesOf = (text: string) => normalizeSpaces(text).split(/(?<=\n)(?!\n)/);

/** Compared as a whole: link targets, and the bullets of lists, which aren't hyphens. */
const WHOLE = /\]\([^()\n]*\)|(?<=^ ?)[-*](?= )/gm;

/** Private-use characters stand for the Markdown that is compared as a whole: the segmenter never joins them. */
function diffWordsOfLines(before: string, after: string): readonly Piece[] {
  const wholes = [...new Set([before, after].flatMap((text) => text.match(WHOLE) ?? []))];
  const encode = (text: string) => text.replace(WHOLE, (whole) => String.fromCharCode(0xe000 + wholes.indexOf(whole)));
  const decode = (text: string) =>
    text.replace(/[\ue000-\uf8ff]/g, (character) => wholes[character.charCodeAt(0) - 0xe000] ?? character);
  return diffWordChanges(encode(before), encode(after), { intlSegmenter }).map(({ value, added, removed }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: decode(value),
  }));
}

/**
 * The pieces of two texts in reading order. A change in white space alone counts as the same.
 * @example diffWords('two short words', 'two long words')
 * // => same 'two ', removed 'short', added 'long', same ' words'
 */
export function diffWords(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = ({ kind, text }: Piece) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else if (text !== '') pieces.push({ kind, text });
  };
  let changed = { removed: '', added: '' };
  const endChange = () => {
    const { removed, added } = changed;
    if (removed === added) return;
    // If the last lines were removed, the line before them doesn't end with a line break anymore.
    if (pieces.length > 0 && pieces.at(-1)?.text.endsWith('\n') === false) push({ kind: 'same', text: '\n' });
    diffWordsOfLines(removed.trimEnd(), added.trimEnd()).forEach(push);
    push({ kind: 'same', text: /\s*$/.exec(added || removed)?.[0] ?? '' });
    changed = { removed: '', added: '' };
  };
  const comparator = (one: string, other: string) => one.trim() === other.trim();
  for (const { value, added, removed } of diffArrays([...linesOf(before)], [...linesOf(after)], { comparator })) {
    const text = value.join('');
    if (removed) changed.removed += text;
    else if (added) changed.added += text;
    else {
      endChange();
      push({ kind: 'same', text });
    }
  }
  endChange();
  return pieces;
}

/** The pieces of each line, without lines that haven't changed. */
export function changedLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ kind, text: line });
    });
  }
  return lines.filter((line) => line.some(({ kind, text }) => kind !== 'same' && text.trim() !== ''));
}
