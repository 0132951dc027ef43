/** The figures and named days that text may print. Articles and strings don't hard-code them. */
import type { Figure, NamedDay, Unit } from './edition.ts';
import { EDITIONS, type EditionId } from './editions/index.ts';

function entryOf<T>(table: Readonly<Record<string, T>>, id: string, kind: string): T {
  const entry = Object.hasOwn(table, id) ? table[id] : undefined;
  if (entry !== undefined) return entry;
  throw new RangeError(`No ${kind} "${id}". Known: ${Object.keys(table).join(', ')}.`);
}

/**
 * A figure of an edition.
 * @throws RangeError if there's no such figure; the message lists the known IDs.
 * @example figureOf('mpn-2021', 'window') // => { value: 30, unit: 'days', side: 'after', facts: '5', … }
 */
export const figureOf = (edition: EditionId, id: string): Figure => entryOf(EDITIONS[edition].figures, id, 'figure');

/**
 * The IDs of an edition's figures: all of them, or those with the given unit.
 * @example figureIds('mpn-2021', 'hours') // => ['transfer']
 */
export function figureIds(edition: EditionId, unit?: Unit): readonly string[] {
  const figures = Object.entries(EDITIONS[edition].figures);
  return figures.filter(([, figure]) => unit === undefined || figure.unit === unit).map(([id]) => id);
}

/**
 * A named day of an edition, which text may print.
 * @throws RangeError if there's no such day; the message lists the known IDs.
 * @example namedDayOf('maicpp', 'designations-began').day // => '2022-10-03'
 */
export const namedDayOf = (edition: EditionId, id: string): NamedDay =>
  entryOf(EDITIONS[edition].namedDays, id, 'named day');
