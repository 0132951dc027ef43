/**
 * Notes for translators about a string: where the site shows it, what its placeholders are, and how wide it can be.
 * strings.notes.json maps keys, or the beginning of keys (`todo.*`; `*` covers all), to notes.
 */
import { z } from 'astro/zod';
import { baseKeyOf } from '../i18n/catalog.ts';
import { placeholdersOf } from '../i18n/message.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type StringsFile, createKeyFinder } from './strings-file.ts';
import type { TextFile } from './text-file.ts';

const noteSchema = z.strictObject({
  where: z.string().min(1).optional(),
  placeholders: z.record(z.string(), z.string().min(1)).optional(),
  /** The maximum width, as `widthOf` counts it. */
  max: z.number().int().positive().optional(),
});

const notesSchema = z.record(z.string(), noteSchema);

export type Notes = z.infer<typeof notesSchema>;

/** strings.notes.json, next to the English strings. */
export interface NotesFile extends TextFile {
  readonly notes: Notes;
  /** The message of the parser if the file can't be parsed; undefined if it can. */
  readonly message: string | undefined;
  readonly lineOf: (key: string) => number;
}

/** Parses strings.notes.json. Never throws. */
export function parseNotesFile(path: string, text: string): NotesFile {
  const lineOf = createKeyFinder(text);
  try {
    const parsed = notesSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { path, text, notes: parsed.data, message: undefined, lineOf };
    const [issue] = parsed.error.issues;
    return { path, text, notes: {}, message: `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`, lineOf };
  } catch (error) {
    return { path, text, notes: {}, message: error instanceof Error ? error.message : String(error), lineOf };
  }
}

/** All notes that cover one string, merged. */
export interface Note {
  readonly where: string | undefined;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly max: number | undefined;
}

const RULE = 'notes';

/** Characters that are twice as wide as a Latin letter. */
const WIDE = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]/g;

/**
 * The width of a message in Latin letters, without placeholders. A Han character counts as two.
 * @example widthOf('剩 {{count}} 天') // => 6
 */
export function widthOf(message: string): number {
  const text = message.replace(/\{\{[^}]*\}\}/g, '');
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

const covers = (name: string, key: string) =>
  name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : name === key || name === baseKeyOf(key);

/**
 * Merges all notes that cover a string. A note for a key overrides that of its group (`todo.*`), which overrides the
 * one for all keys. Placeholders add up. A key without its own maximum width has that of its group.
 * @param key with or without its plural suffix
 * @param message the key's message; only its placeholders are explained
 */
export function noteOf(notes: Notes, key: string, message: string): Note {
  const ownPlaceholders = placeholdersOf(message);
  // The name with the fewest characters covers the most keys, so specific notes come last.
  const names = Object.keys(notes)
    .filter((name) => covers(name, key))
    .sort((one, other) => one.length - other.length);
  const coveringNotes = names.flatMap((name) => notes[name] ?? []);
  const placeholders = coveringNotes.flatMap((note) => Object.entries(note.placeholders ?? {}));
  return {
    where: coveringNotes.findLast((note) => note.where !== undefined)?.where,
    placeholders: Object.fromEntries(placeholders.filter(([placeholder]) => ownPlaceholders.includes(placeholder))),
    max: coveringNotes.findLast((note) => note.max !== undefined)?.max,
  };
}

/** Reports notes that can't be parsed, or that refer to unknown keys or placeholders. These fail the build. */
export function checkNotes(file: NotesFile, source: StringsFile): readonly Diagnostic[] {
  const diagnosticAt = (name: string, message: string, hint: string): Diagnostic => ({
    path: file.path,
    line: file.lineOf(name),
    rule: RULE,
    message,
    hint,
  });
  if (file.message !== undefined) {
    return [
      diagnosticAt('', `the notes can't be parsed: ${file.message}`, 'see "Notes for translators" in CONTRIBUTING.md'),
    ];
  }
  const keys = Object.keys(source.messages);
  return Object.entries(file.notes).flatMap(([name, note]) => {
    const covered = keys.filter((key) => covers(name, key));
    if (covered.length === 0) {
      return [
        diagnosticAt(name, `"${name}" isn't a key of the English strings`, 'correct the name, or remove the note'),
      ];
    }
    const placeholders = new Set(covered.flatMap((key) => placeholdersOf(source.messages[key] ?? '')));
    return Object.keys(note.placeholders ?? {})
      .filter((placeholder) => !placeholders.has(placeholder))
      .map((placeholder) =>
        diagnosticAt(
          name,
          `no string under "${name}" has the placeholder {{${placeholder}}}`,
          'correct the name, or remove the note',
        ),
      );
  });
}

/** Reports strings without a note about where the site shows them, and placeholders that no note explains. */
export function missingNotes(notes: Notes, source: StringsFile): readonly Diagnostic[] {
  return Object.entries(source.messages).flatMap(([key, message]): readonly Diagnostic[] => {
    const { where, placeholders } = noteOf(notes, key, message);
    const location = { path: source.path, line: source.lineOf(key), rule: RULE };
    const hint = 'add a note to src/content/en-US/strings.notes.json';
    const unexplained = placeholdersOf(message).filter((placeholder) => !Object.hasOwn(placeholders, placeholder));
    return [
      ...(where === undefined ? [{ ...location, message: `no note says where the site shows "${key}"`, hint }] : []),
      ...unexplained.map((placeholder) => ({
        ...location,
        message: `no note says what {{${placeholder}}} in "${key}" is`,
        hint,
      })),
    ];
  });
}
