/** One translation with what came back for it: what is written, what is stamped, what is refused. */
import type { TextFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { countOf } from '../cli/terminal-text.ts';
import { type DeliveredUnit, RULE } from './imported-file.ts';
import type { Exchange, Group, Unit } from './exported-file.ts';
import { type Inline, flatten } from './inline.ts';
import { type ParseResult, isOfThisEnglish, judge } from './validate.ts';
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

interface Judged {
  readonly delivered: DeliveredUnit;
  readonly unit: Unit;
  readonly verdict: ParseResult;
}

const findingAt = ({ path, line, id }: DeliveredUnit, message: string, hint: string): Diagnostic => ({
  path,
  line,
  rule: RULE,
  message: `"${id}": ${message}`,
  hint,
});

/** The unit a delivered one belongs to: by its name, or by its English where a unit before it has come or gone. */
function unitFor(delivered: DeliveredUnit, { groups }: Exchange): Unit | undefined {
  const units = groups.flatMap((group) => group.units);
  const named = units.find(({ id }) => id === delivered.id);
  if (named && isOfThisEnglish(delivered, named)) return named;
  const section = delivered.id.replace(/\.[a-z]+\d*$/, '');
  const alike = units.filter((unit) => unit.id.startsWith(`${section}.`) && isOfThisEnglish(delivered, unit));
  return alike.length === 1 ? alike[0] : named;
}

function judgeAll(exchange: Exchange, delivered: readonly DeliveredUnit[], isForced: boolean) {
  const diagnostics: Diagnostic[] = [];
  const judged = delivered.flatMap((one): readonly Judged[] => {
    const unit = unitFor(one, exchange);
    if (unit) return [{ delivered: one, unit, verdict: judge(one, unit, exchange, isForced) }];
    diagnostics.push(findingAt(one, 'the English has no such unit any more', 'export it again'));
    return [];
  });
  for (const { delivered: one, verdict } of judged) {
    if (verdict.kind === 'refused') diagnostics.push(findingAt(one, verdict.message, verdict.hint));
  }
  return { judged, diagnostics };
}

/** What is taken, by unit. Two files, or two places of one, may say the same thing, but not different ones. */
function targetsOf(judged: readonly Judged[]) {
  const diagnostics: Diagnostic[] = [];
  const targets = new Map<string, { readonly target: readonly Inline[]; readonly delivered: DeliveredUnit }>();
  const torn = new Set<string>();
  for (const { delivered, unit, verdict } of judged) {
    if (verdict.kind !== 'changed' || torn.has(unit.id)) continue;
    const known = targets.get(unit.id);
    if (known && flatten(known.target) !== flatten(verdict.target)) {
      torn.add(unit.id);
      targets.delete(unit.id);
      const where = `${known.delivered.path}:${known.delivered.line}`;
      diagnostics.push(findingAt(delivered, `it is translated otherwise in ${where}`, 'decide, and leave one of them'));
    } else targets.set(unit.id, { target: verdict.target, delivered });
  }
  return { targets, diagnostics };
}

/** Whether every unit of a group came back and, by its state, was translated or looked over. */
function createDoneTest(judged: readonly Judged[], targets: ReadonlyMap<string, unknown>) {
  const refused = new Set(judged.filter(({ verdict }) => verdict.kind === 'refused').map(({ unit }) => unit.id));
  const confirmed = new Set(judged.filter(({ delivered }) => delivered.isConfirmed).map(({ unit }) => unit.id));
  const isDone = (unit: Unit) =>
    !refused.has(unit.id) && confirmed.has(unit.id) && (targets.has(unit.id) || unit.own !== undefined);
  return { isDone: ({ units }: Group) => units.every(isDone), isConfirmed: (id: string) => confirmed.has(id) };
}

function writeText(
  prepared: Prepared,
  targets: ReadonlyMap<string, readonly Inline[]>,
  isDone: (group: Group) => boolean,
) {
  const { article, strings, exchange } = prepared;
  if (strings) {
    const messages = new Map([...targets].map(([id, target]) => [id, flatten(target)]));
    const text = messages.size > 0 ? writeStrings(strings.source, strings.own, exchange.tag, messages) : undefined;
    return { text, refused: new Map<string, string>(), gap: undefined, message: undefined };
  }
  if (!article) throw new Error(`${exchange.slug} is neither an article nor strings.`);
  const writer = new ArticleWriter(article, targets);
  const written = writer.write(isDone);
  const message = written.text === undefined ? undefined : writer.problemOf(exchange.path, written.text);
  return { ...written, message };
}

/** @param delivered what came back for this translation, from however many files */
export function applyTo(prepared: Prepared, delivered: readonly DeliveredUnit[], isForced: boolean): Application {
  const { exchange } = prepared;
  const { tag, slug } = exchange;
  const { judged, diagnostics } = judgeAll(exchange, delivered, isForced);
  const { targets, diagnostics: torn } = targetsOf(judged);
  const { isDone, isConfirmed } = createDoneTest(judged, targets);
  const taken = new Map([...targets].map(([id, { target }]) => [id, target]));
  const { text, refused, gap, message } = writeText(prepared, taken, isDone);
  const lost = [...refused].flatMap(([id, why]) => {
    const one = targets.get(id)?.delivered;
    return one ? [findingAt(one, why, 'correct it in the file and apply it again')] : [];
  });
  const [first] = delivered;
  const incomplete: readonly Diagnostic[] =
    gap === undefined || !first
      ? []
      : [{ path: first.path, line: 1, rule: RULE, message: gap, hint: 'finish these too and apply the file again' }];
  const all = [...diagnostics, ...torn, ...lost, ...incomplete];
  if (message !== undefined) {
    const diagnostic = {
      path: exchange.path,
      line: 1,
      rule: RULE,
      message: `it could not be written: ${message}`,
      hint: 'report it',
    };
    return {
      diagnostics: [...all, diagnostic],
      writes: [],
      text: `${exchange.path}: nothing was written.`,
      data: { tag, slug },
    };
  }
  const applied = gap === undefined ? [...taken.keys()].filter((id) => !refused.has(id)) : [];
  const stamped = markDoneCurrent(
    prepared,
    text,
    (group) => isDone(group) && group.units.every(({ id }) => !refused.has(id)),
  );
  const unconfirmed = applied.filter((id) => !isConfirmed(id));
  const open = exchange.groups.filter((group) => !group.isCurrent && !stamped.ids.includes(group.id));
  return {
    diagnostics: all,
    writes: stamped.writes,
    text: [
      `${exchange.path}: ${countOf(applied.length, 'unit')} applied, ${all.length} refused, ${countOf(stamped.ids.length, 'section')} stamped.`,
      ...(unconfirmed.length > 0
        ? [`Applied, but not marked as translated in the file: ${unconfirmed.join(', ')}.`]
        : []),
      ...(open.length > 0 ? [`Still out of date: ${open.map(({ id }) => id).join(', ')}.`] : []),
      ...stamped.remarks,
    ].join('\n'),
    data: { locale: tag, slug, applied, unconfirmed, stamped: stamped.ids, open: open.map(({ id }) => id) },
  };
}
