/** The columns of a list, by every name they may have: our own in English, and the headings of all six languages. */
import type { Messages } from '../../i18n/message.ts';

export const CSV_COLUMNS = ['offer', 'name', 'anniversary', 'purchase'] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** A heading as it is compared: spreadsheets straighten apostrophes and keep no case. */
export function foldHeading(name: string): string {
  return name.normalize('NFKC').replaceAll('’', "'").trim().toLowerCase();
}

/** Names of columns, folded. `catalogs` holds `planner.csv.…` and `calculator.form.…` of all languages. */
export function columnNames(catalogs: readonly Messages[]): ReadonlyMap<string, CsvColumn> {
  const names = new Map<string, CsvColumn>(CSV_COLUMNS.map((column) => [column, column]));
  const add = (name: string | undefined, column: CsvColumn) => {
    if (name !== undefined) names.set(foldHeading(name), column);
  };
  for (const messages of catalogs) {
    for (const column of CSV_COLUMNS) add(messages[`planner.csv.${column}`], column);
    add(messages['calculator.form.anniversary'], 'anniversary');
    add(messages['calculator.form.purchase'], 'purchase');
    add(messages['label.renewal-start-date'], 'anniversary');
  }
  return names;
}

/** The words of a name in any script: Han by the character. */
function wordsOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether all of these words stand in the other list, in this order: "silver competency" in "silver or gold competency". */
function standIn(words: readonly string[], others: readonly string[]): boolean {
  let place = -1;
  return words.every((word) => {
    place = others.indexOf(word, place + 1);
    return place >= 0;
  });
}

/**
 * Finds the offer a cell names: by id, by its name in any language, or by a part of the name that only one offer has.
 * @param catalogs `offer.…` of all languages
 */
export function offerFinder(catalogs: readonly Messages[]): (cell: string) => string | undefined {
  const names = catalogs.flatMap((messages) =>
    Object.entries(messages).flatMap(([key, name]) => {
      const id = /^offer\.(.+)$/.exec(key)?.[1];
      return id === undefined ? [] : [{ id, words: wordsOf(name) }];
    }),
  );
  const ids = new Set(names.map(({ id }) => id));
  return (cell) => {
    const id = cell.trim().toLowerCase();
    if (ids.has(id)) return id;
    const words = wordsOf(cell);
    const whole = names.find((name) => name.words.join() === words.join());
    if (whole) return whole.id;
    const partly = new Set(
      names.filter((name) => words.length > 1 && standIn(words, name.words)).map((name) => name.id),
    );
    return partly.size === 1 ? [...partly][0] : undefined;
  };
}
