/**
 * What a translator has to know of a string: where it stands, what its placeholders are, how long it may be. Written beside
 * the English, in strings.notes.json, by key or by the beginning of keys (`todo.*`; `*` stands for all).
 */
import { z } from 'astro/zod';
import { baseKeyOf } from '../i18n/catalog.ts';
import { placeholdersOf } from '../i18n/message.ts';
import type { NotesFile, StringsFile } from './strings-file.ts';
import type { Diagnostic } from './diagnostic.ts';

const noteSchema = z.strictObject({
  where: z.string().min(1).optional(),
  placeholders: z.record(z.string(), z.string().min(1)).optional(),
  /** The greatest width, as `widthOf` measures it. */
  max: z.number().int().positive().optional(),
});

export const notesSchema = z.record(z.string(), noteSchema);

export type Notes = z.infer<typeof notesSchema>;

/** What is known of one string, all notes that cover it taken together. */
export interface Note {
  readonly where: string | undefined;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly max: number | undefined;
}

const RULE = 'notes';

/** Characters that take twice the width of a Latin letter. */
const WIDE = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]/g;

/** How wide a message is, in Latin letters; placeholders do not count, and a Han character counts as two. @example widthOf('剩 {{count}} 天') // => 6 */
export function widthOf(message: string): number {
  const text = message.replace(/\{\{[^}]*\}\}/g, '');
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

const covers = (name: string, key: string) =>
  name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : name === key || name === baseKeyOf(key);

/**
 * The note of a string. What is said of the key itself goes before what is said of its group, and that before what is
 * said of all; placeholders add up. A group's greatest width holds for each of its keys that has none of its own.
 * @param key with or without plural suffix
 * @param message of the key: its placeholders are the ones explained
 */
export function noteOf(notes: Notes, key: string, message: string): Note {
  const own = placeholdersOf(message);
  const names = Object.keys(notes)
    .filter((name) => covers(name, key))
    .sort((one, other) => one.length - other.length);
  const found = names.flatMap((name) => notes[name] ?? []);
  const placeholders = found.flatMap((note) => Object.entries(note.placeholders ?? {}));
  return {
    where: found.findLast((note) => note.where !== undefined)?.where,
    placeholders: Object.fromEntries(placeholders.filter(([placeholder]) => own.includes(placeholder))),
    max: found.findLast((note) => note.max !== undefined)?.max,
  };
}

/** Notes that cannot be read, or that speak of what is not there. These stop a build. */
export function checkNotes(file: NotesFile, source: StringsFile): readonly Diagnostic[] {
  const at = (name: string, message: string, hint: string): Diagnostic => ({
    path: file.path,
    line: file.lineOf(name),
    rule: RULE,
    message,
    hint,
  });
  if (file.message !== undefined) {
    return [at('', `the notes cannot be read: ${file.message}`, 'see "Notes for translators" in CONTRIBUTING.md')];
  }
  const keys = Object.keys(source.messages);
  return Object.entries(file.notes).flatMap(([name, note]) => {
    const covered = keys.filter((key) => covers(name, key));
    if (covered.length === 0) {
      return [at(name, `"${name}" names no key of the English strings`, 'correct its name, or remove it')];
    }
    const placeholders = new Set(covered.flatMap((key) => placeholdersOf(source.messages[key] ?? '')));
    return Object.keys(note.placeholders ?? {})
      .filter((placeholder) => !placeholders.has(placeholder))
      .map((placeholder) =>
        at(name, `no string under "${name}" has the placeholder {{${placeholder}}}`, 'correct its name, or remove it'),
      );
  });
}

/** Strings a translator would have to guess at: without a place, or with a placeholder nobody explains. */
export function missingNotes(notes: Notes, source: StringsFile): readonly Diagnostic[] {
  return Object.entries(source.messages).flatMap(([key, message]): readonly Diagnostic[] => {
    const { where, placeholders } = noteOf(notes, key, message);
    const at = { path: source.path, line: source.lineOf(key), rule: RULE };
    const hint = 'say it in src/content/en-US/strings.notes.json';
    const unexplained = placeholdersOf(message).filter((placeholder) => !Object.hasOwn(placeholders, placeholder));
    return [
      ...(where === undefined ? [{ ...at, message: `nothing says where "${key}" stands`, hint }] : []),
      ...unexplained.map((placeholder) => ({
        ...at,
        message: `nothing says what {{${placeholder}}} of "${key}" is`,
        hint,
      })),
    ];
  });
}
