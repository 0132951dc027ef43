/** The status of all translations as a table for a terminal. */
import { type Cell, type Change, type Row, STATES, type State } from '../../../src/translation/translation-status.ts';
import { countOf } from './terminal-text.ts';

export type Totals = Readonly<Record<State, number>> & {
  readonly locale: string;
  readonly reviewed: number;
  readonly words: number;
};

export function totalsOf(rows: readonly Row[], tags: readonly string[]): readonly Totals[] {
  return tags.map((tag) => {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.tag === tag));
    const count = (state: State) => cells.filter((cell) => cell.state === state).length;
    const [missing, outdated, current, orphan] = [
      count('missing'),
      count('outdated'),
      count('current'),
      count('orphan'),
    ];
    const reviewed = cells.filter((cell) => cell.reviewed).length;
    return {
      locale: tag,
      missing,
      outdated,
      current,
      orphan,
      reviewed,
      words: cells.reduce((sum, { words }) => sum + words, 0),
    };
  });
}

/** Right-aligns columns of numbers. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) =>
        isNumber[column] ? String(cell).padStart(widths[column] ?? 0) : String(cell).padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}

function printState({ state, changes }: Cell): string {
  return state === 'outdated' ? `outdated (${changes.length})` : state;
}

/** Who reviewed a translation and when, or how it was translated. */
function printTranslator({ method, reviewed, isRevoked }: Cell): string {
  if (reviewed) return `reviewed ${reviewed.on} by ${reviewed.by}`;
  return [method, isRevoked ? 'edited since the sign-off' : undefined].filter(Boolean).join(', ');
}

/** The maximum number of section IDs or string keys in a line. In strings.json, hundreds may have changed. */
const MAX_IDS = 8;

function printChanges(changes: readonly Change[]): string {
  return (['changed', 'added', 'removed'] as const)
    .flatMap((kind) => {
      const ids = changes.filter(({ change }) => change === kind).map(({ id }) => id);
      const more = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
      return ids.length > 0 ? [`${kind} ${ids.slice(0, MAX_IDS).join(', ')}${more}`] : [];
    })
    .join('; ');
}

export function printStatus(rows: readonly Row[], totals: readonly Totals[]): string {
  const cells = rows.flatMap((row) => row.cells);
  const lines = cells.map((cell) => [cell.slug, cell.tag, printState(cell), cell.words, printTranslator(cell)]);
  const outdated = cells
    .filter(({ changes }) => changes.length > 0)
    .map((cell) => `${cell.tag} ${cell.slug}: ${printChanges(cell.changes)} (${countOf(cell.words, 'word')})`);
  const sums = totals.map((sum) => [sum.locale, ...STATES.map((state) => sum[state]), sum.reviewed, sum.words]);
  return [
    printTable(['article', 'locale', 'state', 'words', 'translated'], lines),
    ...(outdated.length > 0 ? [outdated.join('\n')] : []),
    printTable(['locale', ...STATES, 'reviewed', 'words'], sums),
  ].join('\n\n');
}
