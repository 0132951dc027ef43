/** Finds translations in an exported file that would be lost if the file were overwritten. Pure. */
import { type ImportedUnit, isFilled } from './imported-file.ts';
import { type ExportedFile, type Unit, hashOfInlines } from './exported-file.ts';
import { withWrittenGaps } from './gaps.ts';
import { flatten } from './inline.ts';
import { isChangedSinceExport, isHalfTranslated, isOfThisEnglish, isUpToDate, unitFor } from './validate.ts';
import { readImportedFile } from './read-imported-file.ts';
import { resolve } from './resolve-codes.ts';

/** Used for a unit that the English no longer has. It has no codes, so only text without codes can be read. */
const REMOVED_UNIT: Unit = {
  id: '',
  kind: 'paragraph',
  source: [],
  own: undefined,
  state: 'initial',
  finished: 'translated',
  notes: [],
  terms: [],
  max: undefined,
  line: 1,
};

/** Whether it differs from both the exported and the current translation. Empty is new if the exported one wasn't. */
function isNew({ target, exportedTarget }: ImportedUnit, unit: Unit): boolean {
  if (!target || !isFilled(target)) return exportedTarget !== undefined && exportedTarget !== '';
  const read = resolve(withWrittenGaps(target, ' '), unit);
  if (!read.ok) return true;
  const isOwn = unit.own !== undefined && flatten(read.inlines) === flatten(unit.own);
  return !isOwn && hashOfInlines(read.inlines) !== exportedTarget;
}

/** A unit whose translation or confirmation hasn't been applied. */
export interface Unapplied {
  readonly id: string;
  readonly line: number;
  /** Whether the translation is of an earlier English text, so that it can't be applied anymore. */
  readonly isOutdated: boolean;
  /** Whether only some of its sentences are translated, so that it can't be applied yet. */
  readonly isHalfTranslated: boolean;
  /** Whether the project has another finished translation, which it got after the export. */
  readonly isReplaced: boolean;
}

/** Undefined if the file can't be read. `exported` is what would be exported now. */
export function unappliedWork(path: string, text: string, exported: ExportedFile): readonly Unapplied[] | undefined {
  const { tag, slug, groups } = exported;
  const { units, diagnostics } = readImportedFile(path, text);
  if (diagnostics.length > 0 || units.length === 0) return undefined;
  return units.flatMap((imported): readonly Unapplied[] => {
    const { id, line } = imported;
    if (imported.tag !== tag || imported.slug !== slug)
      return [{ id, line, isOutdated: false, isHalfTranslated: false, isReplaced: false }];
    const unit = unitFor(imported, exported) ?? REMOVED_UNIT;
    const group = groups.find(({ units: own }) => own.includes(unit));
    const isOutdated = !isOfThisEnglish(imported, unit);
    const isOpen = group?.isCurrent === false && unit.state === 'initial';
    // In the file, somebody confirmed that an outdated translation is still right.
    const isNewlyConfirmed = isOpen && imported.isConfirmed && !isOutdated;
    const isHalf = !isOutdated && isHalfTranslated(imported, unit);
    const isReplaced = !isOutdated && isUpToDate(unit) && isChangedSinceExport(imported, unit);
    // The project has got the whole translation since the export, so the half in the file isn't needed.
    if (!isNewlyConfirmed && ((isHalf && isReplaced) || !isNew(imported, unit))) return [];
    return [{ id, line, isOutdated, isHalfTranslated: isHalf, isReplaced }];
  });
}
