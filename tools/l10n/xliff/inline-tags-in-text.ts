/** Finds inline codes in plain text, because some translation tools show and return codes as text. Pure. */
import { type Code, type Inline, text } from './inline.ts';
import { readWords } from './inline-markdown.ts';

interface CodeMatch {
  readonly inlines: readonly Inline[];
  readonly end: number;
}

const TYPED_COMPONENT = /<[A-Z]\w*(?:\s[^<>]*)?\/>/y;

/** The index of the next mark; -1 if there is none. An emphasis mark in a longer one doesn't count: `*` in `**`. */
function findMark(words: string, mark: string, from: number): number {
  const [character = ''] = mark;
  const isEmphasis = /^[*_~]+$/.test(mark);
  for (let at = words.indexOf(mark, from); at >= 0; at = words.indexOf(mark, at + 1)) {
    if (!isEmphasis || (words[at - 1] !== character && words[at + mark.length] !== character)) return at;
  }
  return -1;
}

/** Of several pairs, uses the one with the longest opening part, then the one that closes first, such as for links. */
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
  // Parsed as a table cell, because alone in a paragraph, it would be a block component instead of an inline one.
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
  TYPED_COMPONENT.lastIndex = at;
  const [typed] = TYPED_COMPONENT.exec(words) ?? [];
  return typed === undefined ? undefined : typedComponent(typed, known);
}

function codeAt(words: string, at: number, end: number, known: readonly Code[]): CodeMatch | undefined {
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

/** @example matchWritten('Voir [les rappels](#reminders).', codes) // the link as a pair of codes around its text */
export const matchWritten = (words: string, known: readonly Code[]): readonly Inline[] =>
  matchBetween(words, 0, words.length, known);
