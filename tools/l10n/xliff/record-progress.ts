/** Records finished work: whole sections, as `mark-current` does, and units of unfinished sections. Pure. */
import { type TextFile, parseArticleFile, parseStringsFile } from '../../../src/translation/content.ts';
import { ownValue } from '../../../src/i18n/message.ts';
import type { TranslationRecord } from '../../../src/translation/front-matter.ts';
import {
  NEW_RECORD,
  recordParts,
  copyUpdatedDate,
  withRecord,
  withUnits,
} from '../../../src/translation/source-hashes.ts';
import { partHashes, textHash, translatableOf } from '../../../src/translation/translatables.ts';
import { type Group, type Unit, hashOfInlines } from './exported-file.ts';
import type { Prepared } from './prepare.ts';

export interface RecordedProgress {
  readonly writes: readonly TextFile[];
  /** The sections or strings whose source was recorded. */
  readonly ids: readonly string[];
  readonly isMachine: boolean;
  /** Sentences for the user: a sign-off was revoked, or a person is now recorded as the translator. */
  readonly remarks: readonly string[];
}

export interface FinishedWork {
  readonly isUnitDone: (unit: Unit) => boolean;
  readonly isGroupDone: (group: Group) => boolean;
  /** The name of the translator, if a person translated the file. */
  readonly human: string | undefined;
}

/** Hashes by unit ID. Leaves out units already finished without a hash: their English is in the Git history. */
function finishedUnitsOfOpenSections(
  groups: readonly Group[],
  record: TranslationRecord,
  isUnitDone: FinishedWork['isUnitDone'],
) {
  const known = record.units ?? {};
  return Object.fromEntries(
    groups
      .flatMap(({ units }) => units)
      .flatMap((unit): readonly (readonly [string, string])[] => {
        const recordedHash = ownValue(known, unit.id);
        if (isUnitDone(unit)) {
          return unit.state === 'initial' || recordedHash !== undefined ? [[unit.id, hashOfInlines(unit.source)]] : [];
        }
        return recordedHash === undefined ? [] : [[unit.id, recordedHash]];
      }),
  );
}

/** Writes nothing: the files are in the result. `text` is the new translation; undefined if it doesn't change. */
export function recordProgress(
  { exported, source, own, cell, article, strings }: Prepared,
  text: string | undefined,
  { isUnitDone, isGroupDone, human }: FinishedWork,
): RecordedProgress {
  const { path, groups } = exported;
  const ids = groups.filter((group) => !group.isCurrent && isGroupDone(group)).map(({ id }) => id);
  const currentText = text ?? article?.own?.file.text ?? strings?.own?.text;
  if (currentText === undefined) return { writes: [], ids: [], isMachine: false, remarks: [] };
  const isCurrent = groups.every((group) => group.isCurrent || ids.includes(group.id));
  const newText =
    article && isCurrent && ids.length > 0 ? copyUpdatedDate(article.source.file.text, currentText) : currentText;
  const file = strings ? parseStringsFile(path, newText) : parseArticleFile(path, newText);
  const previousRecord = own?.record ?? NEW_RECORD;
  const openGroups = groups.filter((group) => !group.isCurrent && !ids.includes(group.id));
  // Only articles record single units. A string is always recorded as a whole, with all its plural forms.
  const units = article ? finishedUnitsOfOpenSections(openGroups, previousRecord, isUnitDone) : {};
  const withTranslator =
    human === undefined ? previousRecord : { ...previousRecord, method: 'human' as const, by: human };
  const { reviewed, ...unreviewed } = recordParts(withUnits(withTranslator, units), partHashes(source), ids);
  const translatable = translatableOf(file);
  const isRevoked = ids.length > 0 || !translatable || textHash(translatable) !== reviewed?.text;
  const isNew = own?.record === undefined && text !== undefined;
  const hasProgress = ids.length > 0 || JSON.stringify(units) !== JSON.stringify(previousRecord.units ?? {});
  const isByPerson = human !== undefined && (previousRecord.method !== 'human' || previousRecord.by !== human);
  const record = ids.length > 0 || !reviewed ? unreviewed : { ...unreviewed, reviewed };
  const written = [
    ...(text === undefined ? [] : [{ path, text: newText }]),
    ...(isNew || hasProgress || isByPerson ? [withRecord(file, record)] : []),
  ];
  return {
    // An article contains its own record, so the write with the new record replaces the write without it.
    writes: [...new Map(written.map((write) => [write.path, write])).values()],
    ids,
    isMachine: record.method === 'machine',
    remarks: [
      ...(isByPerson ? [`Recorded as translated by ${human}.`] : []),
      ...(human === undefined && text !== undefined && record.by !== undefined
        ? [`Still recorded as translated by ${record.by}.`]
        : []),
      ...(cell.reviewed && isRevoked
        ? [`The sign-off of ${cell.reviewed.on} by ${cell.reviewed.by} is revoked: review it again.`]
        : []),
    ],
  };
}
