/** Converts callouts, such as `> [!NOTE]`, which the documentation pipeline writes as block quotations. */
import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import { type Conversion, lineIn } from './conversion.ts';

/** `[!NOTE]` or `[!div class="checklist"]` at the beginning of a block quotation. */
const MARKER = /^\s*\[!([a-z][\w-]*)([^\]]*)\][^\S\n]*\n?/i;

const NOTE_KINDS = ['note', 'tip', 'important', 'caution', 'warning'];

export interface Callout {
  readonly kind: string;
  readonly blocks: readonly RootContent[];
}

/** Undefined for block quotations that aren't callouts. */
export function readCallout(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [opening, ...more] = first.children;
  const match = opening?.type === 'text' ? MARKER.exec(opening.value) : null;
  if (opening?.type !== 'text' || !match) return undefined;
  const value = opening.value.slice(match[0].length);
  const words: readonly PhrasingContent[] = value === '' ? more : [{ ...opening, value }, ...more];
  const blocks = words.length > 0 ? [{ ...first, children: [...words] }, ...rest] : rest;
  return { kind: match[1]?.toLowerCase() ?? '', blocks };
}

export const noteOf = (children: readonly RootContent[]): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Note',
  attributes: [],
  children: children.filter((child) => child.type !== 'yaml' && child.type !== 'mdxjsEsm') as never,
});

/** Notes of all kinds, such as warnings, become a `<Note>`. Of other callouts, only the content stays. */
export function convertCallout(
  kind: string,
  blocks: readonly RootContent[],
  quote: Blockquote,
  conversion: Conversion,
): readonly RootContent[] {
  const line = lineIn(conversion, quote);
  if (!NOTE_KINDS.includes(kind)) {
    if (kind !== 'div')
      conversion.report(line, `a [!${kind}] block can't be converted`, 'its content is in the text; review it');
    return blocks;
  }
  if (kind !== 'note' && kind !== 'tip') {
    const message = `a [!${kind.toUpperCase()}] block became a plain note`;
    conversion.report(line, message, 'say in its text what kind of note it is');
  }
  return blocks.length > 0 ? [noteOf(blocks)] : [];
}
