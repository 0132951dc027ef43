/**
 * Turns Partner Center labels into `UiLabel` components. In Traditional Chinese, handoff files have these labels in square
 * brackets.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import { text } from './phrasing.ts';
import { mapChildren } from './tree.ts';

const LABEL = /[ \u00A0]?\[([^[\]]{1,40})\](?:[ \u00A0](?=\p{sc=Han}))?/gu;

function replaceInText(value: string): readonly PhrasingContent[] {
  let processedTo = 0;
  const parts = Array.from(value.matchAll(LABEL)).flatMap((match): readonly PhrasingContent[] => {
    const before = text(value.slice(processedTo, match.index));
    processedTo = match.index + match[0].length;
    return [
      before,
      { type: 'mdxJsxTextElement', name: 'UiLabel', attributes: [], children: [text(match[1]?.trim() ?? '')] },
    ];
  });
  return [...parts, text(value.slice(processedTo))].filter((part) => part.type !== 'text' || part.value !== '');
}

/** Replaces the labels in blocks with components, in Traditional Chinese only. */
export function replaceLabels(blocks: readonly RootContent[], tag: LocaleTag): readonly RootContent[] {
  if (tag !== 'zh-TW') return blocks;
  const replaceIn = (node: RootContent): readonly RootContent[] => {
    if (node.type === 'text') return replaceInText(node.value);
    // Labels in headings stay as text, because a table of contents can't have components.
    return node.type === 'heading' ? [node] : [mapChildren(node, replaceIn)];
  };
  return blocks.flatMap(replaceIn);
}
