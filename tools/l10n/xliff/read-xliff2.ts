/** Reads XLIFF 2.0. Pure. */
import { type Fault, type ImportedUnit, type Token, isFilled } from './imported-file.ts';
import { TRACKED, fateOf } from './tracked-changes.ts';
import {
  type Element,
  type Node,
  allOf,
  attributeOf,
  childrenOf,
  elementsOf,
  isElement,
  isText,
  lineOf,
} from './read-xml.ts';
import { TEXT_OUTSIDE_SENTENCES } from './sentences.ts';
import { METADATA_CATEGORY } from './write-xliff2.ts';

/** Maps the IDs of a unit's `data` elements to their texts, such as `<RuleDays of="window" />`. */
const dataOf = (unit: Element): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(unit, 'originalData')
      .flatMap((list) => elementsOf(list, 'data'))
      .map((data) => [attributeOf(data, 'id') ?? '', data.textContent ?? ''] as const),
  );

/** A `cp` element is for characters that XML can't have. An invalid code point becomes U+FFFD. */
function characterOf(hex: string): string {
  const code = /^[\da-f]{1,6}$/i.test(hex) ? parseInt(hex, 16) : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

function tokensOf(node: Node, data: ReadonlyMap<string, string>): readonly Token[] {
  return childrenOf(node).flatMap((child): readonly Token[] => {
    if (isText(child)) return [{ type: 'text', text: child.nodeValue ?? '' }];
    if (!isElement(child)) return [];
    const written = (name: string) => data.get(attributeOf(child, name) ?? '');
    const id = attributeOf(child, 'id') ?? '';
    switch (child.localName ?? '') {
      case 'ph':
        return [{ type: 'solo', id, written: written('dataRef') }];
      case 'pc':
        return [
          { type: 'open', id, written: written('dataRefStart') },
          ...tokensOf(child, data),
          { type: 'close', id, written: written('dataRefEnd') },
        ];
      case 'sc':
        return [{ type: 'open', id, written: written('dataRef') }];
      case 'ec':
        return [{ type: 'close', id: attributeOf(child, 'startRef') ?? id, written: written('dataRef') }];
      case 'cp':
        return [{ type: 'text', text: characterOf(attributeOf(child, 'hex') ?? '') }];
      case 'mrk':
        return fateOf(attributeOf(child, 'type') ?? '') === 'drop' ? [] : tokensOf(child, data);
      default:
        return tokensOf(child, data);
    }
  });
}

/** The metadata that the export wrote for the unit. */
function metadataOf(unit: Element): ReadonlyMap<string, string> {
  const groups = elementsOf(unit, 'metadata').flatMap((metadata) => elementsOf(metadata, 'metaGroup'));
  const ownGroups = groups.filter((group) => attributeOf(group, 'category') === METADATA_CATEGORY);
  return new Map(
    ownGroups
      .flatMap((group) => elementsOf(group, 'meta'))
      .map((meta) => [attributeOf(meta, 'type') ?? '', meta.textContent ?? '']),
  );
}

/** Whether a text has tracked changes that can't be interpreted: those of other tools, or deletions without an end. */
const hasUnreadableChanges = (node: Node): boolean =>
  childrenOf(node)
    .filter(isElement)
    .some((child) => {
      const name = child.localName ?? '';
      const isMark = name === 'mrk' || name === 'sm';
      const fate = fateOf(isMark ? (attributeOf(child, 'type') ?? '') : name);
      return fate === 'refuse' || (name === 'sm' && fate === 'drop') || hasUnreadableChanges(child);
    });

const childOf = (piece: Element, name: string) => elementsOf(piece, name)[0];
const isSegment = ({ localName }: Element) => localName === 'segment';

/** Its hint doesn't suggest deleting the segments, because they also contain the source text. */
const TEXT_BETWEEN_SEGMENTS: Fault = {
  ...TEXT_OUTSIDE_SENTENCES,
  hint: 'move the text into the sentences (segment), and apply the file again',
};

/** Whether the translation has text between two sentences, where the English text has none. */
const hasTextBetween = (piece: Element) =>
  !isSegment(piece) &&
  (childOf(piece, 'target')?.textContent ?? '').trim() !== '' &&
  (childOf(piece, 'source')?.textContent ?? '').trim() === '';

const isSpace = (token: Token | undefined, end: 'start' | 'end'): boolean =>
  token === undefined || (token.type === 'text' && (end === 'start' ? /^\s/ : /\s$/).test(token.text));

/** Usually a gap between two sentences. If the English text has none there, the translation's gap is dropped. */
function gapOf(piece: Element, name: string, data: ReadonlyMap<string, string>): readonly Token[] {
  const element = childOf(piece, name);
  const tokens = element ? tokensOf(element, data) : [];
  if (tokens.some((token) => token.type !== 'text' || token.text.trim() !== '')) return tokens;
  if ((childOf(piece, 'source')?.textContent ?? '') === '') return [];
  return [{ type: 'gap', written: element ? (element.textContent ?? '') : undefined }];
}

/** If two segments have no space between them, a tool lost it, so a gap is added. */
function joined(pieces: readonly Element[], name: string, data: ReadonlyMap<string, string>): readonly Token[] {
  const tokens: Token[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const element = childOf(piece, name);
    const next = isSegment(piece) ? (element ? tokensOf(element, data) : []) : gapOf(piece, name, data);
    const isTouching = before !== undefined && isSegment(before) && isSegment(piece);
    if (isTouching && !isSpace(tokens.at(-1), 'end') && !isSpace(next[0], 'start')) {
      tokens.push({ type: 'gap', written: '' });
    }
    tokens.push(...next);
  }
  return tokens;
}

function readUnit(unit: Element) {
  const data = dataOf(unit);
  const pieces = elementsOf(unit).filter((piece) => isSegment(piece) || piece.localName === 'ignorable');
  const segments = pieces.filter(isSegment);
  const translated = segments.filter((segment) => {
    const target = childOf(segment, 'target');
    return target !== undefined && isFilled(tokensOf(target, data));
  });
  // A tool may reorder sentences. The new order is in the `order` attributes of their targets.
  const orderOf = (piece: Element, index: number) =>
    Number(attributeOf(childOf(piece, 'target') ?? piece, 'order') ?? index + 1);
  const ordered = pieces
    .map((piece, index) => ({ piece, at: orderOf(piece, index) }))
    .sort((one, other) => one.at - other.at)
    .map(({ piece }) => piece);
  const metadata = metadataOf(unit);
  const isInitial = (segment: Element) => attributeOf(segment, 'state') === 'initial';
  const hasTrackedChanges = pieces.flatMap((piece) => elementsOf(piece, 'target')).some(hasUnreadableChanges);
  return {
    line: lineOf(unit),
    id: attributeOf(unit, 'id') ?? '',
    source: joined(pieces, 'source', data),
    target: translated.length > 0 || hasTrackedChanges ? joined(ordered, 'target', data) : undefined,
    isPartial: translated.length > 0 && translated.length < segments.length,
    sentences: undefined,
    fault: hasTrackedChanges ? TRACKED : pieces.some(hasTextBetween) ? TEXT_BETWEEN_SEGMENTS : undefined,
    isConfirmed: segments.every((segment) => (attributeOf(segment, 'state') ?? 'initial') !== 'initial'),
    isUnfinished: segments.some(isInitial),
    exportedTarget: metadata.has('source') ? (metadata.get('target') ?? '') : undefined,
  };
}

/** @returns the units, and the `lost` file elements, which can't be assigned to a translation */
export function readXliff2(path: string, root: Element) {
  const language = attributeOf(root, 'trgLang');
  const lost: Element[] = [];
  const units = elementsOf(root, 'file').flatMap((file): readonly ImportedUnit[] => {
    const [tag = '', slug = ''] = (attributeOf(file, 'id') ?? '').split('.');
    if (slug === '') lost.push(file);
    return allOf(file, 'unit').map((unit) => ({ path, language, tag, slug, ...readUnit(unit) }));
  });
  return { units: units.filter(({ slug }) => slug !== ''), lost };
}
