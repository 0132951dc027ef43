/** Lists in the reader's language. */

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\d]/u;

/** Chinese puts a space between a character and a Latin letter or digit. `Intl.ListFormat` doesn't. */
const gapBetween = (one: string, other: string) =>
  (HAN.test(one) && LATIN.test(other)) || (LATIN.test(one) && HAN.test(other)) ? ' ' : '';

/** A part of a list: an item by its index, or the text between two items. */
export type ListPart = { readonly item: number } | { readonly text: string };

/**
 * A list in parts, so that a view can render each item as an element.
 * @param items the texts of the items, which decide where Chinese needs spaces
 * @example listParts('en-US', ['A', 'B']) // => [{ item: 0 }, { text: ' and ' }, { item: 1 }]
 */
export function listParts(
  tag: string,
  items: readonly string[],
  type: Intl.ListFormatType = 'conjunction',
): readonly ListPart[] {
  const parts = new Intl.ListFormat(tag, { type }).formatToParts(items.map((_item, index) => String(index)));
  return parts.map((part): ListPart => {
    if (part.type === 'element') return { item: Number(part.value) };
    const { value } = part;
    if (!tag.startsWith('zh')) return { text: value };
    const index = parts.indexOf(part);
    const before = items[Number(parts[index - 1]?.value)]?.at(-1) ?? '';
    const after = items[Number(parts[index + 1]?.value)]?.at(0) ?? '';
    return { text: gapBetween(before, value.at(0) ?? '') + value + gapBetween(value.at(-1) ?? '', after) };
  });
}

/** @example formatList('zh-TW', ['行動套件', 'Azure']) // => '行動套件和 Azure' */
export function formatList(tag: string, items: readonly string[], type?: Intl.ListFormatType): string {
  return listParts(tag, items, type)
    .map((part) => ('text' in part ? part.text : (items[part.item] ?? '')))
    .join('');
}
