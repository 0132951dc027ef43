/** Splits an article into units (the texts to translate), each with its translation in one language. Pure. */
import { ownValue } from '../../../src/i18n/message.ts';
import type { Translatable } from '../../../src/translation/translatables.ts';
import { parseArticleFile } from '../../../src/translation/content.ts';
import { META_ID } from '../../../src/translation/sections.ts';
import { type PairedBlock, align } from './align.ts';
import { type ReadArticle, type ReadSection, type TextSpan, readArticle } from './export-article.ts';
import { type Group, type State, type Unit, type UsedTerm, hashOfInlines } from './exported-file.ts';
import { isLabel } from './english-left.ts';
import { type Inline, flatten, numbered, numberedAs, printed } from './inline.ts';

/** A unit with the text spans of its text in the English file (`source`) and in the translation (`own`). */
export interface UnitPlacement {
  readonly unit: Unit;
  readonly source: TextSpan;
  readonly own: TextSpan | undefined;
}

export interface PairedSection {
  readonly source: ReadSection;
  /** True if the section was finished at some point, or if nothing is recorded about it. If not, pages may show it in English. */
  readonly wasFinished: boolean;
  /** Undefined if the translation has no such section. */
  readonly own: ReadSection | undefined;
  readonly blocks: readonly PairedBlock[];
}

export interface ArticleUnits {
  readonly groups: readonly Group[];
  readonly sections: readonly PairedSection[];
  readonly placements: ReadonlyMap<string, UnitPlacement>;
}

export interface ArticleUnitsInput {
  readonly source: Translatable;
  readonly own: Translatable | undefined;
  /** The state of units whose translation is current. */
  readonly state: State;
  /** Undefined if the Git history doesn't have it. */
  readonly earlier: (recordedHash: string) => string | undefined;
  /** Whether a text is in the current English or in an earlier version of it. */
  readonly isEnglish: (text: string) => boolean;
  readonly termsIn: (words: string) => readonly UsedTerm[];
}

/** The note of a unit with a label. The linter's `labels` rule checks this. */
const LABEL_NOTE =
  'Write labels as Partner Center shows them in the language, with the English in parentheses after the first use in the article';

/** Maps the type of a parent block to the name that unit IDs use for its text. The name of other text is `p`. */
const UNIT_NAMES: Readonly<Record<string, string>> = { listItem: 'item', '<Note>': 'note', tableRow: 'cell' };

/** Undefined if the section can't be parsed. */
function readEarlier(text: string | undefined): ReadSection | undefined {
  if (text === undefined) return undefined;
  try {
    return readArticle(parseArticleFile('earlier', `---\nx: 1\n---\n${text}`), () => '').sections[0];
  } catch {
    return undefined; // not MDX
  }
}

/** Says what kind of text a unit is, unless it's a paragraph. `name` is the part of its ID for the kind of block. */
function kindNote(name: string, { inlines }: TextSpan): readonly string[] {
  const isImage =
    inlines.length > 0 && inlines.every((inline) => inline.type !== 'text' && inline.code.kind === 'image');
  if (isImage) return ['alternative text of an image'];
  return ownValue({ heading: ['heading'], item: ['list item'], cell: ['table cell'] }, name) ?? [];
}

class UnitCollector {
  readonly placements = new Map<string, UnitPlacement>();
  readonly #input: ArticleUnitsInput;

  constructor(input: ArticleUnitsInput) {
    this.#input = input;
  }

  isCurrent(id: string): boolean {
    const { source, own } = this.#input;
    return ownValue(own?.record?.sections ?? {}, id) === source.parts.find((part) => part.id === id)?.hash;
  }

  /** Whether the translation still has English text here. That's only possible in a section that was never finished. */
  isUntranslated(id: string, section: string, source: TextSpan, own: TextSpan): boolean {
    const { sections = {}, units = {} } = this.#input.own?.record ?? {};
    if (ownValue(sections, section) !== undefined || ownValue(units, id) !== undefined) return false;
    return flatten(own.inlines) === flatten(source.inlines) || this.#input.isEnglish(flatten(own.inlines));
  }

  earlierOf(id: string): string | undefined {
    const recordedHash = ownValue(this.#input.own?.record?.sections ?? {}, id);
    return recordedHash === undefined ? undefined : this.#input.earlier(recordedHash);
  }

  /** `where` is the note that tells the translator where the text is. */
  add(
    id: string,
    section: string,
    where: string,
    source: TextSpan,
    own: TextSpan | undefined,
    previousSource: readonly Inline[] | undefined,
  ) {
    const numberedSource = numbered(source.inlines);
    const { state, own: translation } = this.#input;
    const isMissing = own === undefined || this.isUntranslated(id, section, source, own);
    const isSameEnglish = previousSource !== undefined && flatten(previousSource) === flatten(source.inlines);
    const isFinished = ownValue(translation?.record?.units ?? {}, id) === hashOfInlines(numberedSource);
    const unit: Unit = {
      id,
      kind: source.kind,
      source: numberedSource,
      own: isMissing ? undefined : numberedAs(own.inlines, numberedSource),
      state: !isMissing && (this.isCurrent(section) || isSameEnglish || isFinished) ? state : 'initial',
      finished: state,
      previousSource: isMissing || isSameEnglish ? undefined : previousSource,
      notes: [where, ...(source.inlines.some(isLabel) ? [LABEL_NOTE] : [])],
      terms: this.#input.termsIn(printed(numberedSource)),
      max: undefined,
      line: own?.line ?? source.line,
    };
    this.placements.set(id, { unit, source, own });
    return unit;
  }

  /** If the English text changed outside of units, for example in a component, all units of the section must be reviewed. */
  reopenIfSectionOutdated(units: readonly Unit[], isCurrent: boolean): readonly Unit[] {
    if (isCurrent || units.some(({ state }) => state === 'initial')) return units;
    return units.map((unit) => {
      const reopened: Unit = { ...unit, state: 'initial' };
      const placement = this.placements.get(unit.id);
      if (placement) this.placements.set(unit.id, { ...placement, unit: reopened });
      return reopened;
    });
  }

  /** A unit's ID has the kind of block and its number in the section: `renewal-window.p2`. */
  unitsOfBlocks(section: ReadSection, pairs: readonly PairedBlock[], where: string): readonly Unit[] {
    const counts = new Map<string, number>();
    const walk = (pair: PairedBlock, parent: string): readonly Unit[] => {
      const { textSpan } = pair.source;
      if (!textSpan) return pair.children.flatMap((child) => walk(child, pair.source.type));
      const name = textSpan.kind === 'heading' ? 'heading' : (UNIT_NAMES[parent] ?? 'p');
      const number = (counts.get(name) ?? 0) + 1;
      counts.set(name, number);
      const id = `${section.id}.${name}${name === 'heading' ? '' : number}`;
      const place = [where, ...kindNote(name, textSpan)].join(', ');
      return [this.add(id, section.id, place, textSpan, pair.own?.textSpan, pair.previousSource?.textSpan?.inlines)];
    };
    return pairs.flatMap((pair) => walk(pair, ''));
  }
}

/** The earlier English text has one line for the title and one for the description. */
function metaGroup(collector: UnitCollector, source: ReadArticle, own: ReadArticle | undefined, hash: string): Group {
  const earlierLines = collector.earlierOf(META_ID)?.split('\n');
  const units = source.meta.map((textSpan, index) => {
    const earlierText = earlierLines?.[index];
    const where =
      textSpan.kind === 'title'
        ? 'The title of the article'
        : 'The summary of the article, under 160 characters (80 in Chinese)';
    const counterpart = own?.meta.find(({ kind }) => kind === textSpan.kind);
    const previousSource: readonly Inline[] | undefined =
      earlierText === undefined ? undefined : [{ type: 'text', text: earlierText }];
    return collector.add(`${META_ID}.${textSpan.kind}`, META_ID, where, textSpan, counterpart, previousSource);
  });
  return { id: META_ID, title: 'Title and description', hash, units, isCurrent: collector.isCurrent(META_ID) };
}

export function unitsOfArticle(
  source: ReadArticle,
  own: ReadArticle | undefined,
  input: ArticleUnitsInput,
): ArticleUnits {
  const collector = new UnitCollector(input);
  const hashOfPart = (id: string) => input.source.parts.find((part) => part.id === id)?.hash ?? '';
  const record = input.own?.record;
  const sections = source.sections.map((section): PairedSection => {
    const counterpart = own?.sections.find(({ id }) => id === section.id);
    const earlier = collector.isCurrent(section.id) ? undefined : readEarlier(collector.earlierOf(section.id));
    return {
      source: section,
      own: counterpart,
      wasFinished: !record || ownValue(record.sections, section.id) !== undefined,
      blocks: align(section.blocks, counterpart?.blocks ?? [], earlier?.blocks),
    };
  });
  const { title } = input.source;
  const groups = sections.map(({ source: section, blocks }): Group => {
    const name = section.title === '' ? 'Introduction' : section.title;
    const where = `Article “${title}”, ${section.title === '' ? 'introduction' : `section “${section.title}”`}`;
    const units = collector.unitsOfBlocks(section, blocks, where);
    const isCurrent = collector.isCurrent(section.id);
    return {
      id: section.id,
      title: name,
      hash: hashOfPart(section.id),
      units: collector.reopenIfSectionOutdated(units, isCurrent),
      isCurrent,
    };
  });
  return {
    groups: [metaGroup(collector, source, own, hashOfPart(META_ID)), ...groups],
    sections,
    placements: collector.placements,
  };
}
