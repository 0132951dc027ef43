/** Cleans up inline content: removes extra spaces and empty emphasis, and moves punctuation out of emphasis. */
import type { Nodes, PhrasingContent, Text } from 'mdast';

export const text = (value: string): Text => ({ type: 'text', value });

/** The text of inline content. An image counts as its alternative text, and a line break as a space. */
export function phrasingText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return node.alt ?? '';
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      return 'children' in node ? phrasingText(node.children) : '';
    })
    .join('');
}

/** Han characters and full-width punctuation, as part of a character class. */
const HAN = '\\p{sc=Han}\\u3000-\\u303F\\uFF00-\\uFF65';
const BREAK_IN_HAN = new RegExp(`(?<=[${HAN}])[ \\t]*\\n[ \\t]*(?=[${HAN}])`, 'gu');
/** These are removed: the documentation pipeline puts a space between sentences even in Chinese. */
const SPACES_AT_FULL_WIDTH = /(?<=[。，；：！？、」』）])[ \u00A0\u202F]+|[ \u00A0\u202F]+(?=[。，；：！？、」』）])/gu;
const SEVERAL_SPACES = /[ \t\u00A0\u202F]*[ \t][ \t\u00A0\u202F]*[ \t\u00A0\u202F]|[\u00A0\u202F]{2,}[ \t]*/gu;

/** No-break spaces that become plain spaces. Those in numbers and next to French punctuation stay. */
const NEEDLESS_NO_BREAK_SPACE = /(?<![\d«])[\u00A0\u202F](?![\d:;!?»%])/gu;

/** A lost space, as in "today.Then". Periods in names and URLs, such as `Node.js`, don't match. */
const PERIOD_WITHOUT_SPACE = /(?<=(?<![\p{L}\p{N}._/@-])(?:\p{Ll}{2,}|\d{4}))\.(?=\p{Lu}\p{Ll}+[\s,])/gu;

/** A soft line break becomes a space, or nothing between Han characters. No-break spaces before French marks stay. */
function tidySpaces(value: string): string {
  return value
    .replace(BREAK_IN_HAN, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(SEVERAL_SPACES, ' ')
    .replace(/[\u00A0\u202F] | [\u00A0\u202F](?![:;!?»])/g, ' ')
    .replace(NEEDLESS_NO_BREAK_SPACE, ' ')
    .replace(PERIOD_WITHOUT_SPACE, '. ')
    .replace(SPACES_AT_FULL_WIDTH, '');
}

function joinTexts(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined.splice(-1, 1, text(last.value + node.value));
    else joined.push(node);
  }
  return joined.map((node) => (node.type === 'text' ? { ...node, value: tidySpaces(node.value) } : node));
}

type Wrapper = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

const isWrapper = (node: PhrasingContent): node is Wrapper =>
  ['strong', 'emphasis', 'delete', 'link'].includes(node.type);

/** Moves spaces at both ends of emphasis or a link, and punctuation at its end, out of it. */
function moveEdgesOut(wrapper: Wrapper): readonly PhrasingContent[] {
  const children = [...wrapper.children];
  const [first] = children;
  let before = '';
  if (first?.type === 'text') {
    const trimmed = first.value.trimStart();
    before = first.value.slice(0, first.value.length - trimmed.length);
    children[0] = text(trimmed);
  }
  const last = children.at(-1);
  let after = '';
  if (last?.type === 'text') {
    const trimmed = last.value.replace(/(?:\s|(?<=[^.…\s])[.,;:。，；：]\s*)$/u, '').trimEnd();
    after = last.value.slice(trimmed.length);
    children[children.length - 1] = text(trimmed);
  }
  const kept = children.filter((node) => node.type !== 'text' || node.value !== '');
  const inside = kept.length > 0 ? [{ ...wrapper, children: kept }] : [];
  return [text(before), ...inside, text(after)].filter((node) => node.type !== 'text' || node.value !== '');
}

const SPACES_BEFORE_HAN = new RegExp(`^[ \\u00A0\\u202F]+(?=[${HAN}])`, 'u');
const SPACES_AFTER_HAN = new RegExp(`(?<=[${HAN}])[ \\u00A0\\u202F]+$`, 'u');
const BEGINS_HAN = new RegExp(`^[${HAN}]`, 'u');
const ENDS_HAN = new RegExp(`[${HAN}]$`, 'u');

/** Removes the spaces that the documentation pipeline adds around links and emphasis between Han characters. */
function removeSpacesAtHan(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const before = phrasingText(nodes.slice(Math.max(0, index - 1), index));
    const after = phrasingText(nodes.slice(index + 1, index + 2));
    const start = ENDS_HAN.test(before) ? node.value.replace(SPACES_BEFORE_HAN, '') : node.value;
    return text(BEGINS_HAN.test(after) ? start.replace(SPACES_AFTER_HAN, '') : start);
  });
}

/** Cleans up inline content, except at its ends and next to line breaks. */
function tidyInside(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const inner = nodes.map((node): PhrasingContent => {
    if (!isWrapper(node)) return node;
    // Emphasis inside emphasis of the same kind is replaced with its content.
    const flat = node.children.flatMap((child) =>
      child.type === node.type && isWrapper(child) ? child.children : [child],
    );
    return { ...node, children: [...tidyInside(flat)] };
  });
  return removeSpacesAtHan(
    joinTexts(joinTexts(inner).flatMap((node) => (isWrapper(node) ? moveEdgesOut(node) : [node]))),
  );
}

/** Whether a node is more than a line break or spaces. */
const hasContent = (node: PhrasingContent) =>
  node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== '');

/** Cleans up inline content. Removes spaces and line breaks at its ends, and spaces next to line breaks. */
export function tidy(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const tidied = tidyInside(nodes);
  const from = tidied.findIndex(hasContent);
  const to = tidied.findLastIndex(hasContent);
  return tidied.slice(from, to + 1).flatMap((node, index, all): readonly PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const isFirst = index === 0 || all[index - 1]?.type === 'break';
    const isLast = index === all.length - 1 || all[index + 1]?.type === 'break';
    const start = isFirst ? node.value.trimStart() : node.value;
    const value = isLast ? start.trimEnd() : start;
    return value === '' ? [] : [text(value)];
  });
}
