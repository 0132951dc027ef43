/** Collects what the review page shows: the blocks of a translation and of the English, diagnostics, and changes. */
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
import { createShow } from '../xliff/display.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A block in both languages. */
export interface ReviewRow {
  readonly location: string;
  readonly kind: string;
  readonly english: readonly Piece[] | undefined;
  readonly own: readonly Piece[] | undefined;
  /** The diagnostics about words of the translation. */
  readonly diagnostics: readonly LintDiagnostic[];
}

export interface ReviewSection {
  readonly id: string;
  readonly title: string;
  /** How the English changed since the section was translated. `missing`: the article has no translation. */
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

const showFor = (content: Content, { tag, data }: ArticleFile) =>
  createShow(
    tag,
    resolveCatalog(tag, messagesOf(content, tag), messagesOf(content, SOURCE_TAG)).messages,
    editionIn(data),
  );

const sectionAt = ({ file, sections }: ReadArticle, line: number): string =>
  line <= file.bodyOffset ? META_ID : (sections.findLast((one) => one.line <= line)?.id ?? META_ID);

/** Maps locations to the blocks of an article, with the diagnostics about them. */
function blocksOf(content: Content, file: ArticleFile, diagnostics: readonly LintDiagnostic[]) {
  const show = showFor(content, file);
  const article = readArticle(file);
  const blocks = article.segments.flatMap((segment) => {
    const own = diagnostics.filter(({ place }) => place?.location === segment.location);
    // A label is already shown in its sentence. It gets its own row only if it has diagnostics.
    if (segment.kind === 'label' && own.length === 0) return [];
    return [[segment.location, { kind: segment.kind, pieces: piecesOf(segment, own, show), own }] as const];
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
  const fileOf = (of: string) => content.articles.find((one) => one.tag === of && one.slug === slug);
  const [source, file] = [fileOf(SOURCE_TAG), fileOf(tag)];
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
  const found = results.flatMap(({ diagnostics }) => diagnostics).filter(({ path }) => path === file?.path);
  const invalid = validated.flatMap(({ diagnostics }) => diagnostics).filter(({ path }) => path === file?.path);
  const english = blocksOf(content, source, []);
  const own = file && blocksOf(content, file, found);
  const general = [...invalid, ...found.filter(({ place }) => !place)];
  const { changes, historyLimit } = await revise(root, pair, cell.changes);

  const locations = [...new Set([...english.blocks.keys(), ...(own?.blocks.keys() ?? [])])];
  const idOf = (location: string) => location.split('/')[0] ?? '';
  const ids = [...new Set([...locations.map(idOf), ...changes.map(({ id }) => id)])];
  const sections = ids.map((id): ReviewSection => {
    const revision = changes.find((one) => one.id === id);
    return {
      id,
      title: [pair.own, pair.source].map((one) => one?.parts.find((part) => part.id === id)?.title).find(Boolean) ?? id,
      state: cell.state === 'missing' ? 'missing' : (revision?.change ?? 'current'),
      revision,
      rows: locations
        .filter((location) => idOf(location) === id)
        .map((location): ReviewRow => {
          const [one, other] = [english.blocks.get(location), own?.blocks.get(location)];
          const kind = other?.kind ?? one?.kind ?? 'text';
          return { location, kind, english: one?.pieces, own: other?.pieces, diagnostics: other?.own ?? [] };
        }),
      diagnostics: own ? general.filter(({ line }) => sectionAt(own.article, line) === id) : [],
    };
  });
  return { cell, title: pair.source.title, sections, historyLimit };
}
