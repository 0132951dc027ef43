/** Extracts the text segments of an article: those of its blocks, its title, and its description. */
import type { Nodes } from 'mdast';
import type { ArticleFile } from '../content.ts';
import { textOf } from '../sections.ts';
import {
  OBJECT_REPLACEMENT,
  type InlineObject,
  type TextSegment,
  type SegmentKind,
  type SourceRange,
  alignRanges,
  markdownEscape,
} from './text-segment.ts';

/** By node type. Any other node's segment is `text`. */
const KINDS: Readonly<Record<string, SegmentKind>> = { heading: 'heading', tableCell: 'cell' };

type JsxNode = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

const attributesOf = (node: JsxNode) =>
  Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

/** Collects the text of one block or label. Everything that isn't text becomes an inline object. */
class SegmentCollector {
  text = '';
  readonly inlineObjects = new Map<number, InlineObject>();
  readonly ranges: SourceRange[] = [];
  /** Labels, and alternative text of images. */
  readonly nestedSegments: TextSegment[] = [];
  /** The spaces on both sides of a comment count as one. */
  #isAfterComment = false;
  readonly #source: string;
  readonly #bodyStart: number;
  readonly #location: string;

  /** @param bodyStart the offset of the article's body in `source` */
  constructor(source: string, bodyStart: number, location: string) {
    this.#source = source;
    this.#bodyStart = bodyStart;
    this.#location = location;
  }

  #addInlineObject(inlineObject: InlineObject, node: Nodes) {
    this.inlineObjects.set(this.text.length, inlineObject);
    // The range has an offset but no length: diagnostics can show the object's line, but fixes can't change it.
    this.ranges.push({
      segmentIndex: this.text.length,
      fileOffset: this.#bodyStart + (node.position?.start.offset ?? 0),
      length: 0,
    });
    this.text += OBJECT_REPLACEMENT;
  }

  #addText(value: string, node: Nodes) {
    const from = this.#bodyStart + (node.position?.start.offset ?? 0);
    const to = this.#bodyStart + (node.position?.end.offset ?? 0);
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
    else if (type === 'inlineCode') this.#addInlineObject({ kind: 'code', text: node.value }, node);
    else if (type === 'mdxTextExpression' || type === 'mdxFlowExpression') this.#addExpression(node);
    else if (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') this.#addComponent(node);
    else if ('children' in node) node.children.forEach((child) => this.add(child));
  }

  /** A comment has no text. The text of any other expression isn't known. */
  #addExpression(node: Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>) {
    if (/^\s*\/\*/.test(node.value)) this.#isAfterComment = true;
    else this.#addInlineObject({ kind: 'code', text: node.value }, node);
  }

  #addComponent(node: JsxNode) {
    if (node.name === 'UiLabel') this.#addLabel(node);
    else if (node.children.length > 0) node.children.forEach((child) => this.add(child));
    else this.#addInlineObject({ kind: 'component', name: node.name ?? '', attributes: attributesOf(node) }, node);
  }

  /** An image's alternative text is a separate segment. */
  #addImage(node: Extract<Nodes, { type: 'image' }>) {
    const alt = node.alt ?? '';
    const offset = this.#bodyStart + (node.position?.start.offset ?? 0);
    const at = this.#source.indexOf(`![${alt}]`, offset) === offset ? offset + 2 : offset;
    const ranges = [{ segmentIndex: 0, fileOffset: at, length: at === offset ? 0 : alt.length }];
    this.nestedSegments.push({
      kind: 'text',
      location: `${this.#location}/alt${this.nestedSegments.length}`,
      text: alt,
      inlineObjects: new Map(),
      ranges,
    });
    this.#addInlineObject({ kind: 'component', name: 'image', attributes: {} }, node);
  }

  /** A label quotes Partner Center, so it's an inline object in its sentence and a separate segment. */
  #addLabel(node: JsxNode) {
    const labelCollector = new SegmentCollector(this.#source, this.#bodyStart, this.#location);
    node.children.forEach((child) => labelCollector.add(child));
    this.nestedSegments.push({
      ...labelCollector.segment('label'),
      location: `${this.#location}/label${this.nestedSegments.length}`,
    });
    this.#addInlineObject({ kind: 'label', text: textOf(node) }, node);
  }

  segment(kind: SegmentKind): TextSegment {
    return { kind, location: this.#location, text: this.text, inlineObjects: this.inlineObjects, ranges: this.ranges };
  }
}

/** The segments of a paragraph, heading, or table cell: its own, then those of its labels and images. */
export function segmentOf(node: Nodes, location: string, source: string, bodyStart: number): readonly TextSegment[] {
  const collector = new SegmentCollector(source, bodyStart, location);
  if ('children' in node) node.children.forEach((child) => collector.add(child));
  const segment = collector.segment(KINDS[node.type] ?? 'text');
  return segment.text === '' ? [] : [segment, ...collector.nestedSegments];
}

/** The segments of the title and description. If YAML quotes or folds one of them, lint rules can't fix it. */
export function segmentsOfMeta({ text, body, data }: ArticleFile): readonly TextSegment[] {
  const frontMatter = text.slice(0, text.length - body.length);
  return (['title', 'description'] as const).flatMap((kind): TextSegment[] => {
    const value: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, kind) : undefined;
    const field = new RegExp(`^${kind}:[ \\t]*`, 'm').exec(frontMatter);
    if (typeof value !== 'string' || !field) return [];
    const offset = field.index + field[0].length;
    const isPlain = frontMatter.slice(offset).startsWith(value);
    const ranges = isPlain
      ? [{ segmentIndex: 0, fileOffset: offset, length: value.length }]
      : [{ segmentIndex: 0, fileOffset: offset, length: 0 }];
    return [{ kind, location: `_meta/${kind}`, text: value, inlineObjects: new Map(), ranges }];
  });
}
