/** Extracts the text segments of an article: those of its blocks, its title, and its description. */
import type { Nodes } from 'mdast';
import type { ArticleFile } from '../content.ts';
import { textOf } from '../sections.ts';
import {
  MARK,
  type Mark,
  type TextSegment,
  type SegmentKind,
  type SourceRange,
  alignRanges,
  markdownEscape,
} from './text-segment.ts';

const KINDS: Readonly<Record<string, SegmentKind>> = { heading: 'heading', tableCell: 'cell' };

type Jsx = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

const attributesOf = (node: Jsx) =>
  Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

/** Collects the text of one block; everything that isn't text becomes a mark. */
class Collector {
  text = '';
  readonly marks = new Map<number, Mark>();
  readonly ranges: SourceRange[] = [];
  /** Separate segments for parts of the block: its labels, and the alternative text of its images. */
  readonly asides: TextSegment[] = [];
  /** Whether the last node was a comment. The spaces on both sides of a comment count as one space. */
  #isAfterComment = false;
  readonly #source: string;
  readonly #start: number;
  readonly #location: string;

  /**
   * @param source the text of the article's file
   * @param start the offset of the article's body in `source`
   */
  constructor(source: string, start: number, location: string) {
    this.#source = source;
    this.#start = start;
    this.#location = location;
  }

  #addMark(mark: Mark, node: Nodes) {
    this.marks.set(this.text.length, mark);
    // The range of a mark has an offset but no length. Diagnostics can show the mark's line, but fixes can't change it.
    this.ranges.push({ at: this.text.length, offset: this.#start + (node.position?.start.offset ?? 0), length: 0 });
    this.text += MARK;
  }

  #addText(value: string, node: Nodes) {
    const from = this.#start + (node.position?.start.offset ?? 0);
    const to = this.#start + (node.position?.end.offset ?? 0);
    const skip = this.#isAfterComment && /(?:^|\s)$/.test(this.text) && value.startsWith(' ') ? 1 : 0;
    this.#isAfterComment = false;
    const words = value.slice(skip);
    const source = this.#source.slice(from + skip, to);
    this.ranges.push(...alignRanges(words, source, from + skip, this.text.length, markdownEscape));
    this.text += words;
  }

  add(node: Nodes) {
    const { type } = node;
    if (type === 'text') this.#addText(node.value, node);
    else if (type === 'break') this.text += '\n';
    else if (type === 'image') this.#addImage(node);
    else if (type === 'inlineCode') this.#addMark({ kind: 'code', text: node.value }, node);
    else if (type === 'mdxTextExpression' || type === 'mdxFlowExpression') this.#addExpression(node);
    else if (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') this.#addComponent(node);
    else if ('children' in node) node.children.forEach((child) => this.add(child));
  }

  /** A comment has no text. Any other expression becomes a mark, because its text isn't known. */
  #addExpression(node: Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>) {
    if (/^\s*\/\*/.test(node.value)) this.#isAfterComment = true;
    else this.#addMark({ kind: 'code', text: node.value }, node);
  }

  #addComponent(node: Jsx) {
    if (node.name === 'UiLabel') this.#addLabel(node);
    else if (node.children.length > 0) node.children.forEach((child) => this.add(child));
    else this.#addMark({ kind: 'component', name: node.name ?? '', attributes: attributesOf(node) }, node);
  }

  /** An image's alternative text is a separate segment. */
  #addImage(node: Extract<Nodes, { type: 'image' }>) {
    const alt = node.alt ?? '';
    const offset = this.#start + (node.position?.start.offset ?? 0);
    const at = this.#source.indexOf(`![${alt}]`, offset) === offset ? offset + 2 : offset;
    const ranges = [{ at: 0, offset: at, length: at === offset ? 0 : alt.length }];
    this.asides.push({
      kind: 'text',
      location: `${this.#location}/alt${this.asides.length}`,
      text: alt,
      marks: new Map(),
      ranges,
    });
    this.#addMark({ kind: 'component', name: 'image', attributes: {} }, node);
  }

  /**
   * A label (`<UiLabel>`) quotes Partner Center's user interface. It becomes a mark in its sentence, and its text
   * becomes a separate segment.
   */
  #addLabel(node: Jsx) {
    const inside = new Collector(this.#source, this.#start, this.#location);
    node.children.forEach((child) => inside.add(child));
    this.asides.push({ ...inside.segment('label'), location: `${this.#location}/label${this.asides.length}` });
    this.#addMark({ kind: 'label', text: textOf(node) }, node);
  }

  segment(kind: SegmentKind): TextSegment {
    return { kind, location: this.#location, text: this.text, marks: this.marks, ranges: this.ranges };
  }
}

/**
 * The segment of a paragraph, heading, or table cell, followed by those of its labels and images. Empty if it has no
 * text.
 */
export function segmentOf(node: Nodes, location: string, source: string, start: number): readonly TextSegment[] {
  const collector = new Collector(source, start, location);
  if ('children' in node) node.children.forEach((child) => collector.add(child));
  const segment = collector.segment(KINDS[node.type] ?? 'text');
  return segment.text === '' ? [] : [segment, ...collector.asides];
}

/**
 * The segments of the title and the description. If YAML quotes or folds one of them, lint rules check it, but can't
 * fix it.
 */
export function segmentsOfMeta({ text, body, data }: ArticleFile): readonly TextSegment[] {
  const head = text.slice(0, text.length - body.length);
  return (['title', 'description'] as const).flatMap((kind): TextSegment[] => {
    const value: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, kind) : undefined;
    const found = new RegExp(`^${kind}:[ \\t]*`, 'm').exec(head);
    if (typeof value !== 'string' || !found) return [];
    const offset = found.index + found[0].length;
    const isPlain = head.slice(offset).startsWith(value);
    const ranges = isPlain ? [{ at: 0, offset, length: value.length }] : [{ at: 0, offset, length: 0 }];
    return [{ kind, location: `_meta/${kind}`, text: value, marks: new Map(), ranges }];
  });
}
