/** Collects what a review page shows: blocks in both languages, diagnostics, and how the English text changed. */
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { resolveCatalog } from '../../../src/i18n/catalog.ts';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { type ArticleFile, type Content, readContent } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { editionIn } from '../../../src/translation/front-matter.ts';
import type { Revision } from '../../../src/translation/origin.ts';
import { META_ID } from '../../../src/translation/sections.ts';
import { type ReadArticle, readArticle } from '../../../src/translation/text/article-text.ts';
import { type Cell, cellOf } from '../../../src/translation/translation-status.ts';
import { revise } from '../cli/changes.ts';
import { pairOf } from '../cli/translatables.ts';
import { checkArticles } from '../lint/lint-articles.ts';
import { readTerms } from '../lint/lint-files.ts';
import type { LintDiagnostic } from '../lint/lint-result.ts';
import { createComponentPrinter } from '../xliff/display.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A block in both languages. */
export interface ReviewRow {
  /** Where the block is: the ID of its section, then its place in the section, separated by "/". */
  readonly location: string;
  /** The kind of the block's text. @example 'heading' */
  readonly kind: string;
  readonly english: readonly Piece[] | undefined;
  readonly own: readonly Piece[] | undefined;
  /** The diagnostics about specific words of this block's translation. */
  readonly diagnostics: readonly LintDiagnostic[];
}

export interface ReviewSection {
  readonly id: string;
  readonly title: string;
  /** How the English text changed since the section was translated. `missing`: the article has no translation. */
  readonly state: 'current' | Revision['change'] | 'missing';
  readonly revision: Revision | undefined;
  readonly rows: readonly ReviewRow[];
  /** The diagnostics about the section that aren't about specific words. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Review {
  readonly cell: Cell;
  readonly title: string;
  readonly sections: readonly ReviewSection[];
  /** Why the git history is incomplete; undefined if it's complete. */
  readonly historyLimit: string | undefined;
}

const messagesOf = ({ strings }: Content, tag: string) => strings.find((file) => file.tag === tag)?.messages ?? {};

const componentPrinterFor = (content: Content, { tag, data }: ArticleFile) =>
  createComponentPrinter(
    tag,
    resolveCatalog(tag, messagesOf(content, tag), messagesOf(content, SOURCE_TAG)).messages,
    editionIn(data),
  );

const sectionIdAt = ({ file, sections }: ReadArticle, line: number): string =>
  line <= file.bodyLineOffset ? META_ID : (sections.findLast((one) => one.line <= line)?.id ?? META_ID);

/** Maps locations to the blocks of an article, with the diagnostics about them. */
function blocksOf(content: Content, file: ArticleFile, diagnostics: readonly LintDiagnostic[]) {
  const printComponent = componentPrinterFor(content, file);
  const article = readArticle(file);
  const blocks = article.segments.flatMap((segment) => {
    const diagnosticsOfSegment = diagnostics.filter(({ place }) => place?.location === segment.location);
    // A label is already shown in its sentence. It gets its own row only if it has diagnostics.
    if (segment.kind === 'label' && diagnosticsOfSegment.length === 0) return [];
    return [
      [
        segment.location,
        {
          kind: segment.kind,
          pieces: piecesOf(segment, diagnosticsOfSegment, printComponent),
          diagnostics: diagnosticsOfSegment,
        },
      ] as const,
    ];
  });
  return { article, blocks: new Map(blocks) };
}

/**
 * The review of a translation, from the files as they are now.
 * @param root the project's folder
 * @throws UsageError for an unknown locale or article, or an article that can't be parsed
 */
export async function reviewOf(root: string, tag: string, slug: string): Promise<Review> {
  const content = await readContent(root);
  const pair = pairOf(content, tag, slug);
  const articleIn = (wantedTag: string) => content.articles.find((one) => one.tag === wantedTag && one.slug === slug);
  const [source, file] = [articleIn(SOURCE_TAG), articleIn(tag)];
  if (!source) throw new RangeError(`There is no English article "${slug}".`);
  const cell = cellOf(tag, slug, pair.source, pair.own);
  const { validated, results } = checkArticles(
    file ? [source, file] : [source],
    {
      glossary: await readTerms(root),
      components: COMPONENT_SCHEMA,
      links: LINK_USE,
      pictures: new Set(content.pictures),
    },
    () => undefined,
  );
  const lintDiagnostics = results.flatMap(({ diagnostics }) => diagnostics).filter(({ path }) => path === file?.path);
  const contentDiagnostics = validated
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ path }) => path === file?.path);
  const english = blocksOf(content, source, []);
  const own = file && blocksOf(content, file, lintDiagnostics);
  const diagnosticsOfSections = [...contentDiagnostics, ...lintDiagnostics.filter(({ place }) => !place)];
  const { changes, historyLimit } = await revise(root, pair, cell.changes);

  const locations = [...new Set([...english.blocks.keys(), ...(own?.blocks.keys() ?? [])])];
  const sectionIdOf = (location: string) => location.split('/')[0] ?? '';
  const ids = [...new Set([...locations.map(sectionIdOf), ...changes.map(({ id }) => id)])];
  const sections = ids.map((id): ReviewSection => {
    const revision = changes.find((one) => one.id === id);
    return {
      id,
      title: [pair.own, pair.source].map((one) => one?.parts.find((part) => part.id === id)?.title).find(Boolean) ?? id,
      state: cell.state === 'missing' ? 'missing' : (revision?.change ?? 'current'),
      revision,
      rows: locations
        .filter((location) => sectionIdOf(location) === id)
        .map((location): ReviewRow => {
          const [sourceBlock, ownBlock] = [english.blocks.get(location), own?.blocks.get(location)];
          const kind = ownBlock?.kind ?? sourceBlock?.kind ?? 'text';
          return {
            location,
            kind,
            english: sourceBlock?.pieces,
            own: ownBlock?.pieces,
            diagnostics: ownBlock?.diagnostics ?? [],
          };
        }),
      diagnostics: own ? diagnosticsOfSections.filter(({ line }) => sectionIdAt(own.article, line) === id) : [],
    };
  });
  return { cell, title: pair.source.title, sections, historyLimit };
}
