/** Collects what an export or import needs: the texts in both languages, earlier English text, and the glossary. */
import { type History, openHistory } from '../../../src/history/git.ts';
import { SOURCE_TAG, isLocaleTag } from '../../../src/i18n/locales.ts';
import { ownValue } from '../../../src/i18n/message.ts';
import { resolveCatalog } from '../../../src/i18n/catalog.ts';
import { type Cell, cellOf } from '../../../src/translation/translation-status.ts';
import type { ArticleFile, Content, StringsFile } from '../../../src/translation/content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { editionIn } from '../../../src/translation/front-matter.ts';
import { type EarlierText, originsOf } from '../../../src/translation/origin.ts';
import { STRINGS_SLUG, type Translatable, translatablesOf } from '../../../src/translation/translatables.ts';
import { pairOf } from '../cli/translatables.ts';
import { type ReadArticle, readArticle } from './export-article.ts';
import { type ArticleUnits, unitsOfArticle } from './article-units.ts';
import { createComponentPrinter } from './display.ts';
import type { ExportedFile, State, UsedTerm } from './exported-file.ts';
import { unitsOfStrings } from './string-units.ts';
import { createTermFinder } from './terms.ts';

/** The content of an exported file with the files it was made from. */
export interface Prepared {
  readonly exported: ExportedFile;
  readonly source: Translatable;
  readonly own: Translatable | undefined;
  readonly cell: Cell;
  readonly article:
    { readonly source: ReadArticle; readonly own: ReadArticle | undefined; readonly units: ArticleUnits } | undefined;
  readonly strings: { readonly source: StringsFile; readonly own: StringsFile | undefined } | undefined;
}

const stateOf = ({ reviewed, method }: Cell): State =>
  reviewed ? 'final' : method === 'human' ? 'reviewed' : 'translated';

/** Lines and table cells, without the markup of blocks, such as "## " or "- ". */
const plainLines = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const words = line
      .replace(/^(?:\s*(?:[-*+]|\d+\.|#+)\s+|title: |description: )/, '')
      .replace(/\s*\{#[^}]*\}\s*$/, '');
    return [words.trim(), ...line.split('|').map((cell) => cell.trim())];
  });

/** Prepares exports and imports of the translations in a project. The Git history is read only if it's needed. */
export class Preparer {
  readonly #root: string;
  readonly #content: Content;
  readonly #glossary: Glossary;
  readonly #translatables: readonly Translatable[];
  readonly #finders = new Map<string, (words: string) => readonly UsedTerm[]>();
  #history: Promise<History> | undefined;

  constructor(root: string, content: Content, glossary: Glossary) {
    this.#root = root;
    this.#content = content;
    this.#glossary = glossary;
    this.#translatables = translatablesOf(content);
  }

  /** The slugs of every article in order, then of the strings. */
  get slugs(): readonly string[] {
    return this.#translatables.filter(({ tag }) => tag === SOURCE_TAG).map(({ slug }) => slug);
  }

  /** @throws UsageError for an unknown tag or slug, or a file that can't be parsed */
  async prepare(tag: string, slug: string): Promise<Prepared> {
    const find = (wanted: string) => this.#translatables.find((unit) => unit.tag === wanted && unit.slug === slug);
    const [known, own] = [find(SOURCE_TAG), find(tag)];
    // If a file wasn't found, `pairOf` throws a UsageError with the reason. A missing translation isn't an error.
    const isRead = (this.#content.unreadable ?? []).length === 0;
    const source = known && own && isLocaleTag(tag) && isRead ? known : pairOf(this.#content, tag, slug).source;
    const cell = cellOf(tag, slug, source, own);
    const { reviewed } = cell;
    const fileFields = {
      tag,
      slug,
      sourcePath: source.path,
      path: cell.path,
      title: source.title,
      signOff: reviewed && `Signed off by ${reviewed.by} on ${reviewed.on}`,
    };
    if (slug === STRINGS_SLUG) return await this.#prepareStrings(fileFields, source, own, cell);
    const article = await this.#articleUnits(tag, source, own, cell);
    return {
      exported: { ...fileFields, groups: article.units.groups },
      source,
      own,
      cell,
      article,
      strings: undefined,
    };
  }

  async #prepareStrings(
    fileFields: Omit<ExportedFile, 'groups'>,
    unit: Translatable,
    own: Translatable | undefined,
    cell: Cell,
  ): Promise<Prepared> {
    const find = (wanted: string) => this.#content.strings.find((file) => file.tag === wanted);
    const strings = { source: this.#required(find(SOURCE_TAG), unit.path), own: find(fileFields.tag) };
    const earlier = await this.#earlier(unit.path, cell);
    const groups = unitsOfStrings(fileFields.tag, strings.source, strings.own, {
      notes: this.#content.notes?.notes ?? {},
      state: stateOf(cell),
      earlier: (key) => {
        const recordedHash = ownValue(own?.record?.sections ?? {}, key);
        return recordedHash === undefined ? undefined : earlier(recordedHash);
      },
      termsIn: this.#termsIn(fileFields.tag),
    });
    return { exported: { ...fileFields, groups }, source: unit, own, cell, article: undefined, strings };
  }

  async #articleUnits(tag: string, unit: Translatable, ownUnit: Translatable | undefined, cell: Cell) {
    const file = (path: string) => this.#content.articles.find((one) => one.path === path);
    const ownFile = ownUnit && file(ownUnit.path);
    const sourceFile = this.#required(file(unit.path), unit.path);
    const source = readArticle(sourceFile, this.#componentPrinterFor(SOURCE_TAG, sourceFile));
    const own = ownFile && readArticle(ownFile, this.#componentPrinterFor(tag, ownFile));
    const earlier = await this.#earlier(unit.path, cell);
    const isEnglish = await this.#englishTest(sourceFile, cell);
    const termsIn = this.#termsIn(tag);
    const input = { source: unit, own: ownUnit, state: stateOf(cell), earlier, isEnglish, termsIn };
    return { source, own, units: unitsOfArticle(source, own, input) };
  }

  /** @throws Error if the file was deleted since the content was read */
  #required<T>(file: T | undefined, path: string): T {
    if (file === undefined) throw new Error(`${path} was deleted while the command was running.`);
    return file;
  }

  #componentPrinterFor(tag: string, { data }: ArticleFile) {
    const messages = (wanted: string) => this.#content.strings.find((file) => file.tag === wanted)?.messages ?? {};
    return createComponentPrinter(
      tag,
      resolveCatalog(tag, messages(tag), messages(SOURCE_TAG)).messages,
      editionIn(data),
    );
  }

  #termsIn(tag: string) {
    const finder = this.#finders.get(tag) ?? (isLocaleTag(tag) ? createTermFinder(this.#glossary, tag) : () => []);
    this.#finders.set(tag, finder);
    return finder;
  }

  /** Uses Git only if something is outdated. Without Git, only the earlier English text is missing in the export. */
  async #earlier(path: string, { changes }: Cell): Promise<(recordedHash: string) => string | undefined> {
    const recordedHashes = changes.flatMap(({ recordedHash }) => recordedHash ?? []);
    if (recordedHashes.length === 0) return () => undefined;
    const origins = originsOf(path, await this.#versionsOf(path), recordedHashes);
    return (recordedHash) => origins.get(recordedHash)?.text;
  }

  async #versionsOf(path: string): Promise<readonly EarlierText[]> {
    this.#history ??= openHistory(this.#root);
    return (await this.#history).versionsOf(path);
  }

  /** For unfinished sections. Also recognizes earlier versions of the English text. */
  async #englishTest({ path, text }: ArticleFile, { changes }: Cell): Promise<(words: string) => boolean> {
    const isUnfinished = changes.some(({ change }) => change === 'added');
    const versions = isUnfinished ? (await this.#versionsOf(path)).map((version) => version.text) : [];
    const lines = new Set([text, ...versions].flatMap(plainLines));
    return (words) => lines.has(words);
  }
}
