/**
 * Converts images. Here, an image needs its own paragraph, an input file, and alternative text. Without a file or text,
 * it becomes a comment. In headings and table cells, only the alternative text stays.
 */
import type { Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type Conversion, lineIn } from './conversion.ts';
import { commentValue } from './inline.ts';
import { phrasingText, text, tidy } from './phrasing.ts';

const hasImage = (node: PhrasingContent): boolean =>
  node.type === 'image' || ('children' in node && node.children.some((child) => hasImage(child)));

const imagesIn = (node: PhrasingContent): readonly Image[] => {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap((child) => imagesIn(child)) : [];
};

/** Removes images from inline content. Other text in the same emphasis or link stays. */
const removeImages = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] =>
  nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'image') return [];
    if (!('children' in node) || !hasImage(node)) return [node];
    const children = removeImages(node.children);
    return phrasingText(children).trim() === '' ? [] : [{ ...node, children } as PhrasingContent];
  });

/** If the site can't show the image, a comment marks its place. */
function blockOfImage(image: Image, conversion: Conversion): RootContent {
  const line = lineIn(conversion, image);
  const alt = (image.alt ?? '').replace(/\s+/g, ' ').trim();
  const url = conversion.imageUrlOf(image.url);
  if (url !== undefined && alt !== '') {
    const { position } = image;
    return { type: 'paragraph', children: [{ type: 'image', url, alt, ...(position ? { position } : {}) }] };
  }
  const why =
    url === undefined
      ? `the image "${image.url}" isn't in the input`
      : `the image "${image.url}" has no alternative text`;
  conversion.report(line, why, 'it was removed; add it as ![What it shows](./images/name.png)');
  return { type: 'mdxFlowExpression', value: commentValue(`<!-- ${alt || 'picture'}: ${image.url} -->`) };
}

/** Splits a paragraph so that each of its images is in its own paragraph, in the same order. */
export function splitImages(paragraph: Paragraph, conversion: Conversion): readonly RootContent[] {
  if (!paragraph.children.some(hasImage)) return paragraph.children.length > 0 ? [paragraph] : [];
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    const children = tidy(words);
    if (children.length > 0) blocks.push({ ...paragraph, children: [...children] });
    words = [];
  };
  for (const node of paragraph.children) {
    words.push(...removeImages([node]));
    if (!hasImage(node)) continue;
    flush();
    blocks.push(...imagesIn(node).map((image) => blockOfImage(image, conversion)));
  }
  flush();
  return blocks;
}

/** Headings and table cells can't have images. */
export function imagesToAltText(
  nodes: readonly PhrasingContent[],
  container: Nodes,
  conversion: Conversion,
): PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (!hasImage(node)) return [node];
    for (const image of imagesIn(node)) {
      const where = container.type === 'heading' ? 'a heading' : 'a table';
      conversion.report(
        lineIn(conversion, container),
        `the image "${image.url}" is in ${where}`,
        'its alternative text was kept; move the image before or after',
      );
    }
    return [text(phrasingText([node]))];
  });
}
