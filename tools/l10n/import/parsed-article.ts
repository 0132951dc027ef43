/** One hand-off file as the articles it holds: the translation, and the English where it has both side by side. */
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { ArticleSyntaxError, checkDepth, checkLines } from '../../../src/translation/parser-limits.ts';
import { convertBlocks } from './blocks.ts';
import { type Conversion, type Side, identify } from './conversion.ts';
import { compareWords } from './compare-words.ts';
import { turnDirectives } from './directives.ts';
import { giveIds, idOf } from './headings.ts';
import { type HandoffFile, type Library, type PictureCopy, resolveIn } from './input-folder.ts';
import { type Say, createSay } from './import-diagnostics.ts';
import { type Metadata, readHandoff } from './metadata.ts';
import { phrasingText } from './phrasing.ts';
import { isNameless, placeOf, tagOf } from './article-path.ts';
import { SIDE_BY_SIDE, textOfSide } from './sides.ts';
import { slugOf } from './slug.ts';

/** An article on its way into this site. */
export interface ParsedArticle {
  readonly tag: LocaleTag;
  /** Its path below the folder of its language, without `.mdx`. @example 'renew-mpn-offers' */
  readonly place: string;
  /** The hand-off file it comes from. */
  readonly path: string;
  readonly metadata: Metadata;
  /** Whether it is the English side of a translation, and not an English file. */
  readonly isBeside: boolean;
  /** The heading of the first level, which this site prints from the title. */
  readonly heading: string | undefined;
  /** Its id, which is the English one; empty where there is none. */
  readonly titleId: string;
  /** Whether its file is named by numbers alone, and nobody has named it. */
  readonly isNameless: boolean;
  readonly blocks: readonly RootContent[];
  readonly pictures: readonly PictureCopy[];
  /** Lines of the file before its Markdown. */
  readonly offset: number;
  readonly say: Say;
}

export interface ParsedHandoff {
  readonly parsedArticles: readonly ParsedArticle[];
  /** Grows while the parsedArticles are worked on. */
  readonly diagnostics: readonly Diagnostic[];
}

const FEATURES = { frontmatter: false, headingAttributes: false, smartPunctuation: false } as const;
const DEEPEST = 4;

/** What stands for a character that was lost when a file was saved, and what half a pair of two becomes. No build takes it. */
const LOST = '\uFFFD';

/** Characters no text has are left out. */
const clean = (text: string) => withoutOddCharacters(text.replaceAll('\uFEFF', ''));

function sayLost(text: string, say: Say): void {
  for (const [index, line] of text.toWellFormed().split('\n').entries()) {
    if (line.includes(LOST))
      say(index + 1, 'a character was lost when the file was saved', 'it was left out; look it up');
  }
}

const childrenOf = (tree: Nodes): readonly RootContent[] => (tree.type === 'root' ? tree.children : []);

function* everyBlock(nodes: readonly RootContent[]): Generator<RootContent> {
  for (const node of nodes) {
    yield node;
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      yield* everyBlock(node.children);
  }
}

const byIdentifier = <T extends Definition | FootnoteDefinition>(nodes: readonly T[]): ReadonlyMap<string, T> =>
  new Map(nodes.toReversed().map((node) => [identify(node.identifier), node]));

interface FinishInput {
  readonly library: Library;
  readonly nameOf: (path: string) => string | undefined;
  readonly say: Say;
  readonly pictures: PictureCopy[];
}

/** The blocks of a Markdown text, converted; a file it includes is converted in its turn. */
function convertText(
  body: string,
  relative: string,
  offset: number,
  side: Side,
  around: FinishInput,
  depth = 0,
): { readonly blocks: readonly RootContent[]; readonly conversion: Conversion } {
  const source = turnDirectives(textOfSide(clean(body), side));
  checkLines(source);
  const tree = childrenOf(markdownToMdast(source, { features: FEATURES }));
  checkDepth(tree);
  const all = [...everyBlock(tree)];
  const conversion: Conversion = {
    side,
    isInCell: false,
    say: around.say,
    offset,
    source,
    definitions: byIdentifier(all.filter((node) => node.type === 'definition')),
    footnotes: byIdentifier(all.filter((node) => node.type === 'footnoteDefinition')),
    include: (url) => {
      const path = resolveIn(relative, url);
      const text = path === undefined ? undefined : around.library.texts.get(path);
      if (path === undefined || text === undefined || depth >= DEEPEST) return undefined;
      const included = readHandoff(text, () => undefined)?.body ?? text;
      // Lines of another file say nothing here: what is found there is said of the line that includes it.
      return convertText(included, path, offset, side, { ...around, say: () => undefined }, depth + 1).blocks;
    },
    picture: (url) => {
      const path = resolveIn(relative, url);
      const name = path !== undefined && around.library.pictures.has(path) ? around.nameOf(path) : undefined;
      if (path === undefined || name === undefined) return undefined;
      around.pictures.push({ from: path, to: `images/${name}` });
      return `./images/${name}`;
    },
  };
  return { blocks: convertBlocks(tree, conversion), conversion };
}

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

/**
 * The articles in a hand-off file. A file that cannot be read has no parsedArticles, and says why.
 * @throws RangeError for HTML that is nested too deeply
 * @param slug the name the article has on this site, where the file has another
 */
export function parseHandoff(
  { path, relative, text }: HandoffFile,
  library: Library,
  nameOf: (path: string) => string | undefined,
  slug?: string,
): ParsedHandoff {
  const { say, diagnostics } = createSay(path);
  sayLost(text, say);
  const handoff = readHandoff(text.toWellFormed().replaceAll(LOST, ''), say);
  if (!handoff) {
    say(1, 'there is no metadata between two lines of ---', 'give it at least a title and ms.contentlocale');
    return { parsedArticles: [], diagnostics };
  }
  const { metadata, body, bodyOffset: offset } = handoff;
  const { tag, typed } = tagOf(metadata, relative);
  if (!tag) {
    say(
      1,
      `"${typed}" is not a locale of this site`,
      `it was left out; known: ${LOCALES.map((locale) => locale.tag).join(', ')}`,
    );
    return { parsedArticles: [], diagnostics };
  }
  const parsed = (side: Side, sideTag: LocaleTag): ParsedArticle => {
    const pictures: PictureCopy[] = [];
    const { blocks, conversion } = convertText(body, relative, offset, side, { library, nameOf, say, pictures });
    compareWords(conversion, blocks);
    const { heading, id, rest } = takeTitle(blocks);
    const isBeside = side === 'english';
    const titleId = id || (sideTag === SOURCE_TAG ? slugOf(heading ?? '') : '');
    return {
      tag: sideTag,
      place: placeOf(relative, slug, titleId),
      titleId,
      isNameless: slug === undefined && isNameless(relative),
      path,
      metadata,
      isBeside,
      heading,
      blocks: giveIds(rest, sideTag === SOURCE_TAG, conversion),
      pictures,
      offset,
      say,
    };
  };
  try {
    const target = parsed('target', tag);
    const english = tag !== SOURCE_TAG && SIDE_BY_SIDE.test(body) ? [parsed('english', SOURCE_TAG)] : [];
    return { parsedArticles: [target, ...english], diagnostics };
  } catch (error) {
    if (!(error instanceof ArticleSyntaxError)) throw error;
    say(offset + error.line, error.message, `${error.hint}; it was left out`);
    return { parsedArticles: [], diagnostics };
  }
}
