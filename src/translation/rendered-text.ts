/**
 * What the build adds to an article so that its page can show text in two languages: sections that aren't translated
 * yet are shown in English. Pure.
 */
import type { Nodes } from 'mdast';

/** The attribute that gives a component the language of its text. */
export const TEXT_TAG = 'textTag';

/**
 * The name of the component that renders one section. Each section has its own component, so that a page can leave it
 * out.
 * @example componentOfSection('renewal-window') // => 'Section_renewal_window'
 */
export const componentOfSection = (id: string): string => `Section_${id.replaceAll('-', '_')}`;

/** A copy of a node in which every component has the language of the article's text as an attribute. */
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
