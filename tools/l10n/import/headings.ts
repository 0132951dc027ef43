/** Converts headings: their text, level, and ID. The ID is the same in every language. */
import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { type Conversion, lineIn } from './conversion.ts';
import { readTag } from './html.ts';
import { convertInline } from './inline.ts';
import { phrasingText, text } from './phrasing.ts';
import { imagesToAltText } from './import-images.ts';
import { slugOf } from './slug.ts';
import { mapChildren } from './tree.ts';

const EXPLICIT_ID = /\s*\{#([^\s{}]+)\}\s*$/;

/** @example 'windows' for `# [Windows](#tab/windows)`; undefined for other headings */
export function tabOf({ children }: Heading): string | undefined {
  const link = children.find((child) => child.type === 'link');
  return link?.type === 'link' ? /^#tab\/([\w/-]+)/.exec(link.url)?.[1] : undefined;
}

/** The name of a heading's anchor, such as 'renew' for `<a name="renew"></a>Renew`; undefined if it has none. */
function anchorOf(children: readonly PhrasingContent[]): string | undefined {
  for (const child of children) {
    const tag = child.type === 'html' ? readTag(child.value) : undefined;
    if (tag?.name !== 'a' || tag.isClosing) continue;
    const name = tag.attributes['name'] ?? tag.attributes['id'];
    if (name) return name;
  }
  return undefined;
}

/** A heading's ID; '' if it has none. It's in the same property as in the trees of the build's parser. */
export const idOf = ({ data }: Heading): string => {
  const properties: unknown = data && 'hProperties' in data ? data.hProperties : undefined;
  const id: unknown = properties !== null && typeof properties === 'object' ? Reflect.get(properties, 'id') : undefined;
  return typeof id === 'string' ? id : '';
};

export const withId = (heading: Heading, id: string): Heading => ({
  ...heading,
  data: { hProperties: { id } },
});

type Level = Heading['depth'];
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6];
const levelBelow = (level: number): Level => LEVELS[Math.min(level, 5)] ?? 6;

/** A tab's heading becomes a subsection of the section around the tabs, and headings in the tab its subsections. */
export class TabLevels {
  /** The level of the section that contains the tabs. */
  #section: Level = 1;
  /** The headings above the current one in a group of tabs, outermost first: their original and their new levels. */
  #open: { readonly originalLevel: number; readonly newLevel: Level }[] = [];

  get isInTabs(): boolean {
    return this.#open.length > 0;
  }

  end(): void {
    this.#open = [];
  }

  levelOf(heading: Heading): Level {
    const { depth } = heading;
    if (tabOf(heading) !== undefined) {
      const newLevel = levelBelow(this.#section);
      this.#open = [{ originalLevel: 0, newLevel }]; // level 0, so that every heading in the tab is below it
      return newLevel;
    }
    // A group of tabs may have no explicit end. Then, a heading at the level of the section ends it.
    if (this.isInTabs && depth <= this.#section) this.end();
    if (!this.isInTabs) {
      this.#section = depth;
      return depth;
    }
    while (this.#open.length > 1 && (this.#open.at(-1)?.originalLevel ?? 0) >= depth) this.#open.pop();
    const newLevel = levelBelow(this.#open.at(-1)?.newLevel ?? this.#section);
    this.#open.push({ originalLevel: depth, newLevel });
    return newLevel;
  }
}

/** Keeps the ID from the handoff file; `giveIds` adds missing ones. A heading without text is removed. */
export function convertHeading(node: Heading, conversion: Conversion): readonly RootContent[] {
  const tab = tabOf(node);
  const children =
    tab === undefined
      ? node.children
      : node.children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
  const anchor = anchorOf(node.children);
  const words = imagesToAltText(convertInline(children, conversion), node, conversion).map((child) =>
    child.type === 'break' ? text(' ') : child,
  );
  const last = words.at(-1);
  const explicitId = last?.type === 'text' ? EXPLICIT_ID.exec(last.value) : null;
  if (last?.type === 'text' && explicitId) words.splice(-1, 1, text(last.value.slice(0, explicitId.index)));
  if (phrasingText(words).trim() === '') return [];
  return [withId({ ...node, children: words }, slugOf(anchor ?? explicitId?.[1] ?? tab ?? ''))];
}

/** The IDs of all headings. */
export const idsIn = (blocks: readonly RootContent[]): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.type === 'heading' ? [idOf(block)] : [])));

/** Only headings outside of lists, quotations, and notes begin sections, so the others become bold text. */
function headingsToBold(block: RootContent, conversion: Conversion): RootContent {
  return mapChildren(block, (child): readonly RootContent[] => {
    if (child.type !== 'heading') return [headingsToBold(child, conversion)];
    const message = 'a heading in a list, a quotation, or a note became bold text';
    conversion.report(lineIn(conversion, child), message, 'move it out, with an ID, if it begins a section');
    const children = child.children.flatMap((one) => (one.type === 'strong' ? one.children : [one]));
    return [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
  });
}

/**
 * Moves headings down a level, below the title. Each gets a unique ID, from its text if that's English (`isSource`).
 */
export function giveIds(
  blocks: readonly RootContent[],
  isSource: boolean,
  conversion: Conversion,
): readonly RootContent[] {
  const taken = new Set<string>();
  let headingCount = 0;
  const uniqueId = (id: string) => {
    let candidate = id;
    for (let next = 2; taken.has(candidate); next++) candidate = `${id}-${next}`;
    taken.add(candidate);
    return candidate;
  };
  return blocks.map((block): RootContent => {
    if (block.type !== 'heading') return headingsToBold(block, conversion);
    headingCount += 1;
    const id = idOf(block) || (isSource ? slugOf(phrasingText(block.children)) : '');
    if (id === '') {
      const message = 'the heading has no anchor, <a name="…">';
      conversion.report(lineIn(conversion, block), message, 'add the ID of the English heading');
    }
    const depth = block.depth === 1 ? 2 : block.depth;
    return withId({ ...block, depth }, uniqueId(id || `section-${headingCount}`));
  });
}
