/**
 * Finds the picture of an article: the one of its language, `src/content/<tag>/images/`, else the English one, which
 * `<Picture english>` then captions as such. Content validation has already refused what exists in neither.
 */
import { existsSync } from 'node:fs';
import { defineMdastPlugin } from 'satteri';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { PICTURE_URL } from '../translation/content-rules/pictures.ts';

export const pictures = defineMdastPlugin({
  name: 'pictures',
  paragraph(node, context) {
    const [image, ...more] = node.children;
    if (image?.type !== 'image' || more.length > 0 || !PICTURE_URL.test(image.url) || !context.fileURL) return;
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
