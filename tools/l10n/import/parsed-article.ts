/** Parses a handoff file to one article, or if it has two languages side by side, to a translation and its English. */
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { ArticleSyntaxError, checkDepth, checkLines } from '../../../src/translation/parser-limits.ts';
import { convertBlocks } from './blocks.ts';
import { type Conversion, type Side, normalizeIdentifier } from './conversion.ts';
import { compareWordsInBlocks } from './compare-words.ts';
import { totalOf } from './count-words.ts';
import { convertDirectives } from './directives.ts';
import { giveIds, idOf } from './headings.ts';
import { type HandoffFile, type Library, type ImageCopy, resolveIn } from './input-folder.ts';
import { type Report, createReporter } from './import-diagnostics.ts';
import { type Metadata, readHandoff } from './metadata.ts';
import { phrasingText } from './phrasing.ts';
import { hasNumericFileName, articlePathOf, tagOf } from './article-path.ts';
import { SIDE_BY_SIDE, textOfSide } from './sides.ts';
import { slugOf } from './slug.ts';

/** A converted article, before its file is written. */
export interface ParsedArticle {
  readonly tag: LocaleTag;
  /** The article's path in its locale's folder, without `.mdx`. @example 'renew-mpn-offers' */
  readonly articlePath: string;
  /** The path of the handoff file. */
  readonly path: string;
  readonly metadata: Metadata;
  /** Whether the article is the English text of a side-by-side file. False for an English article with its own file. */
  readonly isFromSideBySide: boolean;
  /** The first-level heading. It isn't in `blocks`, because the site prints the title as the heading. */
  readonly heading: string | undefined;
  /** The first-level heading's ID, the same in every language. In English, it's made from the text if it's missing. */
  readonly titleId: string;
  /** Whether the file's name is only numbers and hashes, such as `0007_3f9c01d2ab.txt`, and no slug was given. */
  readonly hasNumericFileName: boolean;
  readonly blocks: readonly RootContent[];
  readonly images: readonly ImageCopy[];
  /** The number of words in the handoff file, without those that may be markup, such as words in URLs. */
  readonly words: number;
  /** The number of lines before the Markdown: those of the metadata. */
  readonly offset: number;
  readonly report: Report;
}

export interface ParsedHandoff {
  readonly parsedArticles: readonly ParsedArticle[];
  /** The list to which the articles' `report` adds, so it gets longer in later steps of the import. */
  readonly diagnostics: readonly Diagnostic[];
}

const FEATURES = { frontmatter: false, headingAttributes: false, smartPunctuation: false } as const;
const MAX_INCLUDE_DEPTH = 4;

/** The character that replaces one that was lost when a file was saved. The build doesn't accept it. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/** Removes characters that don't belong in text, such as byte order marks. */
const clean = (text: string) => withoutOddCharacters(text.replaceAll('\uFEFF', ''));

function reportLostCharacters(text: string, report: Report): void {
  for (const [index, line] of text.toWellFormed().split('\n').entries()) {
    if (line.includes(REPLACEMENT_CHARACTER))
      report(index + 1, 'a character was lost when the file was saved', 'it was removed; look it up');
  }
}

const childrenOf = (tree: Nodes): readonly RootContent[] => (tree.type === 'root' ? tree.children : []);

/** All blocks, including those in quotations and lists. */
function* everyBlock(nodes: readonly RootContent[]): Generator<RootContent> {
  for (const node of nodes) {
    yield node;
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      yield* everyBlock(node.children);
  }
}

/** If there are several with the same identifier, the first one counts, as in Markdown. */
const byIdentifier = <T extends Definition | FootnoteDefinition>(nodes: readonly T[]): ReadonlyMap<string, T> =>
  new Map(nodes.toReversed().map((node) => [normalizeIdentifier(node.identifier), node]));

interface ConversionInput {
  readonly library: Library;
  readonly imageNameOf: (path: string) => string | undefined;
  readonly report: Report;
  /** The conversion adds the images that it finds. */
  readonly images: ImageCopy[];
}

/**
 * `offset` is the number of lines before the Markdown. `depth` is 0 for a handoff file, 1 for a file it includes, etc.
 */
function convertText(
  body: string,
  relative: string,
  offset: number,
  side: Side,
  input: ConversionInput,
  depth = 0,
): { readonly blocks: readonly RootContent[]; readonly conversion: Conversion } {
  const source = convertDirectives(textOfSide(clean(body), side));
  checkLines(source);
  const tree = childrenOf(markdownToMdast(source, { features: FEATURES }));
  checkDepth(tree);
  const all = [...everyBlock(tree)];
  const conversion: Conversion = {
    side,
    isInCell: false,
    report: input.report,
    offset,
    source,
    definitions: byIdentifier(all.filter((node) => node.type === 'definition')),
    footnotes: byIdentifier(all.filter((node) => node.type === 'footnoteDefinition')),
    include: (url) => {
      const path = resolveIn(relative, url);
      const text = path === undefined ? undefined : input.library.texts.get(path);
      if (path === undefined || text === undefined || depth >= MAX_INCLUDE_DEPTH) return undefined;
      const included = readHandoff(text, () => undefined)?.body ?? text;
      // Lines in the included file would be wrong. Later steps report the line of the directive that includes it.
      return convertText(included, path, offset, side, { ...input, report: () => undefined }, depth + 1).blocks;
    },
    imageUrlOf: (url) => {
      const path = resolveIn(relative, url);
      const name = path !== undefined && input.library.images.has(path) ? input.imageNameOf(path) : undefined;
      if (path === undefined || name === undefined) return undefined;
      input.images.push({ from: path, to: `images/${name}` });
      return `./images/${name}`;
    },
  };
  return { blocks: convertBlocks(tree, conversion), conversion };
}

/** Separates the first heading from the other blocks if it's a first-level heading. */
function takeTitle(blocks: readonly RootContent[]): {
  readonly heading: string | undefined;
  readonly id: string;
  readonly rest: readonly RootContent[];
} {
  const at = blocks.findIndex(({ type }) => type === 'heading');
  const first = blocks[at];
  if (first?.type !== 'heading' || first.depth !== 1) return { heading: undefined, id: '', rest: blocks };
  const heading = phrasingText(first.children).trim();
  return { heading, id: idOf(first), rest: blocks.filter((_, index) => index !== at) };
}

/** If a file can't be parsed, the result only has diagnostics. @throws RangeError for HTML that is nested too deeply */
export function parseHandoff(
  { path, relative, text }: HandoffFile,
  library: Library,
  imageNameOf: (path: string) => string | undefined,
  slug?: string,
): ParsedHandoff {
  const { report, diagnostics } = createReporter(path);
  reportLostCharacters(text, report);
  const handoff = readHandoff(text.toWellFormed().replaceAll(REPLACEMENT_CHARACTER, ''), report);
  if (!handoff) {
    report(1, 'there is no metadata between two lines of ---', 'give it at least a title and ms.contentlocale');
    return { parsedArticles: [], diagnostics };
  }
  const { metadata, body, bodyLineOffset: offset } = handoff;
  const { tag, typed } = tagOf(metadata, relative);
  if (!tag) {
    report(
      1,
      `"${typed}" isn't a locale of this site`,
      `it was skipped; known locales: ${LOCALES.map((locale) => locale.tag).join(', ')}`,
    );
    return { parsedArticles: [], diagnostics };
  }
  const parseSide = (side: Side, sideTag: LocaleTag): ParsedArticle => {
    const images: ImageCopy[] = [];
    const { blocks, conversion } = convertText(body, relative, offset, side, { library, imageNameOf, report, images });
    const words = totalOf(compareWordsInBlocks(conversion, blocks));
    const { heading, id, rest } = takeTitle(blocks);
    const isFromSideBySide = side === 'english';
    const titleId = id || (sideTag === SOURCE_TAG ? slugOf(heading ?? '') : '');
    return {
      tag: sideTag,
      articlePath: articlePathOf(relative, slug, titleId),
      titleId,
      hasNumericFileName: slug === undefined && hasNumericFileName(relative),
      path,
      metadata,
      isFromSideBySide,
      heading,
      blocks: giveIds(rest, sideTag === SOURCE_TAG, conversion),
      images,
      words,
      offset,
      report,
    };
  };
  try {
    const target = parseSide('target', tag);
    const english = tag !== SOURCE_TAG && SIDE_BY_SIDE.test(body) ? [parseSide('english', SOURCE_TAG)] : [];
    return { parsedArticles: [target, ...english], diagnostics };
  } catch (error) {
    if (!(error instanceof ArticleSyntaxError)) throw error;
    report(offset + error.line, error.message, `${error.hint}; it was skipped`);
    return { parsedArticles: [], diagnostics };
  }
}
