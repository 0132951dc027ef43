/** The files of strings as data: the messages, their record, the notes for translators. Parsing never throws. */
import type { Messages } from '../i18n/message.ts';
import type { TextFile } from './text-file.ts';
import { type TranslationRecord, translationSchema } from './front-matter.ts';
import { type Notes, notesSchema } from './notes.ts';

const countLines = (text: string) => text.split('\n').length - 1;

export interface StringsFile extends TextFile {
  readonly tag: string;
  readonly messages: Messages;
  /** What strings.lock.json beside it says: undefined where there is none, or it cannot be read. */
  readonly record: TranslationRecord | undefined;
  readonly lockProblem: string | undefined;
  readonly jsonProblem: { readonly line: number; readonly message: string } | undefined;
  readonly lineOf: (key: string) => number;
}

/** Notes for translators, beside the English strings. */
export interface NotesFile extends TextFile {
  readonly notes: Notes;
  /** Why they cannot be read. */
  readonly message: string | undefined;
  readonly lineOf: (key: string) => number;
}

/** The line of a key of a JSON object that has one key a line, from 1; 1 where it is not there. */
function createKeyFinder(text: string): (key: string) => number {
  let lines: Map<string, number> | undefined;
  return (key) => {
    lines ??= new Map(
      text.split('\n').map((line, index) => [/^\s*("(?:[^"\\]|\\.)*")\s*:/.exec(line)?.[1] ?? '', index + 1] as const),
    );
    return lines.get(JSON.stringify(key)) ?? 1;
  };
}

/** Notes for translators from their text. Never throws. */
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

/** The record of a file of strings has the form of an article's. Never throws. */
function parseLock(text: string | undefined): Pick<StringsFile, 'record' | 'lockProblem'> {
  if (text === undefined) return { record: undefined, lockProblem: undefined };
  try {
    const parsed = translationSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { record: parsed.data, lockProblem: undefined };
    const [issue] = parsed.error.issues;
    return { record: undefined, lockProblem: `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}` };
  } catch (error) {
    return { record: undefined, lockProblem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A file of strings from its text. Never throws.
 * @param lock the text of the strings.lock.json beside it, where there is one
 */
export function parseStringsFile(path: string, text: string, lock?: string): StringsFile {
  const stamped = parseLock(lock);
  const tag = path.split('/').at(-2) ?? '';
  const lineOf = createKeyFinder(text);
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, '')); // which is said by itself
    const isFlat =
      typeof parsed === 'object' &&
      parsed !== null &&
      Object.values(parsed).every((value) => typeof value === 'string');
    if (!isFlat) throw new Error('not a flat object of texts');
    return { path, text, tag, messages: parsed as Messages, jsonProblem: undefined, lineOf, ...stamped };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position ? countLines(text.slice(0, Number(position))) + 1 : 1;
    return { path, text, tag, messages: {}, jsonProblem: { line, message }, lineOf, ...stamped };
  }
}

/** The record of a file of strings is beside it. @example 'src/content/fr-FR/strings.lock.json' */
export function lockPathOf(stringsPath: string): string {
  return stringsPath.replace(/strings\.json$/, 'strings.lock.json');
}
