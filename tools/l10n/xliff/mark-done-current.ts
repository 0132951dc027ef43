/** Records the parts that came back done, by the rules of `mark-current`: their sign-off is revoked. Pure. */
import { type TextFile, parseArticleFile, parseStringsFile } from '../../../src/translation/content.ts';
import { NEW_RECORD, recordParts, withRecord } from '../../../src/translation/source-hashes.ts';
import { partHashes, textHash, translatableOf } from '../../../src/translation/translatables.ts';
import type { Group } from './exported-file.ts';
import type { Prepared } from './prepare.ts';

export interface MarkedCurrent {
  readonly writes: readonly TextFile[];
  /** The sections or strings whose source was recorded. */
  readonly ids: readonly string[];
  /** Whether a sign-off was revoked, for the user. */
  readonly remarks: readonly string[];
}

/** A translation that renders all of the English has the date of the English. */
function withDateOf(source: string, own: string): string {
  const date = /^updated:.*$/m;
  const line = date.exec(source)?.[0];
  return line === undefined ? own : own.replace(date, line);
}

/** @param text the new text of the translation; undefined if it doesn't change */
export function markDoneCurrent(
  { exported, source, own, cell, article, strings }: Prepared,
  text: string | undefined,
  isDone: (group: Group) => boolean,
): MarkedCurrent {
  const { path, groups } = exported;
  const ids = groups.filter((group) => !group.isCurrent && isDone(group)).map(({ id }) => id);
  const now = text ?? article?.own?.file.text ?? strings?.own?.text;
  if (now === undefined || (ids.length === 0 && text === undefined)) return { writes: [], ids: [], remarks: [] };
  const isCurrent = groups.every((group) => group.isCurrent || ids.includes(group.id));
  const dated = article && isCurrent && ids.length > 0 ? withDateOf(article.source.file.text, now) : now;
  const file = strings ? parseStringsFile(path, dated) : parseArticleFile(path, dated);
  const { reviewed, ...record } = recordParts(own?.record ?? NEW_RECORD, partHashes(source), ids);
  const written = [
    ...(text === undefined ? [] : [{ path, text: dated }]),
    ...(ids.length > 0 ? [withRecord(file, record)] : []),
  ];
  const translatable = translatableOf(file);
  const isRevoked = ids.length > 0 || !translatable || textHash(translatable) !== reviewed?.text;
  return {
    // An article contains its own record, so its second write replaces the first.
    writes: [...new Map(written.map((write) => [write.path, write])).values()],
    ids,
    remarks:
      cell.reviewed && isRevoked
        ? [`The sign-off of ${cell.reviewed.on} by ${cell.reviewed.by} is revoked: review it again.`]
        : [],
  };
}
