/** Applies imported units to one translation: what is written, what is recorded, what is refused. */
import type { TextFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { countOf } from '../cli/terminal-text.ts';
import { type ImportedUnit, RULE } from './imported-file.ts';
import type { ExportedFile, Group, Unit } from './exported-file.ts';
import { type Inline, flatten } from './inline.ts';
import { type ParseResult, isOfThisEnglish, validateUnit } from './validate.ts';
import type { Prepared } from './prepare.ts';
import { markDoneCurrent } from './mark-done-current.ts';
import { ArticleWriter } from './write-article.ts';
import { writeStrings } from './write-strings.ts';

export interface Application {
  readonly diagnostics: readonly Diagnostic[];
  readonly writes: readonly TextFile[];
  readonly text: string;
  readonly data: unknown;
}

interface ValidatedUnit {
  readonly imported: ImportedUnit;
  readonly unit: Unit;
  readonly result: ParseResult;
}

const diagnosticAt = ({ path, line, id }: ImportedUnit, message: string, hint: string): Diagnostic => ({
  path,
  line,
  rule: RULE,
  message: `"${id}": ${message}`,
  hint,
});

/** The unit that an imported one belongs to: by its ID, or by its English if units before it were added or removed. */
function unitFor(imported: ImportedUnit, { groups }: ExportedFile): Unit | undefined {
  const units = groups.flatMap((group) => group.units);
  const named = units.find(({ id }) => id === imported.id);
  if (named && isOfThisEnglish(imported, named)) return named;
  const section = imported.id.replace(/\.[a-z]+\d*$/, '');
  const alike = units.filter((unit) => unit.id.startsWith(`${section}.`) && isOfThisEnglish(imported, unit));
  return alike.length === 1 ? alike[0] : named;
}

function validateAll(exported: ExportedFile, imported: readonly ImportedUnit[], isForced: boolean) {
  const diagnostics: Diagnostic[] = [];
  const validated = imported.flatMap((one): readonly ValidatedUnit[] => {
    const unit = unitFor(one, exported);
    if (unit) return [{ imported: one, unit, result: validateUnit(one, unit, exported, isForced) }];
    diagnostics.push(diagnosticAt(one, 'the English no longer has this unit', 'export it again'));
    return [];
  });
  for (const { imported: one, result } of validated) {
    if (result.kind === 'refused') diagnostics.push(diagnosticAt(one, result.message, result.hint));
  }
  return { validated, diagnostics };
}

/** The accepted targets by unit. Two files, or two units of one file, may not contradict each other. */
function targetsOf(validated: readonly ValidatedUnit[]) {
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

/** Whether every unit of a group was imported and, by its state, translated or reviewed. */
function createDoneTest(validated: readonly ValidatedUnit[], targets: ReadonlyMap<string, unknown>) {
  const refused = new Set(validated.filter(({ result }) => result.kind === 'refused').map(({ unit }) => unit.id));
  const confirmed = new Set(validated.filter(({ imported }) => imported.isConfirmed).map(({ unit }) => unit.id));
  const isDone = (unit: Unit) =>
    !refused.has(unit.id) && confirmed.has(unit.id) && (targets.has(unit.id) || unit.own !== undefined);
  return { isDone: ({ units }: Group) => units.every(isDone), isConfirmed: (id: string) => confirmed.has(id) };
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
    return { text, refused: new Map<string, string>(), gap: undefined, message: undefined };
  }
  if (!article) throw new Error(`${exported.slug} is neither an article nor strings.`);
  const writer = new ArticleWriter(article, targets);
  const written = writer.write(isDone);
  const message = written.text === undefined ? undefined : writer.problemOf(exported.path, written.text);
  return { ...written, message };
}

/** @param imported the units of this translation from all imported files */
export function applyTo(prepared: Prepared, imported: readonly ImportedUnit[], isForced: boolean): Application {
  const { exported } = prepared;
  const { tag, slug } = exported;
  const { validated, diagnostics } = validateAll(exported, imported, isForced);
  const { targets, diagnostics: conflicting } = targetsOf(validated);
  const { isDone, isConfirmed } = createDoneTest(validated, targets);
  const taken = new Map([...targets].map(([id, { target }]) => [id, target]));
  const { text, refused, gap, message } = writeText(prepared, taken, isDone);
  const lost = [...refused].flatMap(([id, why]) => {
    const one = targets.get(id)?.imported;
    return one ? [diagnosticAt(one, why, 'correct it in the file, and apply the file again')] : [];
  });
  const [first] = imported;
  const incomplete: readonly Diagnostic[] =
    gap === undefined || !first
      ? []
      : [{ path: first.path, line: 1, rule: RULE, message: gap, hint: 'finish these too, and apply the file again' }];
  const all = [...diagnostics, ...conflicting, ...lost, ...incomplete];
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
      data: { tag, slug },
    };
  }
  const applied = gap === undefined ? [...taken.keys()].filter((id) => !refused.has(id)) : [];
  const recorded = markDoneCurrent(
    prepared,
    text,
    (group) => isDone(group) && group.units.every(({ id }) => !refused.has(id)),
  );
  const unconfirmed = applied.filter((id) => !isConfirmed(id));
  const open = exported.groups.filter((group) => !group.isCurrent && !recorded.ids.includes(group.id));
  return {
    diagnostics: all,
    writes: recorded.writes,
    text: [
      `${exported.path}: ${countOf(applied.length, 'unit')} applied, ${all.length} refused, ${countOf(recorded.ids.length, 'section')} recorded.`,
      ...(unconfirmed.length > 0
        ? [`Applied, but not marked as translated in the file: ${unconfirmed.join(', ')}.`]
        : []),
      ...(open.length > 0 ? [`Still out of date: ${open.map(({ id }) => id).join(', ')}.`] : []),
      ...recorded.remarks,
    ].join('\n'),
    data: { locale: tag, slug, applied, unconfirmed, recorded: recorded.ids, open: open.map(({ id }) => id) },
  };
}
