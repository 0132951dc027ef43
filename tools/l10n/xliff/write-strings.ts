/** Writes translations into strings.json: only changed texts, and new keys in the English order. Pure. */
import type { StringsFile } from '../../../src/translation/content.ts';
import { type Edit, edited } from './edits.ts';
import { keysFor } from './string-units.ts';

const ENTRY = /^[ \t]*("(?:[^"\\]|\\.)*")[ \t]*:[ \t]*("(?:[^"\\]|\\.)*")/gm;

/** A message as a JSON string, in which no-break and other special spaces are escaped. */
const quoted = (message: string) =>
  JSON.stringify(message).replace(
    /[^\S ]|\u200b|\u2060/g,
    (space) => `\\u${(space.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

const printEntry = (key: string, message: string) => `  ${JSON.stringify(key)}: ${quoted(message)}`;

/** The offsets of an entry in the file: where its value begins, and where the entry and its value end. */
interface Entry {
  readonly valueFrom: number;
  readonly end: number;
}

function entriesIn(text: string): ReadonlyMap<string, Entry> {
  return new Map(
    Array.from(text.matchAll(ENTRY), ({ 0: whole, 1: key = '""', 2: value = '', index }) => {
      const end = index + whole.length;
      return [String(JSON.parse(key)), { valueFrom: end - value.length, end }] as const;
    }),
  );
}

/** @param targets maps keys to translated messages */
export function writeStrings(
  source: StringsFile,
  own: StringsFile | undefined,
  tag: string,
  targets: ReadonlyMap<string, string>,
): string {
  const order = [...keysFor(tag, source).values()].flat();
  if (!own || Object.keys(own.messages).length === 0) {
    const printed = order.flatMap((key) => {
      const message = targets.get(key);
      return message === undefined ? [] : [printEntry(key, message)];
    });
    return `{\n${printed.join(',\n')}\n}\n`;
  }
  const entries = entriesIn(own.text);
  const edits: Edit[] = [];
  let previousEntry: Entry | undefined;
  const leadingEntries: string[] = [];
  for (const key of order) {
    const entry = entries.get(key);
    const message = targets.get(key);
    if (entry && message !== undefined) edits.push({ from: entry.valueFrom, to: entry.end, text: quoted(message) });
    else if (message !== undefined && previousEntry) {
      edits.push({ from: previousEntry.end, to: previousEntry.end, text: `,\n${printEntry(key, message)}` });
    } else if (message !== undefined) leadingEntries.push(`\n${printEntry(key, message)},`);
    previousEntry = entry ?? previousEntry;
  }
  const open = own.text.indexOf('{') + 1;
  return edited(own.text, [
    ...(leadingEntries.length > 0 ? [{ from: open, to: open, text: leadingEntries.join('') }] : []),
    ...edits,
  ]);
}
