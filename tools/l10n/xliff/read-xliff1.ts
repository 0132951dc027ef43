/** Reads XLIFF 1.2, including files that po2xliff wrote. Pure. */
import { type ImportedUnit, isFilled, targetOf } from './imported-file.ts';
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
import { type MarkedToken, sentencesOf } from './sentences.ts';

/** A tracked change whose meaning isn't known. */
const UNREADABLE = { type: 'unreadable' } as const;

/** The text, codes, and sentences of an element. A tracked change that can't be interpreted becomes `UNREADABLE`. */
function tokensOf(node: Node): readonly (MarkedToken | typeof UNREADABLE)[] {
  return childrenOf(node).flatMap((child): readonly (MarkedToken | typeof UNREADABLE)[] => {
    if (isText(child)) return [{ type: 'text', text: child.nodeValue ?? '' }];
    if (!isElement(child)) return [];
    const id = attributeOf(child, 'rid') ?? attributeOf(child, 'id') ?? '';
    const content = child.textContent ?? '';
    const written = content === '' ? undefined : content;
    switch (child.localName ?? '') {
      case 'ph':
      case 'it':
      case 'x':
        return [{ type: 'solo', id, written }];
      case 'bpt':
      case 'bx':
        return [{ type: 'open', id, written }];
      case 'ept':
      case 'ex':
        return [{ type: 'close', id, written }];
      case 'g':
        return [
          { type: 'open', id, written: undefined },
          ...tokensOf(child),
          { type: 'close', id, written: undefined },
        ];
      case 'mrk':
        return tokensOfMark(child);
      default:
        return fateOf(child.localName ?? '') === 'keep' ? tokensOf(child) : [UNREADABLE];
    }
  });
}

function tokensOfMark(mark: Element): ReturnType<typeof tokensOf> {
  const type = attributeOf(mark, 'mtype') ?? '';
  if (type === 'seg') {
    const mid = attributeOf(mark, 'mid') ?? '';
    return [{ type: 'sentence-start', mid }, ...tokensOf(mark), { type: 'sentence-end' }];
  }
  const fate = fateOf(type);
  if (fate === 'refuse') return [UNREADABLE];
  return fate === 'drop' ? [] : tokensOf(mark);
}

const isReadable = (token: ReturnType<typeof tokensOf>[number]): token is MarkedToken => token.type !== 'unreadable';

/** The tokens, and what marked sentences tell. There is a `fault` if a part can't be interpreted. */
function contentOf(element: Element | undefined, segSource?: Element) {
  const tokens = element ? tokensOf(element) : [];
  const source = segSource && tokensOf(segSource).filter(isReadable);
  const sentences = sentencesOf(tokens.filter(isReadable), source);
  return { ...sentences, fault: tokens.every(isReadable) ? sentences.fault : TRACKED };
}

const contextOf = (unit: Element, type: string): string | undefined =>
  elementsOf(unit, 'context-group')
    .flatMap((group) => elementsOf(group, 'context'))
    .find((context) => attributeOf(context, 'context-type') === type)?.textContent ?? undefined;

/** Reads the `state` of the target. `approved` is only used if there is no `state`, because not all tools keep it. */
function stateOf(unit: Element, target: Element | undefined) {
  const state = target && attributeOf(target, 'state');
  if (state === undefined) {
    const approved = attributeOf(unit, 'approved');
    return { isConfirmed: approved === 'yes', isUnfinished: approved === 'no' && target !== undefined };
  }
  const isUnfinished = /^(?:new|initial|needs-.*|(?:x-)?(?:fuzzy|draft))$/i.test(state);
  return { isConfirmed: !isUnfinished, isUnfinished };
}

/** Called for a unit without a name. po2xliff writes references for all units except obsolete entries. */
const isObsoleteEntry = (unit: Element, fromPo: boolean) => fromPo && /^\d+$/.test(attributeOf(unit, 'id') ?? '');

/** Whether a file was converted through PO. The units of such a file have numbers as IDs, and references. */
const isFromPo = (units: readonly Element[]) =>
  units.some((unit) =>
    elementsOf(unit, 'context-group').some((group) => attributeOf(group, 'name') === 'po-reference'),
  );

/** @returns the units, and the `lost` elements, which can't be assigned to a translation */
export function readXliff1(path: string, root: Element) {
  const lost: Element[] = [];
  const units = elementsOf(root, 'file').flatMap((file) => {
    const all = allOf(file, 'trans-unit');
    const fromPo = isFromPo(all);
    return all.flatMap((unit): readonly ImportedUnit[] => {
      if (attributeOf(unit, 'restype') === 'x-gettext-domain-header') return [];
      // In a file converted through PO, an ID is only a number, and the unit's name is in its PO reference.
      const ids = targetOf(attributeOf(unit, 'id') ?? '') ?? targetOf(contextOf(unit, 'sourcefile') ?? '');
      if (!ids) {
        if (!isObsoleteEntry(unit, fromPo)) lost.push(unit);
        return [];
      }
      const [source, segSource, target] = ['source', 'seg-source', 'target'].map((name) => elementsOf(unit, name)[0]);
      const { tokens, isPartial, count, fault } = contentOf(target, segSource);
      const hasExportHashes = contextOf(unit, 'x-source-hash') !== undefined;
      return [
        {
          ...ids,
          ...stateOf(unit, target),
          path,
          line: lineOf(unit),
          language: attributeOf(file, 'target-language'),
          source: contentOf(source).tokens,
          target: isFilled(tokens) || fault ? tokens : undefined,
          isPartial,
          sentences: count,
          fault,
          exportedTarget: hasExportHashes ? (contextOf(unit, 'x-target-hash') ?? '') : undefined,
        },
      ];
    });
  });
  return { units, lost };
}
