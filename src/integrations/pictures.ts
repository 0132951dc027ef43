/**
 * Finds an article's images: first in `src/content/<tag>/images/`, then in the English folder, with a caption that says
 * so (`<Picture english>`). Content validation has already reported images that are in neither.
 */
import { existsSync } from 'node:fs';
import { defineMdastPlugin } from 'satteri';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { IMAGE_URL } from '../translation/content-rules/pictures.ts';

export const pictures = defineMdastPlugin({
  name: 'pictures',
  paragraph(node, context) {
    const [image, ...others] = node.children;
    if (image?.type !== 'image' || others.length > 0 || !IMAGE_URL.test(image.url) || !context.fileURL) return;
    const isInOwnFolder = existsSync(new URL(image.url, context.fileURL));
    const url = isInOwnFolder ? image.url : image.url.replace('./', `../${SOURCE_TAG}/`);
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: 'Picture',
      attributes: isInOwnFolder ? [] : [{ type: 'mdxJsxAttribute', name: 'english', value: null }],
      children: [{ ...image, url }],
    } as never);
  },
});
