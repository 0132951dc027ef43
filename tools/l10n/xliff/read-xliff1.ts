/** XLIFF 1.2, and what po2xliff makes of it, as what it brings back. Pure. */
import { type DeliveredUnit, type Token, placeOf } from './delivery.ts';
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

function tokensOf(node: Node): readonly Token[] {
  return childrenOf(node).flatMap((child): readonly Token[] => {
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
      default:
        return tokensOf(child); // sentences, marked
    }
  });
}

/** The value of a context of the unit itself. */
const contextOf = (unit: Element, type: string): string | undefined =>
  elementsOf(unit, 'context-group')
    .flatMap((group) => elementsOf(group, 'context'))
    .find((context) => attributeOf(context, 'context-type') === type)?.textContent ?? undefined;

/** The state of the target says more than `approved`, which only some tools keep. */
function isDone(unit: Element, target: Element | undefined): boolean {
  const state = target && attributeOf(target, 'state');
  if (state === undefined) return attributeOf(unit, 'approved') === 'yes';
  return state !== 'new' && !state.startsWith('needs-');
}

/** @returns the units, and those that say nothing of where they belong */
export function readXliff1(path: string, root: Element) {
  const lost: Element[] = [];
  const units = elementsOf(root, 'file').flatMap((file) =>
    allOf(file, 'trans-unit').flatMap((unit): readonly DeliveredUnit[] => {
      if (attributeOf(unit, 'restype') === 'x-gettext-domain-header') return [];
      // A file that came by way of PO has numbers for names; the name stands in the reference PO took along.
      const place = placeOf(attributeOf(unit, 'id') ?? '') ?? placeOf(contextOf(unit, 'sourcefile') ?? '');
      if (!place) {
        lost.push(unit);
        return [];
      }
      const [source, target] = ['source', 'target'].map((name) => elementsOf(unit, name)[0]);
      const tokens = target && tokensOf(target);
      const isStamped = contextOf(unit, 'x-source-hash') !== undefined;
      return [
        {
          ...place,
          path,
          line: lineOf(unit),
          language: attributeOf(file, 'target-language'),
          source: source ? tokensOf(source) : [],
          target: tokens?.some((token) => token.type !== 'text' || token.text.trim() !== '') ? tokens : undefined,
          isPartial: false,
          isConfirmed: isDone(unit, target),
          exportedTarget: isStamped ? (contextOf(unit, 'x-target-hash') ?? '') : undefined,
        },
      ];
    }),
  );
  return { units, lost };
}
