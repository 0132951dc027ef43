/** Checks an article's images: each is in the folder of its language or of English, and has alternative text. */
import type { Nodes, RootContent } from 'mdast';
import { SOURCE_TAG } from '../../i18n/locales.ts';
import type { ArticleFile } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { everyNode } from '../parse-article.ts';

const RULE = 'pictures';

/** The URLs that images can have. @example './images/membership-offers.png' */
export const PICTURE_URL = /^\.\/images\/[a-z0-9-]+\.(avif|gif|jpe?g|png|svg|webp)$/;

type Image = Extract<Nodes, { type: 'image' }>;
type ImageDiagnostic = Pick<Diagnostic, 'message' | 'hint'>;

function* imagesOf(nodes: readonly Nodes[], parent?: Nodes): Generator<{ image: Image; standsAlone: boolean }> {
  for (const node of nodes) {
    if (node.type === 'image') yield { image: node, standsAlone: parent?.type === 'paragraph' && nodes.length === 1 };
    if ('children' in node) yield* imagesOf(node.children, node);
  }
}

function diagnosticsOf(image: Image, standsAlone: boolean, article: ArticleFile, pictures: ReadonlySet<string>) {
  const found: ImageDiagnostic[] = [];
  const name = `the image "${image.url}"`;
  if (!image.alt?.trim()) {
    const hint = 'describe it between the brackets: ![What it shows](./images/name.png)';
    found.push({ message: `${name} has no alternative text`, hint });
  }
  if (!standsAlone) found.push({ message: `${name} isn't in its own paragraph`, hint: 'move it to its own paragraph' });
  if (!PICTURE_URL.test(image.url)) {
    const hint = 'write ./images/name.png: lowercase letters, digits, and hyphens; png, jpg, webp, avif, gif, or svg';
    return [...found, { message: `${name} has a form that the site doesn't support`, hint }];
  }
  const paths = [article.tag, SOURCE_TAG].map((tag) => image.url.replace('./', `src/content/${tag}/`));
  if (!paths.some((path) => pictures.has(path))) {
    found.push({ message: `${name} does not exist`, hint: `add ${[...new Set(paths)].join(' or ')}` });
  }
  return found;
}

/**
 * @param pictures the paths of all images, relative to the project
 * @param nodes the syntax tree of the article's body
 */
export function checkPictures(
  article: ArticleFile,
  pictures: ReadonlySet<string>,
  nodes: readonly RootContent[],
): readonly Diagnostic[] {
  const diagnostics = Array.from(imagesOf(nodes)).flatMap(({ image, standsAlone }) => {
    const line = article.bodyOffset + (image.position?.start.line ?? 1);
    return diagnosticsOf(image, standsAlone, article, pictures).map((diagnostic) => ({
      path: article.path,
      line,
      rule: RULE,
      ...diagnostic,
    }));
  });
  const references = Array.from(everyNode(nodes)).filter((node) => node.type === 'imageReference');
  return [
    ...diagnostics,
    ...references.map((node) => ({
      path: article.path,
      line: article.bodyOffset + (node.position?.start.line ?? 1),
      rule: RULE,
      message: 'an image is included by reference',
      hint: 'write ![What it shows](./images/name.png)',
    })),
  ];
}
