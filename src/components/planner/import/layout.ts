/** Assigns roles to the cells of a row: by the heading above, or by position if there's no heading. */
import { isEntryId } from '../list/entry-id.ts';
import { wordsOf } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type Layout, type ListRow, filled, textOf } from './list-row.ts';
import type { TableRow } from './table.ts';
import { isHeading, underHeading } from './under-heading.ts';

/** Whether a row has a cell of an offer. */
export const isData = (cells: readonly string[], { isDate, isOffer }: Lexicon): boolean =>
  cells.some((cell) => isDate(cell) || isOffer(cell));

/** A row of a list without a heading: offer, name, and date, or an offer and a date in any order. */
function byPlace(row: TableRow, lexicon: Lexicon): ListRow {
  const cells = row.cells.map(textOf);
  const places = (fits: (cell: string) => boolean) => cells.flatMap((cell, place) => (fits(cell) ? [place] : []));
  const dates = places(lexicon.isDate);
  const [offer = 0, ...moreOffers] = places(lexicon.isOffer);
  const isPlain = dates.length === 1 && moreOffers.length === 0;
  const length = cells.findLastIndex((cell) => cell !== '') + 1;
  const date = (isPlain ? dates[0] : undefined) ?? Math.min(2, Math.max(1, length - 1));
  const name = cells.findIndex((_, place) => place !== offer && place !== date);
  const text = cells[date] ?? '';
  return {
    row,
    heading: undefined,
    offer: cells[isPlain ? offer : 0] ?? '',
    name: cells[name] ?? '',
    renewals: '',
    id: cells.find((cell, place) => place > date && isEntryId(cell)) ?? '',
    dates: text === '' ? [] : [{ basis: 'anniversary', text }],
    fault: dates.length > 1 ? 'two-dates' : undefined,
  };
}

/** Lines above a heading, such as a title. An offer there is refused, because it's unknown what its date means. */
function aboveHeading(rows: readonly TableRow[], heading: TableRow | undefined, lexicon: Lexicon): Layout {
  const kept = rows.filter(({ cells }) => filled(cells).length > 1 && cells.some(lexicon.isOffer));
  const refuse = (row: TableRow): ListRow => ({
    ...byPlace(row, lexicon),
    fault: 'above-heading',
    headingBelow: heading,
  });
  return { rows: kept.map(refuse), unusedDates: [], stated: [] };
}

/** A list without a heading. If its title is about purchases, nothing is read by position. */
function withoutHeading(titles: readonly TableRow[], rows: readonly TableRow[], lexicon: Lexicon): Layout {
  const isPurchase = (text: string) => lexicon.roleOf(text) === 'purchase';
  const title = titles.find(({ cells }) => cells.some((cell) => [cell, ...wordsOf(cell)].some(isPurchase)));
  const refuse = (row: ListRow): ListRow => (title ? { ...row, fault: 'heading-unknown', heading: title } : row);
  return { rows: rows.map((row) => refuse(byPlace(row, lexicon))), unusedDates: [], stated: [] };
}

const join = (parts: readonly Layout[]): Layout => ({
  rows: parts.flatMap(({ rows }) => rows),
  unusedDates: [...new Set(parts.flatMap(({ unusedDates }) => unusedDates))],
  stated: parts.flatMap(({ stated }) => stated),
});

/**
 * The rows of a list with their cells by role. A heading applies to all rows down to the next one: two lists may have been
 * pasted below each other. A first row of unknown names is a heading, too: read by position, purchase dates would be
 * taken for anniversaries.
 */
export function layoutOf(rows: readonly TableRow[], lexicon: Lexicon): Layout {
  const firstEntry = rows.findIndex(({ cells }) => cells.some(lexicon.isDate) && cells.some(lexicon.isOffer));
  // Further down, `competency;Renewal` is an offer without a date.
  const isAbove = (place: number) => firstEntry < 0 || place < firstEntry;
  const headings = rows.flatMap(({ cells }, place) =>
    isHeading(cells, lexicon) && (isAbove(place) || !cells.some(lexicon.isOffer)) ? [place] : [],
  );
  if (headings.length > 0) {
    const above = aboveHeading(rows.slice(0, headings[0]), rows[headings[0] ?? 0], lexicon);
    const sections = headings.flatMap((place, index) => {
      const heading = rows[place];
      return heading ? [underHeading(heading, rows.slice(place + 1, headings[index + 1]), lexicon)] : [];
    });
    return join([above, ...sections]);
  }
  const first = rows.findIndex(({ cells }) => isData(cells, lexicon));
  const place = rows.slice(0, Math.max(first, 0)).findLastIndex(({ cells }) => filled(cells).length > 1);
  const heading = rows[place];
  if (heading) return underHeading(heading, rows.slice(place + 1), lexicon);
  const titles = Math.max(first, 0);
  return withoutHeading(rows.slice(0, titles), rows.slice(titles), lexicon);
}
