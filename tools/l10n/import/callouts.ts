/** `> [!NOTE]` and the other blocks the documentation pipeline writes as quotations. */
import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import { type Conversion, lineIn } from './conversion.ts';

/** `[!NOTE]`, `[!div class="checklist"]`, at the beginning of a quotation. */
const KIND = /^\s*\[!([a-z][\w-]*)([^\]]*)\][^\S\n]*\n?/i;

const NOTES = ['note', 'tip', 'important', 'caution', 'warning'];

export interface Callout {
  readonly kind: string;
  readonly blocks: readonly RootContent[];
}

/** A quotation that is none: what it is, and its blocks without the mark. */
export function readCallout(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [opening, ...more] = first.children;
  const match = opening?.type === 'text' ? KIND.exec(opening.value) : null;
  if (opening?.type !== 'text' || !match) return undefined;
  const value = opening.value.slice(match[0].length);
  const words: readonly PhrasingContent[] = value === '' ? more : [{ ...opening, value }, ...more];
  const blocks = words.length > 0 ? [{ ...first, children: [...words] }, ...rest] : rest;
  return { kind: match[1]?.toLowerCase() ?? '', blocks };
}

/** A remark of this site, `<Note>`. */
export const noteOf = (children: readonly RootContent[]): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Note',
  attributes: [],
  children: children.filter((child) => child.type !== 'yaml' && child.type !== 'mdxjsEsm') as never,
});

/**
 * The blocks a callout becomes.
 * @param blocks its content, converted
 */
export function convertCallout(
  kind: string,
  blocks: readonly RootContent[],
  quote: Blockquote,
  conversion: Conversion,
): readonly RootContent[] {
  const line = lineIn(conversion, quote);
  if (!NOTES.includes(kind)) {
    if (kind !== 'div')
      conversion.say(line, `a [!${kind}] block cannot be carried over`, 'its words stand in the text; look them over');
    return blocks;
  }
  if (kind !== 'note' && kind !== 'tip') {
    const message = `a block [!${kind.toUpperCase()}] became a note, and looks like any other`;
    conversion.say(line, message, 'begin it with words that say so');
  }
  return blocks.length > 0 ? [noteOf(blocks)] : [];
}
