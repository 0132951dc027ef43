/** What the build adds to an article so that its page can show untranslated sections in English. Pure. */
import type { Nodes } from 'mdast';

/** The attribute with the language of a component's text. */
export const TEXT_TAG = 'textTag';

/** The component that renders a section, so that a page can leave it out. @example 'Section_renewal_window' */
export const componentOfSection = (id: string): string => `Section_${id.replaceAll('-', '_')}`;

/** A node with the language of its text as an attribute of every component. */
export function withTextTag<T extends Nodes>(node: T, tag: string): T {
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return {
    ...node,
    ...(isComponent
      ? { attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: TEXT_TAG, value: tag }] }
      : {}),
    ...('children' in node ? { children: node.children.map((child) => withTextTag(child, tag)) } : {}),
  };
}
