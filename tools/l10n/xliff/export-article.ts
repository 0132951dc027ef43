/** Parses an article for XLIFF: its sections, their blocks, and the offsets of their text in the file. Pure. */
import type { Nodes, RootContent } from 'mdast';
import { isScalar, parseDocument } from 'yaml';
import { type ArticleFile, splitFrontMatter } from '../../../src/translation/article-file.ts';
import { parseArticle } from '../../../src/translation/parse-article.ts';
import { INTRO_ID, sectionsOf } from '../../../src/translation/sections.ts';
import { type Inline, text, tidy } from './inline.ts';
import { type BlockKind, type PrintComponent, inlinesOf, rangeOf } from './inline-markdown.ts';

/** Text with its offsets in the file. */
export interface TextSpan {
  readonly kind: BlockKind | 'title' | 'description';
  readonly inlines: readonly Inline[];
  /** Offsets in the file's text. */
  readonly from: number;
  readonly to: number;
  /** 1 is the first line. */
  readonly line: number;
}

/** A block with its child blocks; only blocks without child blocks have a text span. */
export interface Block {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly textSpan: TextSpan | undefined;
  readonly children: readonly Block[];
}

export interface ReadSection {
  readonly id: string;
  /** The heading, for display; empty for the introduction. */
  readonly title: string;
  /** The blocks of the section, without comments. If there is a heading, it's the first block. */
  readonly blocks: readonly Block[];
  /** The offset of the first block or comment of the section; `to` is that of the next section or the file's end. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

export interface ReadArticle {
  readonly file: ArticleFile;
  readonly meta: readonly TextSpan[];
  readonly sections: readonly ReadSection[];
}

const TEXT_KINDS: Readonly<Partial<Record<Nodes['type'], BlockKind>>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

/** The type of a block, which is the same in all languages. @example 'numbered list', 'heading 2', '<Note>' */
function typeOf(node: Nodes): string {
  if (node.type === 'list') return node.ordered === true ? 'numbered list' : 'list';
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'mdxJsxFlowElement') return `<${node.name ?? ''}>`;
  return node.type;
}

const isComment = ({ type }: Nodes) => type === 'mdxFlowExpression';

class BlockReader {
  readonly #file: ArticleFile;
  readonly #printComponent: PrintComponent;
  readonly #bodyStart: number;

  constructor(file: ArticleFile, printComponent: PrintComponent) {
    this.#file = file;
    this.#printComponent = printComponent;
    this.#bodyStart = file.text.length - file.body.length;
  }

  /** The offset of a node in the file. */
  offsetOf(node: Nodes | undefined, end: 'start' | 'end'): number {
    return this.#bodyStart + (node?.position?.[end].offset ?? this.#file.body.length);
  }

  lineOf(node: Nodes | undefined): number {
    return this.#file.bodyLineOffset + (node?.position?.start.line ?? 1);
  }

  block(node: Nodes): Block {
    const blockBase = { type: typeOf(node), from: this.offsetOf(node, 'start'), to: this.offsetOf(node, 'end') };
    const kind = TEXT_KINDS[node.type];
    if (kind !== undefined) return { ...blockBase, textSpan: this.#textSpan(node, kind), children: [] };
    const children = 'children' in node ? node.children.filter((child) => !isComment(child)) : [];
    return { ...blockBase, textSpan: undefined, children: children.map((child) => this.block(child)) };
  }

  /** Undefined if there is no text: an empty cell, or a paragraph that is one image without alternative text. */
  #textSpan(node: Nodes, kind: BlockKind): TextSpan | undefined {
    const children = 'children' in node ? node.children : [];
    const range = rangeOf(children);
    const inlines = tidy(inlinesOf(children, this.#file.body, this.#printComponent));
    if (!range || inlines.length === 0) return undefined;
    const raw = this.#file.body.slice(...range);
    const from = this.#bodyStart + range[0] + (raw.length - raw.trimStart().length);
    const to = this.#bodyStart + range[1] - (raw.length - raw.trimEnd().length);
    return { kind, inlines, from, to, line: this.lineOf(node) };
  }
}

function metaOf(file: ArticleFile): readonly TextSpan[] {
  const { open, yaml = '' } = splitFrontMatter(file.text);
  const document = parseDocument(yaml);
  return (['title', 'description'] as const).flatMap((kind): TextSpan[] => {
    const node: unknown = document.get(kind, true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const [from, to] = node.range;
    return [
      { kind, inlines: [text(node.value)], from: open.length + from, to: open.length + to, line: file.lineOf([kind]) },
    ];
  });
}

/** @throws Error if the body isn't MDX */
export function readArticle(file: ArticleFile, printComponent: PrintComponent): ReadArticle {
  const reader = new BlockReader(file, printComponent);
  const nodes = parseArticle(file.body);
  const knownSections = sectionsOf(file.body);
  const groups: RootContent[][] = [];
  for (const node of nodes) {
    if (node.type === 'heading' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(node);
  }
  const sections = groups.map((group, index): ReadSection => {
    const section = knownSections[index];
    const next = groups[index + 1]?.[0];
    return {
      id: section?.id ?? INTRO_ID,
      title: section?.title ?? '',
      blocks: group.filter((node) => !isComment(node)).map((node) => reader.block(node)),
      from: reader.offsetOf(group[0], 'start'),
      to: next ? reader.offsetOf(next, 'start') : file.text.length,
      line: reader.lineOf(group[0]),
    };
  });
  return { file, meta: metaOf(file), sections };
}
