/** Finds inline codes in plain text, because some translation tools show and return codes as text. Pure. */
import { type Code, type Inline, text } from './inline.ts';
import { readWords } from './inline-markdown.ts';

interface Match {
  readonly inlines: readonly Inline[];
  readonly end: number;
}

const TYPED = /<[A-Z]\w*(?:\s[^<>]*)?\/>/y;

/** The index of the next mark, or -1. An emphasis mark isn't found in a longer one: `*` isn't found in `**`. */
function findMark(words: string, mark: string, from: number): number {
  const [sign = ''] = mark;
  const isRun = /^[*_~]+$/.test(mark);
  for (let at = words.indexOf(mark, from); at >= 0; at = words.indexOf(mark, at + 1)) {
    if (!isRun || (words[at - 1] !== sign && words[at + mark.length] !== sign)) return at;
  }
  return -1;
}

/**
 * The pair of codes that begins at an index. If there are several, it's the one with the longest beginning. Links all
 * begin with `[`, so among pairs that begin alike, it's the one that closes first.
 */
function pairAt(words: string, at: number, end: number, known: readonly Code[]) {
  const [first] = known
    .filter(({ open, close }) => close !== '' && words.startsWith(open, at))
    .map((code) => ({ code, close: findMark(words, code.close, at + code.open.length) }))
    .filter(({ code, close }) => close >= 0 && close + code.close.length <= end)
    .sort((one, other) => other.code.open.length - one.code.open.length || one.close - other.close);
  return first;
}

/** A component that a translator typed, if it matches a code of the unit: for example, another `form` of a figure. */
export function typedComponent(written: string, known: readonly Code[]): Code | undefined {
  // The component is parsed as a table cell. Alone in a paragraph, it would be a block component instead of an inline
  // one.
  const [inline] = readWords(written, 'cell', () => '') ?? [];
  if (inline?.type !== 'solo' || inline.code.kind !== 'component') return undefined;
  const counterpart = known.find(({ key }) => key === inline.code.key);
  return counterpart && { ...counterpart, open: written };
}

function soloAt(words: string, at: number, known: readonly Code[]): Code | undefined {
  const [longest] = known
    .filter(({ open, close }) => close === '' && words.startsWith(open, at))
    .sort((one, other) => other.open.length - one.open.length);
  if (longest) return longest;
  TYPED.lastIndex = at;
  const [typed] = TYPED.exec(words) ?? [];
  return typed === undefined ? undefined : typedComponent(typed, known);
}

function codeAt(words: string, at: number, end: number, known: readonly Code[]): Match | undefined {
  const solo = soloAt(words, at, known);
  if (solo) return { inlines: [{ type: 'solo', code: solo }], end: at + solo.open.length };
  const pair = pairAt(words, at, end, known);
  if (!pair) return undefined;
  const { code, close } = pair;
  const children = matchBetween(words, at + code.open.length, close, known);
  return { inlines: [{ type: 'pair', code, children }], end: close + code.close.length };
}

function matchBetween(words: string, from: number, end: number, known: readonly Code[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let plain = '';
  for (let at = from; at < end;) {
    const match = codeAt(words, at, end, known);
    if (match) {
      inlines.push(text(plain), ...match.inlines);
      plain = '';
      at = match.end;
    } else plain += words[at++] ?? '';
  }
  return [...inlines, text(plain)].filter((inline) => inline.type !== 'text' || inline.text !== '');
}

/**
 * Converts plain text to inline text with the codes of a unit.
 * @example matchWritten('Voir [les rappels](#reminders).', codes) // the link as a pair of codes, with its text inside
 */
export const matchWritten = (words: string, known: readonly Code[]): readonly Inline[] =>
  matchBetween(words, 0, words.length, known);
