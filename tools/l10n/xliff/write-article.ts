/**
 * Writes translations into an article. Only changed text is replaced. If a section of the English text has a different
 * structure, the whole section is rebuilt, but usually only after all its units are done. Pure.
 */
import { stringify } from 'yaml';
import { parseArticleFile } from '../../../src/translation/content.ts';
import { META_ID } from '../../../src/translation/sections.ts';
import { type PairedBlock, haveSameStructure, textSpansIn } from './align.ts';
import { type ReadArticle, type TextSpan, readArticle } from './export-article.ts';
import type { ArticleUnits, PairedSection } from './article-units.ts';
import { type Edit, edited } from './edits.ts';
import type { Group } from './exported-file.ts';
import type { Fault } from './imported-file.ts';
import { type Inline, flatten, printed } from './inline.ts';
import { whyNotMarkdown, writeWords } from './inline-markdown.ts';

export interface Written {
  /** The article; undefined if nothing changes. */
  readonly text: string | undefined;
  /** Maps the IDs of units that couldn't be written to the reasons. */
  readonly refused: ReadonlyMap<string, Fault>;
}

const WAITS_FOR_OTHER_UNITS: Fault = {
  message: "the translation doesn't have this block yet, and other units of the section aren't finished",
  hint: 'finish those too, and apply the file again',
};

/** A translation as it's written in the file, in YAML or Markdown; undefined if Markdown can't represent it. */
const fileTextOf = (target: readonly Inline[], { kind }: TextSpan): string | undefined =>
  kind === 'title' || kind === 'description'
    ? stringify(printed(target), { lineWidth: 0 }).trimEnd()
    : writeWords(target, kind);

/** Why a translation can't be written; '' for a title or description, which can always be written. */
const whyNotWritable = (target: readonly Inline[], { kind }: TextSpan): string =>
  kind === 'title' || kind === 'description' ? '' : whyNotMarkdown(target, kind);

export class ArticleWriter {
  readonly #source: ReadArticle;
  readonly #own: ReadArticle | undefined;
  readonly #units: ArticleUnits;
  /** Maps unit IDs to their translations as they're written in the file. */
  readonly #written = new Map<string, string>();
  readonly #targets: ReadonlyMap<string, readonly Inline[]>;
  readonly #idOf: ReadonlyMap<TextSpan, string>;
  readonly #refused = new Map<string, Fault>();

  /** @param targets maps unit IDs to accepted translations */
  constructor(
    {
      source,
      own,
      units,
    }: { readonly source: ReadArticle; readonly own: ReadArticle | undefined; readonly units: ArticleUnits },
    targets: ReadonlyMap<string, readonly Inline[]>,
  ) {
    this.#source = source;
    this.#own = own;
    this.#units = units;
    this.#idOf = new Map([...units.placements].map(([id, placements]) => [placements.source, id]));
    for (const [id, target] of targets) {
      const placement = units.placements.get(id);
      if (!placement) continue;
      const text = fileTextOf(target, placement.source);
      if (text !== undefined) this.#written.set(id, text);
      else
        this.#refused.set(id, {
          message: whyNotWritable(target, placement.source),
          hint: 'correct it, and apply the file again',
        });
    }
    this.#targets = targets;
  }

  /** @param isDone whether every unit of a group has been translated or reviewed */
  write(isDone: (group: Group) => boolean): Written {
    const text = this.#own ? this.#update(this.#own, isDone) : this.#create();
    return { text, refused: this.#refused };
  }

  #unitIdsOf(id: string): readonly string[] {
    return this.#units.groups.find((group) => group.id === id)?.units.map((unit) => unit.id) ?? [];
  }

  /** Undefined if nothing changes. */
  #update(own: ReadArticle, isDone: (group: Group) => boolean): string | undefined {
    const edits: Edit[] = this.#editsInPlace(this.#unitIdsOf(META_ID));
    let insertAt = own.sections[0]?.from ?? own.file.text.length;
    for (const section of this.#units.sections) {
      const ids = this.#unitIdsOf(section.source.id);
      const group = this.#units.groups.find(({ id }) => id === section.source.id);
      const hasSameStructure = section.own && haveSameStructure(section.source.blocks, section.own.blocks);
      const isComplete = group && isDone(group) && ids.every((id) => !this.#refused.has(id));
      // A section that was never finished may be partly English, so it can be rebuilt before all its units are done.
      const mayBePartlyEnglish = !section.wasFinished && ids.some((id) => this.#written.has(id));
      if (hasSameStructure) edits.push(...this.#editsInPlace(ids));
      else if (isComplete === true || mayBePartlyEnglish) edits.push(this.#rebuilt(own, section, insertAt));
      else {
        edits.push(...this.#editsInPlace(ids));
        this.#refuseUnitsWithoutBlock(ids);
      }
      insertAt = section.own?.to ?? insertAt;
    }
    return edits.length > 0 ? edited(own.file.text, edits) : undefined;
  }

  /** Refuses units whose block isn't in the translation yet. Such a block is added only with a finished section. */
  #refuseUnitsWithoutBlock(ids: readonly string[]): void {
    const withoutPlace = ids.filter((id) => this.#written.has(id) && !this.#units.placements.get(id)?.own);
    for (const id of withoutPlace) {
      this.#refused.set(id, WAITS_FOR_OTHER_UNITS);
      this.#written.delete(id);
    }
  }

  /** Edits that replace the text of these units where the translation has it. */
  #editsInPlace(ids: readonly string[]): Edit[] {
    return ids.flatMap((id) => {
      const [own, text] = [this.#units.placements.get(id)?.own, this.#written.get(id)];
      return own && text !== undefined ? [{ from: own.from, to: own.to, text }] : [];
    });
  }

  /** A block as in the English file, with translated text. Text without a translation stays English. */
  #fromEnglish({ source }: PairedBlock): string {
    const { text } = this.#source.file;
    const edits = textSpansIn(source).flatMap((textSpan): readonly Edit[] => {
      const id = this.#idOf.get(textSpan);
      const own = id === undefined ? undefined : this.#units.placements.get(id)?.unit.own;
      const written = (id === undefined ? undefined : this.#written.get(id)) ?? (own && fileTextOf(own, textSpan));
      if (written === undefined) return []; // it stays English
      return [{ from: textSpan.from - source.from, to: textSpan.to - source.from, text: written }];
    });
    return edited(text.slice(source.from, source.to), edits);
  }

  /** A block of the translation, with its edits and the comments before it. */
  #fromOwn(own: ReadArticle, { own: block, source }: PairedBlock, section: PairedSection): string {
    if (!block) return '';
    const before = section.own?.blocks[(section.own.blocks.indexOf(block) || 0) - 1];
    const from = before?.to ?? section.own?.from ?? block.from;
    const ids = textSpansIn(source).flatMap((textSpan) => this.#idOf.get(textSpan) ?? []);
    const edits = this.#editsInPlace(ids).map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
    return edited(own.file.text.slice(from, block.to), edits).trimStart();
  }

  /** Whether a block is translated, at least partly. A block without text, such as a code sample, always is. */
  #isTranslated({ source }: PairedBlock): boolean {
    const units = textSpansIn(source).map(
      (textSpan) => this.#units.placements.get(this.#idOf.get(textSpan) ?? '')?.unit,
    );
    return units.length === 0 || units.some((unit) => unit?.own !== undefined);
  }

  /** Keeps translated blocks. `insertAt` is the offset at which to insert a section that isn't there yet. */
  #rebuilt(own: ReadArticle, section: PairedSection, insertAt: number): Edit {
    const blocks = section.blocks.map((pair) =>
      pair.own && haveSameStructure([pair.source], [pair.own]) && this.#isTranslated(pair)
        ? this.#fromOwn(own, pair, section)
        : this.#fromEnglish(pair),
    );
    const [from, to] = section.own ? [section.own.from, section.own.to] : [insertAt, insertAt];
    const last = section.own?.blocks.at(-1);
    const comments = last ? own.file.text.slice(last.to, to).trim() : '';
    const text = [...blocks, ...(comments === '' ? [] : [comments])].join('\n\n');
    const isLast = to >= own.file.text.length;
    const needsBlankLineBefore = isLast && !section.own && !own.file.text.endsWith('\n\n');
    return { from, to, text: `${needsBlankLineBefore ? '\n' : ''}${text}${isLast ? '\n' : '\n\n'}` };
  }

  /** Creates a new article: a copy of the English text with the translated texts. Undefined if there are none. */
  #create(): string | undefined {
    const edits = [...this.#written].flatMap(([id, text]): readonly Edit[] => {
      const source = this.#units.placements.get(id)?.source;
      return source ? [{ from: source.from, to: source.to, text }] : [];
    });
    return edits.length > 0 ? edited(this.#source.file.text, edits) : undefined;
  }

  /** Why the written article doesn't have the expected text; undefined if it does. */
  problemOf(path: string, text: string): string | undefined {
    try {
      const read = readArticle(parseArticleFile(path, text), () => '');
      for (const { source } of this.#units.sections) {
        const section = read.sections.find(({ id }) => id === source.id);
        if (!section || !haveSameStructure(source.blocks, section.blocks)) continue;
        const found = section.blocks.flatMap(textSpansIn);
        const wrong = source.blocks.flatMap(textSpansIn).find((textSpan, index) => {
          const id = this.#idOf.get(textSpan) ?? '';
          const wanted = this.#refused.has(id) ? undefined : this.#targets.get(id);
          return wanted && flatten(wanted) !== flatten(found[index]?.inlines ?? []);
        });
        if (wrong) return `"${this.#idOf.get(wrong) ?? ''}" wouldn't parse to the same text`;
      }
      return undefined;
    } catch (error) {
      return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    }
  }
}
