/** Stamps what came back done, by the rules of "mark-current": a sign-off that signed another English is taken back. Pure. */
import { parseArticleFile, parseStringsFile, lockPathOf, type TextFile } from '../../../src/translation/content.ts';
import { translatableArticle, translatableStrings, textHash } from '../../../src/translation/translatables.ts';
import { printLock, writeSourceHashes } from '../../../src/translation/source-hashes.ts';
import type { TranslationRecord } from '../../../src/translation/status.ts';
import { recordParts } from '../commands/mark-current.ts';
import type { Group } from './exported-file.ts';
import type { Prepared } from './prepare.ts';

export interface MarkedCurrent {
  readonly writes: readonly TextFile[];
  /** The sections or strings that were stamped. */
  readonly ids: readonly string[];
  /** What became of a sign-off. */
  readonly remarks: readonly string[];
}

/** The day of the English is that of a translation which renders all of it. */
function withDayOf(source: string, own: string): string {
  const day = /^updated:.*$/m;
  const line = day.exec(source)?.[0];
  return line === undefined ? own : own.replace(day, line);
}

function remarksOn({ cell, own }: Prepared, record: TranslationRecord, hash: string): readonly string[] {
  const { reviewed } = own?.record ?? {};
  if (!reviewed || !cell.reviewed || record.reviewed?.text === hash) return [];
  return [`The sign-off of ${reviewed.on} by ${reviewed.by} no longer holds: review it again.`];
}

/** @param text the translation as it is to be written; undefined where its words do not change */
export function markDoneCurrent(
  prepared: Prepared,
  text: string | undefined,
  isDone: (group: Group) => boolean,
): MarkedCurrent {
  const { exchange, source, own, article, strings } = prepared;
  const { path, groups } = exchange;
  const known = own?.record ?? { method: 'machine', sections: {} };
  const ids = groups.filter((group) => !group.isCurrent && isDone(group)).map(({ id }) => id);
  const { reviewed, ...unsigned } = recordParts(known, source, ids);
  const record: TranslationRecord = ids.length > 0 || !reviewed ? unsigned : { ...unsigned, reviewed };
  const before = article ? article.own?.file.text : strings?.own?.text;
  const now = text ?? before;
  if (now === undefined || (ids.length === 0 && text === undefined)) return { writes: [], ids: [], remarks: [] };
  if (strings) {
    const unit = translatableStrings(parseStringsFile(path, now));
    const lock = { path: lockPathOf(path), text: printLock(record) };
    const writes = [...(text === undefined ? [] : [{ path, text }]), ...(ids.length > 0 ? [lock] : [])];
    return { writes, ids, remarks: remarksOn(prepared, record, unit ? textHash(unit) : '') };
  }
  const isCurrent = groups.every((group) => group.isCurrent || ids.includes(group.id));
  const dated = isCurrent && ids.length > 0 ? withDayOf(article?.source.file.text ?? '', now) : now;
  const file = parseArticleFile(path, dated);
  const unit = translatableArticle(file);
  const written = ids.length > 0 ? writeSourceHashes(file, record) : dated;
  return { writes: [{ path, text: written }], ids, remarks: remarksOn(prepared, record, unit ? textHash(unit) : '') };
}
