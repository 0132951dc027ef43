/**
 * Checks an article's images: each exists in the folder of the article's language or of English, has alternative text,
 * and is inline Markdown (`![…](…)`) in its own paragraph.
 */
import type { Nodes, RootContent } from 'mdast';
import { SOURCE_TAG } from '../../i18n/locales.ts';
import type { ArticleFile } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { everyNode } from '../parse-article.ts';

const RULE = 'pictures';

/** The URLs that images can have. @example './images/membership-offers.png' */
export const IMAGE_URL = /^\.\/images\/[a-z0-9-]+\.(avif|gif|jpe?g|png|svg|webp)$/;

type Image = Extract<Nodes, { type: 'image' }>;
type ImageDiagnostic = Pick<Diagnostic, 'message' | 'hint'>;

function* imagesOf(nodes: readonly Nodes[], parent?: Nodes): Generator<{ image: Image; isAlone: boolean }> {
  for (const node of nodes) {
    if (node.type === 'image') yield { image: node, isAlone: parent?.type === 'paragraph' && nodes.length === 1 };
    if ('children' in node) yield* imagesOf(node.children, node);
  }
}

function diagnosticsOf(image: Image, isAlone: boolean, article: ArticleFile, imagePaths: ReadonlySet<string>) {
  const found: ImageDiagnostic[] = [];
  const name = `the image "${image.url}"`;
  if (!image.alt?.trim()) {
    const hint = 'describe it between the brackets: ![What it shows](./images/name.png)';
    found.push({ message: `${name} has no alternative text`, hint });
  }
  if (!isAlone) found.push({ message: `${name} isn't in its own paragraph`, hint: 'move it to its own paragraph' });
  if (!IMAGE_URL.test(image.url)) {
    const hint = 'write ./images/name.png: lowercase letters, digits, and hyphens; png, jpg, webp, avif, gif, or svg';
    return [...found, { message: `${name} has a form that the site doesn't support`, hint }];
  }
  // A translation without its own image shows the English one.
  const paths = [article.tag, SOURCE_TAG].map((tag) => image.url.replace('./', `src/content/${tag}/`));
  if (!paths.some((path) => imagePaths.has(path))) {
    found.push({ message: `${name} does not exist`, hint: `add ${[...new Set(paths)].join(' or ')}` });
  }
  return found;
}

/**
 * @param imagePaths all image files, relative to the project
 * @param tree the syntax tree of the article's body
 */
export function checkPictures(
  article: ArticleFile,
  imagePaths: ReadonlySet<string>,
  tree: readonly RootContent[],
): readonly Diagnostic[] {
  const diagnostics = Array.from(imagesOf(tree)).flatMap(({ image, isAlone }) => {
    const line = article.bodyLineOffset + (image.position?.start.line ?? 1);
    return diagnosticsOf(image, isAlone, article, imagePaths).map((diagnostic) => ({
      path: article.path,
      line,
      rule: RULE,
      ...diagnostic,
    }));
  });
  const references = Array.from(everyNode(tree)).filter((node) => node.type === 'imageReference');
  return [
    ...diagnostics,
    ...references.map((node) => ({
      path: article.path,
      line: article.bodyLineOffset + (node.position?.start.line ?? 1),
      rule: RULE,
      message: 'an image is in reference style, ![…][…]',
      hint: 'write ![What it shows](./images/name.png)',
    })),
  ];
}
