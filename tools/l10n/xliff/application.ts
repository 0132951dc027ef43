/** Applies imported units to one translation: determines what to write, what to record, and what to refuse. */
import type { TextFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { countOf } from '../cli/terminal-text.ts';
import { type Fault, type ImportedUnit, RULE } from './imported-file.ts';
import type { ExportedFile, Group, Unit } from './exported-file.ts';
import { type Inline, flatten } from './inline.ts';
import { type ValidationResult, isOfThisEnglish, unitFor, validateUnit } from './validate.ts';
import type { Prepared } from './prepare.ts';
import { recordProgress } from './record-progress.ts';
import { ArticleWriter } from './write-article.ts';
import { writeStrings } from './write-strings.ts';

export interface Application {
  readonly diagnostics: readonly Diagnostic[];
  readonly writes: readonly TextFile[];
  readonly text: string;
  /** Whether units were applied to a translation that's recorded as a machine translation. */
  readonly isMachine: boolean;
  readonly data: unknown;
}

interface ValidatedUnit {
  readonly imported: ImportedUnit;
  readonly unit: Unit;
  readonly result: ValidationResult;
}

const diagnosticAt = ({ path, line, id }: ImportedUnit, message: string, hint: string): Diagnostic => ({
  path,
  line,
  rule: RULE,
  message: `"${id}": ${message}`,
  hint,
});

function validateAll(exported: ExportedFile, imported: readonly ImportedUnit[], isForced: boolean) {
  const diagnostics: Diagnostic[] = [];
  const validated = imported.flatMap((one): readonly ValidatedUnit[] => {
    const unit = unitFor(one, exported);
    const hasNothing = one.target === undefined && one.fault === undefined;
    // The English text has changed since the export, but there is no translation of it that could be lost.
    if (hasNothing && !(unit && isOfThisEnglish(one, unit))) return [];
    if (unit) return [{ imported: one, unit, result: validateUnit(one, unit, exported, isForced) }];
    diagnostics.push(diagnosticAt(one, 'the English no longer has this unit', 'export it again'));
    return [];
  });
  for (const { imported: one, result } of validated) {
    if (result.kind === 'refused') diagnostics.push(diagnosticAt(one, result.message, result.hint));
  }
  return { validated, diagnostics };
}

/** If a unit was imported twice with different translations, both are refused. */
function acceptedTargets(validated: readonly ValidatedUnit[]) {
  const diagnostics: Diagnostic[] = [];
  const targets = new Map<string, { readonly target: readonly Inline[]; readonly imported: ImportedUnit }>();
  const conflicting = new Set<string>();
  for (const { imported, unit, result } of validated) {
    if (result.kind !== 'changed' || conflicting.has(unit.id)) continue;
    const known = targets.get(unit.id);
    if (known && flatten(known.target) !== flatten(result.target)) {
      conflicting.add(unit.id);
      targets.delete(unit.id);
      const where = `${known.imported.path}:${known.imported.line}`;
      diagnostics.push(diagnosticAt(imported, `${where} has a different translation`, 'remove one of them'));
    } else targets.set(unit.id, { target: result.target, imported });
  }
  return { targets, diagnostics };
}

/** A unit is finished if it's translated, and the file or the project's record confirms the translation. */
interface Progress {
  readonly isUnitDone: (unit: Unit) => boolean;
  readonly isGroupDone: (group: Group) => boolean;
  readonly isConfirmed: (id: string) => boolean;
}

function progressOf(validated: readonly ValidatedUnit[], targets: ReadonlyMap<string, unknown>): Progress {
  const idsOf = (test: (one: ValidatedUnit) => boolean) => new Set(validated.filter(test).map(({ unit }) => unit.id));
  const refused = idsOf(({ result }) => result.kind === 'refused');
  const confirmed = idsOf(({ imported }) => imported.isConfirmed);
  const unfinished = idsOf(({ imported }) => imported.isUnfinished);
  const isUnitDone = (unit: Unit) => {
    const { id, own, state } = unit;
    if (refused.has(id) || !(targets.has(id) || own)) return false;
    return confirmed.has(id) || (state !== 'initial' && !unfinished.has(id) && !targets.has(id));
  };
  return {
    isUnitDone,
    isGroupDone: ({ units }) => units.every(isUnitDone),
    isConfirmed: (id) => confirmed.has(id),
  };
}

function writeText(
  prepared: Prepared,
  targets: ReadonlyMap<string, readonly Inline[]>,
  isDone: (group: Group) => boolean,
) {
  const { article, strings, exported } = prepared;
  if (strings) {
    const messages = new Map([...targets].map(([id, target]) => [id, flatten(target)]));
    const text = messages.size > 0 ? writeStrings(strings.source, strings.own, exported.tag, messages) : undefined;
    return { text, refused: new Map<string, Fault>(), message: undefined };
  }
  if (!article) throw new Error(`${exported.slug} is neither an article nor strings.`);
  const writer = new ArticleWriter(article, targets);
  const written = writer.write(isDone);
  const message = written.text === undefined ? undefined : writer.problemOf(exported.path, written.text);
  return { ...written, message };
}

/** The maximum number of IDs in a message. */
const MAX_LISTED_IDS = 10;

const listIds = (ids: readonly string[]) =>
  ids.length > MAX_LISTED_IDS ? `${ids.slice(0, MAX_LISTED_IDS).join(', ')}, and others` : ids.join(', ');

/** Units to translate, units to finish, and sections that are outdated for another reason. */
function describeRemainingWork(remaining: {
  readonly units: number;
  readonly missing: readonly string[];
  readonly unconfirmed: readonly string[];
  readonly open: readonly string[];
}): readonly string[] {
  const { units, missing, unconfirmed, open } = remaining;
  return [
    ...(missing.length > 0
      ? [`Still to translate: ${missing.length} of ${countOf(units, 'unit')}: ${listIds(missing)}.`]
      : []),
    ...(unconfirmed.length > 0 ? [`Applied, but not marked as translated in the file: ${listIds(unconfirmed)}.`] : []),
    ...(open.length > 0 ? [`Still out of date: ${listIds(open)}.`] : []),
  ];
}

export interface ApplyOptions {
  /** Whether imported translations replace those that were changed in the project after the export. */
  readonly isForced: boolean;
  /** The name of the translator, if a person translated the file. */
  readonly human?: string | undefined;
}

/** Writes nothing: the files are in the result. `imported` has the units of this translation from all files. */
export function applyTo(
  prepared: Prepared,
  imported: readonly ImportedUnit[],
  { isForced, human }: ApplyOptions,
): Application {
  const { exported } = prepared;
  const { tag, slug, groups } = exported;
  const { validated, diagnostics } = validateAll(exported, imported, isForced);
  const { targets, diagnostics: conflicting } = acceptedTargets(validated);
  const progress = progressOf(validated, targets);
  const targetInlines = new Map([...targets].map(([id, { target }]) => [id, target]));
  const { text, refused, message } = writeText(prepared, targetInlines, progress.isGroupDone);
  const unwritten = [...refused].flatMap(([id, fault]) => {
    const one = targets.get(id)?.imported;
    return one ? [diagnosticAt(one, fault.message, fault.hint)] : [];
  });
  const all = [...diagnostics, ...conflicting, ...unwritten];
  if (message !== undefined) {
    const diagnostic = {
      path: exported.path,
      line: 1,
      rule: RULE,
      message: `it can't be written: ${message}`,
      hint: 'report it',
    };
    return {
      diagnostics: [...all, diagnostic],
      writes: [],
      text: `${exported.path}: nothing was written.`,
      isMachine: false,
      data: { tag, slug },
    };
  }
  const isUnitDone = (unit: Unit) => progress.isUnitDone(unit) && !refused.has(unit.id);
  const isGroupDone = ({ units }: Group) => units.every(isUnitDone);
  const applied = [...targetInlines.keys()].filter((id) => !refused.has(id));
  // If something is refused and nothing is new, nothing shows that the person translated the text in the project.
  const translator = applied.length === 0 && all.length > 0 ? undefined : human;
  const recorded = recordProgress(prepared, text, { isUnitDone, isGroupDone, human: translator });
  const withoutName =
    human !== undefined && translator === undefined
      ? [
          `Not recorded as translated by ${human}, because nothing was applied. Correct what was refused, then apply the file again.`,
        ]
      : [];
  const isMissing = ({ id, own }: Unit) => own === undefined && !applied.includes(id);
  const units = groups.flatMap((group) => group.units);
  const open = groups.filter((group) => !group.isCurrent && !recorded.ids.includes(group.id));
  const remaining = {
    units: units.length,
    missing: units.filter(isMissing).map(({ id }) => id),
    unconfirmed: applied.filter((id) => !progress.isConfirmed(id)),
    open: open.filter((group) => !group.units.some(isMissing)).map(({ id }) => id),
  };
  return {
    diagnostics: all,
    writes: recorded.writes,
    text: [
      `${exported.path}: ${countOf(applied.length, 'unit')} applied, ${all.length} refused, ${countOf(recorded.ids.length, 'section')} recorded.`,
      ...describeRemainingWork(remaining),
      ...recorded.remarks,
      ...withoutName,
    ].join('\n'),
    isMachine: recorded.isMachine && applied.length > 0,
    data: {
      locale: tag,
      slug,
      applied,
      unconfirmed: remaining.unconfirmed,
      missing: remaining.missing,
      recorded: recorded.ids,
      open: open.map(({ id }) => id),
    },
  };
}
