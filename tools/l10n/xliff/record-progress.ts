/** Records what came back finished: sections, by the rules of `mark-current`, and units of unfinished sections. Pure. */
import { type TextFile, parseArticleFile, parseStringsFile } from '../../../src/translation/content.ts';
import { ownValue } from '../../../src/i18n/message.ts';
import type { TranslationRecord } from '../../../src/translation/front-matter.ts';
import { NEW_RECORD, recordParts, withDateOf, withRecord, withUnits } from '../../../src/translation/source-hashes.ts';
import { partHashes, textHash, translatableOf } from '../../../src/translation/translatables.ts';
import { type Group, type Unit, hashOfWords } from './exported-file.ts';
import type { Prepared } from './prepare.ts';

export interface RecordedProgress {
  readonly writes: readonly TextFile[];
  /** The sections or strings whose source was recorded. */
  readonly ids: readonly string[];
  /** Whether a sign-off was revoked, and who is recorded as the translator, for the user. */
  readonly remarks: readonly string[];
}

export interface Work {
  readonly isUnitDone: (unit: Unit) => boolean;
  readonly isGroupDone: (group: Group) => boolean;
  /** Who translated it, if a person did. */
  readonly human: string | undefined;
}

/**
 * The finished units of sections that aren't finished. The state of a unit that was finished before this file is known
 * from the record or from the history, so it isn't recorded again.
 */
function unfinishedUnits(groups: readonly Group[], record: TranslationRecord, isUnitDone: Work['isUnitDone']) {
  const known = record.units ?? {};
  return Object.fromEntries(
    groups
      .flatMap(({ units }) => units)
      .flatMap((unit): readonly (readonly [string, string])[] => {
        const before = ownValue(known, unit.id);
        if (isUnitDone(unit)) {
          return unit.state === 'initial' || before !== undefined ? [[unit.id, hashOfWords(unit.source)]] : [];
        }
        return before === undefined ? [] : [[unit.id, before]];
      }),
  );
}

/** @param text the new text of the translation; undefined if it doesn't change */
export function recordProgress(
  { exported, source, own, cell, article, strings }: Prepared,
  text: string | undefined,
  { isUnitDone, isGroupDone, human }: Work,
): RecordedProgress {
  const { path, groups } = exported;
  const ids = groups.filter((group) => !group.isCurrent && isGroupDone(group)).map(({ id }) => id);
  const now = text ?? article?.own?.file.text ?? strings?.own?.text;
  if (now === undefined) return { writes: [], ids: [], remarks: [] };
  const isCurrent = groups.every((group) => group.isCurrent || ids.includes(group.id));
  const dated = article && isCurrent && ids.length > 0 ? withDateOf(article.source.file.text, now) : now;
  const file = strings ? parseStringsFile(path, dated) : parseArticleFile(path, dated);
  const before = own?.record ?? NEW_RECORD;
  const open = groups.filter((group) => !group.isCurrent && !ids.includes(group.id));
  // A string is finished or not: only articles have units in sections.
  const units = article ? unfinishedUnits(open, before, isUnitDone) : {};
  const made = human === undefined ? before : { ...before, method: 'human' as const, by: human };
  const { reviewed, ...unreviewed } = recordParts(withUnits(made, units), partHashes(source), ids);
  const translatable = translatableOf(file);
  const isRevoked = ids.length > 0 || !translatable || textHash(translatable) !== reviewed?.text;
  const isNew = own?.record === undefined && text !== undefined;
  const hasProgress = ids.length > 0 || JSON.stringify(units) !== JSON.stringify(before.units ?? {});
  const isByPerson = human !== undefined && (before.method !== 'human' || before.by !== human);
  const record = ids.length > 0 || !reviewed ? unreviewed : { ...unreviewed, reviewed };
  const written = [
    ...(text === undefined ? [] : [{ path, text: dated }]),
    ...(isNew || hasProgress || isByPerson ? [withRecord(file, record)] : []),
  ];
  return {
    // An article contains its own record, so its second write replaces the first.
    writes: [...new Map(written.map((write) => [write.path, write])).values()],
    ids,
    remarks: [
      ...(isByPerson ? [`Recorded as translated by ${human}.`] : []),
      ...(cell.reviewed && isRevoked
        ? [`The sign-off of ${cell.reviewed.on} by ${cell.reviewed.by} is revoked: review it again.`]
        : []),
    ],
  };
}
