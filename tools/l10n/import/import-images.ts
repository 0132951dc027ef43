/**
 * Converts images. An image needs its own paragraph, a file among the input files, and alternative text. Images without
 * a file or alternative text are left out.
 */
import type { Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type Conversion, lineIn } from './conversion.ts';
import { commentValue } from './inline.ts';
import { phrasingText, text, tidy } from './phrasing.ts';

const holdsImage = (node: PhrasingContent): boolean =>
  node.type === 'image' || ('children' in node && node.children.some((child) => holdsImage(child)));

const imagesIn = (node: PhrasingContent): readonly Image[] => {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap((child) => imagesIn(child)) : [];
};

/** Removes images from inline content. Other text in the same emphasis or link stays. */
const bare = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] =>
  nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'image') return [];
    if (!('children' in node) || !holdsImage(node)) return [node];
    const children = bare(node.children);
    return phrasingText(children).trim() === '' ? [] : [{ ...node, children } as PhrasingContent];
  });

/** An image as a block. If the site can't show it, a comment marks its place. */
function blockOfImage(image: Image, conversion: Conversion): RootContent {
  const line = lineIn(conversion, image);
  const alt = (image.alt ?? '').replace(/\s+/g, ' ').trim();
  const url = conversion.imageNameOf(image.url);
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
  if (!paragraph.children.some(holdsImage)) return paragraph.children.length > 0 ? [paragraph] : [];
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    const children = tidy(words);
    if (children.length > 0) blocks.push({ ...paragraph, children: [...children] });
    words = [];
  };
  for (const node of paragraph.children) {
    words.push(...bare([node]));
    if (!holdsImage(node)) continue;
    flush();
    blocks.push(...imagesIn(node).map((image) => blockOfImage(image, conversion)));
  }
  flush();
  return blocks;
}

/**
 * Replaces images in a heading or a table cell with their alternative text, because neither can have images.
 * @param around the heading or cell
 */
export function withoutImages(
  nodes: readonly PhrasingContent[],
  around: Nodes,
  conversion: Conversion,
): PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (!holdsImage(node)) return [node];
    for (const image of imagesIn(node)) {
      const where = around.type === 'heading' ? 'a heading' : 'a table';
      conversion.report(
        lineIn(conversion, around),
        `the image "${image.url}" is in ${where}`,
        'its alternative text was kept; move the image before or after',
      );
    }
    return [text(phrasingText([node]))];
  });
}
