/**
 * Finds an article's images: first in `src/content/<tag>/images/`, then in the English folder. An image from the
 * English folder becomes `<Picture english>`, which adds a caption. Content validation has already reported images that
 * are in neither folder.
 */
import { existsSync } from 'node:fs';
import { defineMdastPlugin } from 'satteri';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { IMAGE_URL } from '../translation/content-rules/pictures.ts';

export const pictures = defineMdastPlugin({
  name: 'pictures',
  paragraph(node, context) {
    const [image, ...more] = node.children;
    if (image?.type !== 'image' || more.length > 0 || !IMAGE_URL.test(image.url) || !context.fileURL) return;
    const isOwn = existsSync(new URL(image.url, context.fileURL));
    const url = isOwn ? image.url : image.url.replace('./', `../${SOURCE_TAG}/`);
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: 'Picture',
      attributes: isOwn ? [] : [{ type: 'mdxJsxAttribute', name: 'english', value: null }],
      children: [{ ...image, url }],
    } as never);
  },
});
