/** The translation status as data for the site: every translation, and what has changed in the English text since. */
import { SOURCE_TAG, TRANSLATION_TAGS } from '../i18n/locales.ts';
import { type Cell, type Row, translationStatusOf } from './translation-status.ts';
import { type EarlierText, type Revision, reviseChanges } from './origin.ts';
import type { Translatable } from './translatables.ts';

export interface PublishedCell extends Cell {
  readonly revisions: readonly Revision[];
}

export interface PublishedRow extends Omit<Row, 'cells'> {
  readonly cells: readonly PublishedCell[];
}

export interface PublishedStatus {
  readonly tags: readonly string[];
  readonly rows: readonly PublishedRow[];
  /** Why the git history is missing or incomplete; undefined if it's complete. */
  readonly historyLimit: string | undefined;
}

/** Earlier versions of the English files, from the git history. */
export interface SourceHistory {
  /** Why the history is missing or incomplete; undefined if it's complete. */
  readonly limit: string | undefined;
  /** Newest first. */
  readonly versionsOf: (path: string) => Promise<readonly EarlierText[]>;
}

export async function publishStatus(
  translatables: readonly Translatable[],
  history: SourceHistory,
): Promise<PublishedStatus> {
  const byPath = new Map(translatables.map((translatable) => [translatable.path, translatable]));
  const sources = new Map(
    translatables.filter(({ tag }) => tag === SOURCE_TAG).map((translatable) => [translatable.slug, translatable]),
  );
  const publishRow = async (row: Row): Promise<PublishedRow> => {
    const source = sources.get(row.slug);
    const isStale = row.cells.some(({ changes }) => changes.length > 0);
    const versions = source && isStale ? await history.versionsOf(source.path) : [];
    const cells = row.cells.map((cell) => ({
      ...cell,
      revisions: source ? reviseChanges(source, byPath.get(cell.path), cell.changes, versions) : [],
    }));
    return { ...row, cells };
  };
  const rows: PublishedRow[] = [];
  // One row at a time, because each row can start git.
  for (const row of translationStatusOf(translatables, TRANSLATION_TAGS)) rows.push(await publishRow(row));
  return { tags: TRANSLATION_TAGS, rows, historyLimit: history.limit };
}
