/** XLIFF 2.0 as what it brings back. Pure. */
import type { DeliveredUnit, Token } from './delivery.ts';
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
import { STAMPS } from './write-xliff2.ts';

/** The texts of a unit's codes, by their id in the file. */
const dataOf = (unit: Element): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(unit, 'originalData')
      .flatMap((list) => elementsOf(list, 'data'))
      .map((data) => [attributeOf(data, 'id') ?? '', data.textContent ?? ''] as const),
  );

/** A character that XML cannot hold, by its number. What is no number stands for one that was lost. */
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
      default:
        return tokensOf(child, data); // marks of comments and terms
    }
  });
}

/** What this site wrote about the unit. */
function stampsOf(unit: Element): ReadonlyMap<string, string> {
  const groups = elementsOf(unit, 'metadata').flatMap((metadata) => elementsOf(metadata, 'metaGroup'));
  const own = groups.filter((group) => attributeOf(group, 'category') === STAMPS);
  return new Map(
    own
      .flatMap((group) => elementsOf(group, 'meta'))
      .map((meta) => [attributeOf(meta, 'type') ?? '', meta.textContent ?? '']),
  );
}

/** @param gap what stands between two sentences of the language, where the file no longer says */
function readUnit(unit: Element, gap: string) {
  const data = dataOf(unit);
  const pieces = elementsOf(unit).filter(({ localName }) => localName === 'segment' || localName === 'ignorable');
  const segments = pieces.filter(({ localName }) => localName === 'segment');
  const side = (piece: Element, name: string) => elementsOf(piece, name)[0];
  const isTranslated = (segment: Element) =>
    (side(segment, 'target')?.textContent ?? '') !== '' ||
    allOf(segment, 'ph').some((ph) => ph.parentNode?.localName === 'target');
  const translated = segments.filter(isTranslated);
  // A tool may put sentences in another order, and says so in their targets.
  const order = (piece: Element, index: number) =>
    Number(attributeOf(side(piece, 'target') ?? piece, 'order') ?? index + 1);
  const target = pieces
    .map((piece, index) => ({ piece, at: order(piece, index) }))
    .sort((one, other) => one.at - other.at)
    .flatMap(({ piece }): readonly Token[] => {
      const own = side(piece, 'target');
      if (own) return tokensOf(own, data);
      return piece.localName === 'ignorable' ? [{ type: 'text', text: gap }] : [];
    });
  const stamps = stampsOf(unit);
  return {
    line: lineOf(unit),
    id: attributeOf(unit, 'id') ?? '',
    source: pieces.flatMap((piece) => tokensOf(side(piece, 'source') ?? piece, data)),
    target: translated.length > 0 ? target : undefined,
    isPartial: translated.length > 0 && translated.length < segments.length,
    isConfirmed: segments.every((segment) => (attributeOf(segment, 'state') ?? 'initial') !== 'initial'),
    exportedTarget: stamps.has('source') ? (stamps.get('target') ?? '') : undefined,
  };
}

/** @returns the units, and the files in it that say nothing of where they belong */
export function readXliff2(path: string, root: Element, gapOf: (tag: string) => string) {
  const language = attributeOf(root, 'trgLang');
  const lost: Element[] = [];
  const units = elementsOf(root, 'file').flatMap((file): readonly DeliveredUnit[] => {
    const [tag = '', slug = ''] = (attributeOf(file, 'id') ?? '').split('.');
    if (slug === '') lost.push(file);
    return allOf(file, 'unit').map((unit) => ({ path, language, tag, slug, ...readUnit(unit, gapOf(tag)) }));
  });
  return { units: units.filter(({ slug }) => slug !== ''), lost };
}
